import type { GridParts } from "./grid-parts";
import type { CellBox, EntryAlert } from "../host/view";
import { boxAddress, cellAddress } from "./address";
import { askToKeep } from "./entry-question";
import { refuseLocked } from "./locked";
import { mergeAt } from "./merges";
import { applyMove, type Ground, type Move } from "./moves";
import { placeToPoint, type Stretch } from "./point-reference";
import { boxOf, selectSpot, type Selection, type Spot } from "./selection";

/** "enter": began by typing, arrows finish it. "edit": began by F2 or a double click, arrows move in the text. */
export type EditMode = "enter" | "edit";

export interface CellEditor {
  /** Holds the keyboard for the grid, also while nothing is edited; so typing, input methods and paste arrive here. */
  readonly input: HTMLTextAreaElement;
  mode(): EditMode | null;
  begin(mode: EditMode, text: string): void;
  /** Writes what was typed; false when the workbook refused and editing goes on. */
  commit(move?: Move): boolean;
  /** Ctrl+Enter: writes the same into all selected cells; a formula's references move along. */
  commitAll(): boolean;
  cancel(): void;
  /** Puts the address of cells into the formula that is being typed; false where no reference may stand. */
  point(at: (before: Selection) => Selection): boolean;
  /** Follows the active cell after it moved or scrolled. */
  place(): void;
  focus(): void;
  onText(listener: (text: string | null) => void): void;
}

interface Parts extends GridParts {
  ground(): Ground;
  /** Outlines the cells that a formula is being pointed at. */
  showPointed(box: CellBox | null): void;
}

export function createCellEditor({ face, user, grid, cursor, attempt, ground, showPointed }: Parts): CellEditor {
  const input = document.createElement("textarea");
  Object.assign(input, { className: "cell-input", rows: 1, spellcheck: false, autocapitalize: "off", wrap: "off" });
  input.setAttribute("autocomplete", "off");
  let mode: EditMode | null = null;
  let pointed: { readonly stretch: Stretch; readonly cells: Selection } | null = null;
  let spot: Spot = cursor.get().active;
  let sheetId = face.active().id;
  const listeners: ((text: string | null) => void)[] = [];

  function tell(text: string | null): void {
    for (const listener of listeners) listener(text);
  }

  function begin(next: EditMode, text: string): void {
    spot = cursor.get().active;
    sheetId = face.active().id;
    if (isLocked()) {
      stop();
      attempt(refuseLocked);
      return;
    }
    mode = next;
    input.value = text;
    input.classList.add("editing");
    grid.reveal(spot);
    place();
    input.setSelectionRange(text.length, text.length);
    input.focus({ preventScroll: true });
    tell(text);
  }

  const isLocked = () => face.active().locked(spot.row, spot.column);

  function stop(): void {
    mode = null;
    forgetPointed();
    input.value = "";
    input.classList.remove("editing");
    input.style.width = "";
    place();
    tell(null);
  }

  function write(action: () => void): boolean {
    // Another hand may have left the sheet, or removed it, while this cell was being typed in.
    if (face.active().id !== sheetId) user.activateSheet(sheetId);
    const done = attempt(action);
    // Nothing would be gained by typing on in a cell that was locked meanwhile.
    if (done || isLocked()) stop();
    return done;
  }

  function go(move: Move | undefined): void {
    if (move === undefined) return;
    cursor.set(applyMove(cursor.get(), move, ground()));
    grid.reveal(cursor.get().active);
  }

  function forgetPointed(): void {
    if (pointed !== null) showPointed(null);
    pointed = null;
  }

  function point(at: (before: Selection) => Selection): boolean {
    const stretch = mode === null || face.active().id !== sheetId ? null : placeToPoint(input.value, input.selectionStart, pointed?.stretch ?? null);
    if (stretch === null) return false;
    const cells = at(pointed !== null && pointed.stretch === stretch ? pointed.cells : selectSpot(spot));
    const address = boxAddress(boxOf(cells));
    input.setRangeText(address, stretch.start, stretch.end, "end");
    pointed = { stretch: { start: stretch.start, end: stretch.start + address.length }, cells };
    showPointed(boxOf(cells));
    grid.reveal(cells.lead);
    place();
    tell(input.value);
    return true;
  }

  function askAboutEntry(alert: EntryAlert, text: string, keep: () => void): void {
    void askToKeep(alert, () => input.focus({ preventScroll: true })).then((answer) => {
      if (answer === "again") {
        begin("edit", text);
        input.select();
      } else if (answer === "drop") stop();
      else keep();
    });
  }

  function place(): void {
    const at = mode === null ? cursor.get().active : spot;
    const rect = grid.rectOf(mergeAt(face.active().merges(), at) ?? { ...at, rows: 1, columns: 1 });
    const frame = grid.element.parentElement?.getBoundingClientRect();
    input.setAttribute("aria-label", label(at));
    if (rect === null || frame === undefined) return;
    const room = frame.right - rect.left - 8;
    const width = mode === null ? rect.width : Math.min(room, Math.max(rect.width + 1, input.scrollWidth + 4));
    const lines = mode === null ? 1 : Math.min(8, input.value.split("\n").length);
    Object.assign(input.style, {
      left: `${rect.left - frame.left - 1}px`, top: `${rect.top - frame.top - 1}px`,
      width: `${width}px`, height: `${lines * 20 + (rect.height - 20) + 1}px`,
    });
  }

  function label({ row, column }: Spot): string {
    const address = cellAddress(row, column);
    if (mode !== null) return `Editing ${address}`;
    const text = face.active().cell(row, column).text;
    return text === "" ? `${address}, empty` : `${address}, ${text}`;
  }

  input.addEventListener("input", () => {
    if (mode === null) {
      // The first character is in the field already and begins the edit.
      begin("enter", input.value);
      return;
    }
    forgetPointed();
    place();
    tell(input.value);
  });
  cursor.onMove(() => {
    if (mode === null) place();
  });
  grid.onShifted(place);

  return {
    input, begin, place, point,
    mode: () => mode,
    commit(move) {
      if (mode !== null) {
        const text = input.value;
        const { row, column } = spot;
        const unchanged = face.active().id === sheetId && face.active().cell(row, column).source === text;
        if (unchanged) stop();
        else {
          const alert = face.active().id === sheetId ? user.alertFor(row, column, text) : null;
          if (alert !== null) {
            askAboutEntry(alert, text, () => {
              if (write(() => user.type(row, column, text))) go(move);
            });
            return false;
          }
          if (!write(() => user.type(row, column, text))) return false;
        }
      }
      go(move);
      return true;
    },
    commitAll() {
      const text = input.value;
      const boxes = cursor.boxes();
      const { row, column } = spot;
      const writeAll = () => write(() => user.typeIntoAll(boxes, { row, column }, text));
      const unchanged = cursor.isOneCell() && face.active().cell(row, column).source === text;
      const alert = face.active().id === sheetId && !unchanged ? user.alertFor(row, column, text) : null;
      if (alert === null) return writeAll();
      askAboutEntry(alert, text, writeAll);
      return false;
    },
    cancel() {
      stop();
      // What was wrong with the text that is given up need not be told any more.
      attempt(() => undefined);
    },
    focus: () => input.focus({ preventScroll: true }),
    onText: (listener) => void listeners.push(listener),
  };
}
