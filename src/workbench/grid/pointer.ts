import { lastColumnCount, lastRowCount } from "./address";
import type { CellEditor } from "./cell-editor";
import type { Cursor } from "./cursor";
import { extendTo, selectSpot, type Selection, type Spot } from "./selection";
import type { Place, SheetGrid } from "./sheet-grid";

interface Parts {
  readonly grid: SheetGrid;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  source(): string;
  openMenu(left: number, top: number): void;
}

/** Click, drag, shift-click and double click on cells and on the row and column headers. */
export function listenToPointer({ grid, cursor, editor, source, openMenu }: Parts): void {
  const { element } = grid;

  element.addEventListener("mousedown", (event) => {
    const place = grid.placeOf(event.target);
    if (place === null || (place.kind === "column" && place.resizing)) return;
    // The cell's input keeps the keyboard.
    event.preventDefault();
    editor.focus();
    if (!editor.commit()) return;
    const secondary = event.button === 2 || (event.button === 0 && event.ctrlKey && isMac());
    if (secondary) {
      if (!isInside(place, cursor)) cursor.set(start(place, cursor.get(), false));
      return;
    }
    if (event.button === 0) drag(start(place, cursor.get(), event.shiftKey), place.kind);
  }, { capture: true });

  element.addEventListener("dblclick", (event) => {
    if (grid.placeOf(event.target)?.kind === "cell") editor.begin("edit", source());
  });

  element.addEventListener("contextmenu", (event) => {
    if (grid.placeOf(event.target) === null) return;
    event.preventDefault();
    openMenu(event.clientX, event.clientY);
  });

  function drag(first: Selection, kind: Place["kind"]): void {
    cursor.set(first, true);
    const onMove = (event: MouseEvent) => {
      const place = grid.placeOf(document.elementFromPoint(event.clientX, event.clientY));
      const lead = place === null ? null : leadOf(place, kind);
      if (lead === null) return;
      cursor.set({ ...cursor.get(), lead }, true);
      if (kind === "cell") grid.reveal(lead);
    };
    const onUp = () => {
      document.removeEventListener("mousemove", onMove);
      document.removeEventListener("mouseup", onUp);
      cursor.settle();
    };
    document.addEventListener("mousemove", onMove);
    document.addEventListener("mouseup", onUp);
  }
}

function start(place: Place, before: Selection, extend: boolean): Selection {
  const lead = leadOf(place, place.kind) ?? { row: lastRowCount - 1, column: lastColumnCount - 1 };
  if (place.kind === "cell") return extend ? extendTo(before, lead) : selectSpot(lead);
  const first: Spot = place.kind === "row" ? { row: place.row, column: 0 }
    : place.kind === "column" ? { row: 0, column: place.column } : { row: 0, column: 0 };
  const anchor = !extend ? first
    : place.kind === "row" ? { row: before.active.row, column: 0 } : { row: 0, column: before.active.column };
  return { anchor, lead, active: extend ? before.active : first };
}

/** Where a box reaches when the pointer is over the place: headers mean whole rows and columns. */
function leadOf(place: Place, kind: Place["kind"]): Spot | null {
  const row = place.kind === "cell" ? place.spot.row : place.kind === "row" ? place.row : null;
  const column = place.kind === "cell" ? place.spot.column : place.kind === "column" ? place.column : null;
  switch (kind) {
    case "cell": return row === null || column === null ? null : { row, column };
    case "row": return row === null ? null : { row, column: lastColumnCount - 1 };
    case "column": return column === null ? null : { row: lastRowCount - 1, column };
    case "corner": return null;
  }
}

function isInside(place: Place, cursor: Cursor): boolean {
  const box = cursor.box();
  const inRows = (row: number) => row >= box.row && row < box.row + box.rows;
  const inColumns = (column: number) => column >= box.column && column < box.column + box.columns;
  switch (place.kind) {
    case "cell": return inRows(place.spot.row) && inColumns(place.spot.column);
    case "row": return inRows(place.row) && box.columns >= lastColumnCount;
    case "column": return inColumns(place.column) && box.rows >= lastRowCount;
    case "corner": return box.rows >= lastRowCount && box.columns >= lastColumnCount;
  }
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
