import type { CellBox } from "../host/view";

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The box spans `anchor` and `lead`; `active` is the cell inside it that typing goes to. */
export interface Selection {
  readonly anchor: Spot;
  readonly lead: Spot;
  readonly active: Spot;
}

export function selectSpot(spot: Spot): Selection {
  return { anchor: spot, lead: spot, active: spot };
}

export function selectBox(box: CellBox): Selection {
  const anchor = { row: box.row, column: box.column };
  return { anchor, lead: { row: box.row + box.rows - 1, column: box.column + box.columns - 1 }, active: anchor };
}

/** Keeps the active cell where it is and stretches the box from it to the spot. */
export function extendTo(selection: Selection, spot: Spot): Selection {
  return { anchor: selection.active, lead: spot, active: selection.active };
}

export function boxOf({ anchor, lead }: Selection): CellBox {
  const row = Math.min(anchor.row, lead.row);
  const column = Math.min(anchor.column, lead.column);
  return { row, column, rows: Math.abs(anchor.row - lead.row) + 1, columns: Math.abs(anchor.column - lead.column) + 1 };
}

export function sameBox(a: CellBox, b: CellBox): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function isSingle(box: CellBox): boolean {
  return box.rows === 1 && box.columns === 1;
}

/** The part of a box that can hold anything; rows or columns are 0 when it holds nothing. */
export function clipTo(box: CellBox, extent: { readonly rows: number; readonly columns: number }): CellBox {
  return {
    ...box,
    rows: Math.max(0, Math.min(box.row + box.rows, extent.rows) - box.row),
    columns: Math.max(0, Math.min(box.column + box.columns, extent.columns) - box.column),
  };
}

/** Enter and Tab walk through a selection of several cells and begin again at its other end. */
export function nextInside(selection: Selection, along: "rows" | "columns", step: 1 | -1): Selection {
  const box = boxOf(selection);
  const { row, column } = selection.active;
  const index = along === "rows"
    ? (column - box.column) * box.rows + (row - box.row)
    : (row - box.row) * box.columns + (column - box.column);
  const size = box.rows * box.columns;
  const next = (index + step + size) % size;
  const active = along === "rows"
    ? { row: box.row + (next % box.rows), column: box.column + Math.floor(next / box.rows) }
    : { row: box.row + Math.floor(next / box.columns), column: box.column + (next % box.columns) };
  return { ...selection, active };
}
