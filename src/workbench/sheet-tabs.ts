import type { SheetFace, UserActions, WorkbookFace } from "./host/view";
import { byId, make } from "./dom";
import type { Attempt } from "./grid/attempt";
import { ask } from "./grid/dialog";
import { openMenu, type MenuItem } from "./grid/menu";
import { renameTab } from "./rename-tab";
import { listenToTabDrag } from "./tab-drag";

interface Parts {
  readonly face: WorkbookFace;
  readonly user: UserActions;
  readonly attempt: Attempt;
  focusGrid(): void;
}

/** The visible sheets as tabs: click or arrows switch, double click renames, dragging moves, right click offers more. */
export function createSheetTabs({ face, user, attempt, focusGrid }: Parts): { draw(): void; step(by: 1 | -1): void } {
  const tabs = byId("sheet-tabs");
  let drawn = "";
  let renaming = false;

  const visible = () => face.sheets().filter((sheet) => sheet.visible);

  function draw(): void {
    const sheets = visible();
    const signature = JSON.stringify([face.active().id, sheets.map(({ id, name, tabColor }) => [id, name, tabColor])]);
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
    if (sheet.tabColor !== null) {
      element.classList.add("coloured");
      element.style.setProperty("--tab", sheet.tabColor);
    }
    element.addEventListener("click", ({ detail }) => {
      attempt(() => user.activateSheet(sheet.id));
      // After the pointer the keys are the sheet's, as in Excel; who came by keyboard stays on the tabs.
      if (detail > 0) focusGrid();
    });
    element.addEventListener("dblclick", () => rename(sheet));
    element.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      menu(sheet, event.clientX, event.clientY);
    });
    element.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight") step(1);
      else if (event.key === "ArrowLeft") step(-1);
      else if (event.key === "F2") rename(sheet);
      else if (event.key === "Delete") void remove(sheet);
      else if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
        const { left, top } = element.getBoundingClientRect();
        menu(sheet, left, top);
      } else return;
      event.preventDefault();
    });
    return element;
  }

  function menu(sheet: SheetFace, left: number, top: number): void {
    if (sheet.id !== face.active().id) attempt(() => user.activateSheet(sheet.id));
    const sheets = visible();
    const at = sheets.findIndex(({ id }) => id === sheet.id);
    const act = (action: () => void) => () => void attempt(action);
    const hidden = face.sheets().filter((other) => !other.visible && !other.veryHidden);
    openMenu(`Sheet ${sheet.name}`, [
      [{ label: "Insert sheet", hint: "Shift+F11", run: act(() => user.addSheet()) },
        { label: "Delete", disabled: sheets.length < 2, run: () => void remove(sheet) },
        { label: "Rename", run: () => rename(sheet) },
        { label: "Copy", run: act(() => user.copySheet(sheet.id)) }],
      [{ label: "Move left", disabled: at <= 0, run: () => moveBeside(sheet, sheets[at - 1]) },
        { label: "Move right", disabled: at >= sheets.length - 1, run: () => moveBeside(sheet, sheets[at + 1]) }],
      [{ label: "Tab colour", items: tabColors.map(([label, color]): MenuItem => ({ label, swatch: color ?? "transparent", run: act(() => user.colorTab(sheet.id, color)) })) }],
      [{ label: "Hide", disabled: sheets.length < 2, run: act(() => user.showSheet(sheet.id, false)) },
        { label: "Unhide", disabled: hidden.length === 0, items: hidden.map(({ id, name }) => ({ label: name, run: act(() => user.showSheet(id, true)) })) }],
    ], left, top, focusGrid);
  }

  /** Asks first where a sheet holds something, as Excel does. */
  async function remove(sheet: SheetFace): Promise<void> {
    const { rows } = sheet.extent();
    const sure = rows === 0 || (await ask("Delete this sheet?", `“${sheet.name}” and everything on it will be deleted.`, [{ label: "Delete", value: true }, { label: "Cancel", value: false }], focusGrid));
    if (sure === true) attempt(() => user.deleteSheet(sheet.id));
  }

  function moveBeside(sheet: SheetFace, other: SheetFace | undefined): void {
    const position = face.sheets().findIndex(({ id }) => id === other?.id);
    if (position >= 0) attempt(() => user.moveSheet(sheet.id, position));
  }

  function rename(sheet: SheetFace): void {
    const element = tabs.children[visible().findIndex(({ id }) => id === sheet.id)];
    if (!(element instanceof HTMLElement) || renaming) return;
    renaming = true;
    renameTab(element, sheet.name, (name) => {
      renaming = false;
      drawn = "";
      if (name !== null) attempt(() => user.renameSheet(sheet.id, name));
      draw();
      focusGrid();
    });
  }

  function step(by: 1 | -1): void {
    const sheets = visible();
    const to = sheets[sheets.findIndex(({ id }) => id === face.active().id) + by];
    if (to !== undefined) attempt(() => user.activateSheet(to.id));
  }

  listenToTabDrag(tabs, (from, to) => moveBeside(visible()[from] ?? face.active(), visible()[to]));
  byId("add-sheet").addEventListener("click", () => {
    attempt(() => user.addSheet());
    focusGrid();
  });
  return { draw, step };
}

/** Excel's standard colours. */
const tabColors: readonly (readonly [string, string | null])[] = [
  ["No colour", null], ["Red", "#C00000"], ["Orange", "#FFC000"], ["Yellow", "#FFFF00"], ["Green", "#00B050"], ["Light blue", "#00B0F0"], ["Blue", "#0070C0"], ["Purple", "#7030A0"],
];
