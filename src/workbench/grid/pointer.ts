import { lastColumnCount, lastRowCount } from "./address";
import type { CellEditor } from "./cell-editor";
import type { Cursor } from "./cursor";
import { followPointer, repeat } from "./drag";
import type { Place } from "./grid-places";
import type { Ground } from "./moves";
import { boxesOf, extendTo, holds, selectSpot, type Selection, type Spot } from "./selection";
import type { SheetGrid } from "./sheet-grid";

const pointsPerPixel = 0.75;

interface Parts {
  readonly grid: SheetGrid;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  ground(): Ground;
  /** The source of the active cell, to edit it. */
  source(): string;
  openMenu(left: number, top: number): void;
  /** A click on a cell, so many points from its left and its upper edge. */
  clicked(spot: Spot, offsetX: number, offsetY: number): void;
}

/** Click, drag, shift-click, ctrl-click and double click on cells and on the row and column headers. */
export function listenToPointer({ grid, cursor, editor, ground, source, openMenu, clicked }: Parts): void {
  const { element } = grid;

  element.addEventListener("mousedown", (event) => {
    const place = grid.placeOf(event.target);
    if (place === null || (event.target as Element).closest("button") !== null) return;
    // The cell's input keeps the keyboard.
    event.preventDefault();
    editor.focus();
    if (event.button === 0 && place.kind === "cell" && editor.point((before) => (event.shiftKey ? extendTo(before, place.spot) : selectSpot(place.spot)))) {
      followCells({ grid, ground }, event, (spot) => void editor.point((before) => ({ ...before, lead: spot })), () => undefined);
      return;
    }
    if (!editor.commit()) return;
    const secondary = event.button === 2 || (event.button === 0 && event.ctrlKey && isMac());
    if (secondary) {
      if (!isInside(place, cursor)) cursor.set(start(place, cursor.get(), "anew"));
      return;
    }
    if (event.button === 0) drag(start(place, cursor.get(), event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "add" : "anew"), place.kind, event);
  }, { capture: true });

  element.addEventListener("click", (event) => {
    const place = grid.placeOf(event.target);
    // A drag that ends on another cell is no click, and the page's own buttons are not the cell.
    if (place?.kind !== "cell" || (event.target as Element).closest("button") !== null) return;
    const rect = grid.rectOf({ ...place.spot, rows: 1, columns: 1 });
    if (rect !== null) clicked(place.spot, (event.clientX - rect.left) * pointsPerPixel, (event.clientY - rect.top) * pointsPerPixel);
  });

  element.addEventListener("dblclick", (event) => {
    if ((event.target as Element).closest("button") === null && grid.placeOf(event.target)?.kind === "cell") editor.begin("edit", source());
  });

  element.addEventListener("contextmenu", (event) => {
    if (grid.placeOf(event.target) === null) return;
    event.preventDefault();
    openMenu(event.clientX, event.clientY);
  });

  function drag(first: Selection, kind: Place["kind"], from: MouseEvent): void {
    cursor.set(first, true);
    followCells({ grid, ground }, from, (spot) => {
      const lead = wholeFrom(spot, kind);
      if (lead === null) return;
      cursor.set({ ...cursor.get(), lead }, true);
    }, () => cursor.settle(), { down: kind === "cell" || kind === "row", across: kind === "cell" || kind === "column" });
  }
}

/**
 * Tells of the cell under the pointer until it is let go. Outside of the cells in view the sheet scrolls, the further
 * out the faster.
 */
export function followCells(
  { grid, ground }: Pick<Parts, "grid" | "ground">, from: MouseEvent, onCell: (spot: Spot) => void, onEnd: () => void, axes = { down: true, across: true },
): void {
  let pointer = { x: from.clientX, y: from.clientY };
  let last: Spot | null = null;
  const tell = (spot: Spot) => {
    if (last?.row === spot.row && last.column === spot.column) return;
    last = spot;
    onCell(spot);
  };
  const scrolling = repeat(() => {
    const view = grid.viewRect();
    const spot = grid.cellAt(pointer.x, pointer.y);
    if (view === null || spot === null) return;
    const down = axes.down ? beyond(pointer.y, view.top, view.height) : 0;
    const across = axes.across ? beyond(pointer.x, view.left, view.width) : 0;
    if (down === 0 && across === 0) return;
    const { stepRow, stepColumn } = ground();
    const next = {
      row: Math.min(Math.max(0, stepRow(spot.row, down)), lastRowCount - 1),
      column: Math.min(Math.max(0, stepColumn(spot.column, across)), lastColumnCount - 1),
    };
    grid.reveal(next);
    tell(next);
  });
  followPointer((event) => {
    pointer = { x: event.clientX, y: event.clientY };
    const spot = grid.cellAt(pointer.x, pointer.y);
    if (spot !== null) tell(spot);
  }, () => {
    scrolling.stop();
    onEnd();
  });
}

/** How many lines to go per frame; 0 inside the view, and where frozen cells are beside it. */
function beyond(at: number, start: number, size: number): number {
  const outside = at < start ? at - start : Math.max(0, at - start - size);
  return Math.sign(outside) * Math.ceil(Math.abs(outside) / 40);
}

function start(place: Place, before: Selection, how: "anew" | "add" | "extend"): Selection {
  const lead = leadOf(place);
  if (place.kind === "cell") return how === "extend" ? extendTo(before, lead) : { ...selectSpot(lead), others: how === "add" ? boxesOf(before) : [] };
  const first: Spot = place.kind === "row" ? { row: place.row, column: 0 }
    : place.kind === "column" ? { row: 0, column: place.column } : { row: 0, column: 0 };
  if (how !== "extend") return { anchor: first, lead, active: first, others: how === "add" ? boxesOf(before) : [] };
  const anchor = place.kind === "row" ? { row: before.active.row, column: 0 } : { row: 0, column: before.active.column };
  return { ...before, anchor, lead };
}

function leadOf(place: Place): Spot {
  const row = place.kind === "cell" ? place.spot.row : place.kind === "row" ? place.row : 0;
  const column = place.kind === "cell" ? place.spot.column : place.kind === "column" ? place.column : 0;
  return wholeFrom({ row, column }, place.kind) ?? { row: lastRowCount - 1, column: lastColumnCount - 1 };
}

/** Where a box reaches when the pointer is over the cell: a drag that began on a header takes whole rows or columns. */
function wholeFrom({ row, column }: Spot, kind: Place["kind"]): Spot | null {
  switch (kind) {
    case "cell": return { row, column };
    case "row": return { row, column: lastColumnCount - 1 };
    case "column": return { row: lastRowCount - 1, column };
    case "corner": return null;
  }
}

function isInside(place: Place, cursor: Cursor): boolean {
  return cursor.boxes().some((box) => {
    switch (place.kind) {
      case "cell": return holds(box, place.spot);
      case "row": return holds(box, { row: place.row, column: box.column }) && box.columns >= lastColumnCount;
      case "column": return holds(box, { row: box.row, column: place.column }) && box.rows >= lastRowCount;
      case "corner": return box.rows >= lastRowCount && box.columns >= lastColumnCount;
    }
  });
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
