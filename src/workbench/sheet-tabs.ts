import type { SheetFace, UserActions, WorkbookFace } from "./host/view";
import { byId, make } from "./dom";
import type { Attempt } from "./grid/attempt";
import { openMenu } from "./grid/menu";

interface Parts {
  readonly face: WorkbookFace;
  readonly user: UserActions;
  readonly attempt: Attempt;
  focusGrid(): void;
}

/** The visible sheets as tabs: click or arrows switch, double click renames, right click offers more. */
export function createSheetTabs({ face, user, attempt, focusGrid }: Parts): { draw(): void; step(by: 1 | -1): void } {
  const tabs = byId("sheet-tabs");
  let drawn = "";
  let renaming = false;

  const visible = () => face.sheets().filter((sheet) => sheet.visible);

  function draw(): void {
    const sheets = visible();
    const signature = JSON.stringify([face.active().id, sheets.map(({ id, name }) => [id, name])]);
    if (signature === drawn || renaming) return;
    const hadFocus = tabs.contains(document.activeElement);
    drawn = signature;
    tabs.replaceChildren(...sheets.map(tab));
    const selected = tabs.querySelector<HTMLElement>("[aria-selected=true]");
    selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) selected?.focus();
  }

  function tab(sheet: SheetFace): HTMLElement {
    const selected = sheet.id === face.active().id;
    const element = make("button", { type: "button", role: "tab", "aria-selected": String(selected), tabindex: selected ? "0" : "-1", title: sheet.name, class: "sheet-tab" }, sheet.name);
    element.addEventListener("click", () => void attempt(() => user.activateSheet(sheet.id)));
    element.addEventListener("dblclick", () => rename(sheet));
    element.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      menu(sheet, event.clientX, event.clientY);
    });
    element.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight") step(1);
      else if (event.key === "ArrowLeft") step(-1);
      else if (event.key === "F2") rename(sheet);
      else if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
        const { left, top } = element.getBoundingClientRect();
        menu(sheet, left, top);
      } else return;
      event.preventDefault();
    });
    return element;
  }

  function menu(sheet: SheetFace, left: number, top: number): void {
    openMenu(`Sheet ${sheet.name}`, [
      [{ label: "Rename", hint: "F2", run: () => rename(sheet) }, { label: "Add sheet", run: () => void attempt(() => user.addSheet()) }],
      [{ label: "Delete", disabled: visible().length < 2, run: () => void attempt(() => user.deleteSheet(sheet.id)) }],
    ], left, top, focusGrid);
  }

  function rename(sheet: SheetFace): void {
    const index = visible().findIndex(({ id }) => id === sheet.id);
    const element = tabs.children[index];
    if (element === undefined || renaming) return;
    renaming = true;
    const input = make("input", { class: "tab-name", "aria-label": "Sheet name", maxlength: "31", value: sheet.name });
    input.size = Math.max(6, sheet.name.length);
    const end = (keep: boolean) => {
      if (!renaming) return;
      renaming = false;
      drawn = "";
      if (keep && input.value !== sheet.name) attempt(() => user.renameSheet(sheet.id, input.value));
      draw();
      focusGrid();
    };
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      // The focus moves to the grid at once, and the key must not be typed there.
      event.preventDefault();
      end(event.key === "Enter");
    });
    input.addEventListener("blur", () => end(true));
    element.replaceWith(input);
    input.focus();
    input.select();
  }

  function step(by: 1 | -1): void {
    const sheets = visible();
    const to = sheets[sheets.findIndex(({ id }) => id === face.active().id) + by];
    if (to !== undefined) attempt(() => user.activateSheet(to.id));
  }

  byId("add-sheet").addEventListener("click", () => {
    attempt(() => user.addSheet());
    focusGrid();
  });
  return { draw, step };
}
