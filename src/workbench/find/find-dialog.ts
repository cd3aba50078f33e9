import { make } from "../dom";
import { checkField } from "../fields";
import type { WorkbookFace } from "../host/view";
import { cellAddress } from "../grid/address";
import type { Cursor } from "../grid/cursor";
import { selectSpot } from "../grid/selection";
import type { SheetGrid } from "../grid/sheet-grid";

interface Parts {
  readonly face: WorkbookFace;
  readonly cursor: Cursor;
  readonly grid: SheetGrid;
  isEditing(): boolean;
  focusGrid(): void;
}

export interface FindDialog {
  /** Looks for the same once more without opening the dialog; opens it where nothing was looked for. */
  again(backwards: boolean): void;
}

/** Ctrl+F: a small window that leaves the sheet in view, and stays while one goes from cell to cell with Enter. */
export function createFindDialog({ face, cursor, grid, isEditing, focusGrid }: Parts): FindDialog {
  let matchCase = false;
  let entireCell = false;
  const text = make("input", { id: "find-text", class: "field-input", "aria-label": "Find what", placeholder: "Find what", spellcheck: "false", autocomplete: "off" });
  const next = make("button", { type: "button", class: "main-button" }, "Find next");
  const close = make("button", { type: "button", class: "icon-button", "aria-label": "Close Find", title: "Close (Esc)" }, "✕");
  const told = make("span", { role: "status", class: "find-told" });
  const dialog = make("div", { id: "find", class: "find", role: "dialog", "aria-labelledby": "find-title", hidden: "" },
    make("div", { class: "find-head" }, make("h2", { id: "find-title" }, "Find"), close),
    make("div", { class: "find-line" }, text, next),
    make("div", { class: "checks" },
      checkField("Match case", (on) => { matchCase = on; }).element,
      checkField("Match entire cell contents", (on) => { entireCell = on; }).element),
    told);
  grid.element.parentElement?.append(dialog);

  function open(): void {
    dialog.hidden = false;
    told.textContent = "";
    text.focus();
    text.select();
  }

  function hide(): void {
    dialog.hidden = true;
    focusGrid();
  }

  /** Within the selected cells where several are selected, as Excel does; else on the whole sheet. */
  function go(backwards: boolean): void {
    if (text.value === "") return;
    const many = !cursor.isOneCell() && cursor.boxes().length === 1;
    const found = face.active().find(text.value, cursor.get().active, { matchCase, entireCell, backwards }, many ? cursor.box() : undefined);
    if (found === null) {
      told.textContent = `“${text.value}” is not ${many ? "in the selected cells" : "on this sheet"}.`;
      return;
    }
    cursor.set(many ? { ...cursor.get(), active: found } : selectSpot(found));
    grid.reveal(found);
    told.textContent = `Found in ${cellAddress(found.row, found.column)}`;
  }

  next.addEventListener("click", () => go(false));
  close.addEventListener("click", hide);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    else if (event.key === "Enter" && (event.target === text || event.target === next)) go(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("keydown", (event) => {
    const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "f";
    if (!isFind || event.defaultPrevented) return;
    event.preventDefault();
    if (!isEditing()) open();
  });
  return {
    again(backwards) {
      if (text.value === "") open();
      else go(backwards);
      if (told.textContent?.startsWith("“")) dialog.hidden = false;
    },
  };
}
