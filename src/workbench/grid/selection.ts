import type { CellBox } from "../host/view";

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * The box that is being selected spans `anchor` and `lead`; `active` is the cell that typing goes to. `others` are the
 * boxes that were selected before it with Ctrl held.
 */
export interface Selection {
  readonly anchor: Spot;
  readonly lead: Spot;
  readonly active: Spot;
  readonly others: readonly CellBox[];
  /** The column where Tab began to lead along the row: Enter goes back to it, a row further down. */
  readonly tabStart?: number;
}

export function selectSpot(spot: Spot): Selection {
  return { anchor: spot, lead: spot, active: spot, others: [] };
}

export function selectBox(box: CellBox, active: Spot = { row: box.row, column: box.column }): Selection {
  return { anchor: { row: box.row, column: box.column }, lead: { row: box.row + box.rows - 1, column: box.column + box.columns - 1 }, active, others: [] };
}

/** Selects several boxes; the last is the one that goes on being stretched. */
export function selectBoxes(boxes: readonly CellBox[]): Selection {
  const last = boxes.at(-1) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return { ...selectBox(last), others: boxes.slice(0, -1) };
}

/** Keeps the active cell where it is and stretches the box from it to the spot. */
export function extendTo(selection: Selection, spot: Spot): Selection {
  return { ...selection, anchor: selection.active, lead: spot };
}

/** The box that is selected last. */
export function boxOf({ anchor, lead }: Selection): CellBox {
  const row = Math.min(anchor.row, lead.row);
  const column = Math.min(anchor.column, lead.column);
  return { row, column, rows: Math.abs(anchor.row - lead.row) + 1, columns: Math.abs(anchor.column - lead.column) + 1 };
}

/** A box with its anchor and lead at the corners where the selection has them. */
export function cornersOf(box: CellBox, { anchor, lead }: Selection): Pick<Selection, "anchor" | "lead"> {
  const [top, left] = [box.row, box.column];
  const [bottom, right] = [box.row + box.rows - 1, box.column + box.columns - 1];
  const up = lead.row < anchor.row;
  const back = lead.column < anchor.column;
  return { anchor: { row: up ? bottom : top, column: back ? right : left }, lead: { row: up ? top : bottom, column: back ? left : right } };
}

export function boxesOf(selection: Selection): readonly CellBox[] {
  return [...selection.others, boxOf(selection)];
}

export function sameBox(a: CellBox, b: CellBox): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function sameBoxes(a: readonly CellBox[], b: readonly CellBox[]): boolean {
  return a.length === b.length && a.every((box, at) => {
    const other = b[at];
    return other !== undefined && sameBox(box, other);
  });
}

export function isSingle(box: CellBox): boolean {
  return box.rows === 1 && box.columns === 1;
}

export function holds(box: CellBox, { row, column }: Spot): boolean {
  return row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
}

/** The part of a box that can hold anything; rows or columns are 0 when it holds nothing. */
export function clipTo(box: CellBox, extent: { readonly rows: number; readonly columns: number }): CellBox {
  return {
    ...box,
    rows: Math.max(0, Math.min(box.row + box.rows, extent.rows) - box.row),
    columns: Math.max(0, Math.min(box.column + box.columns, extent.columns) - box.column),
  };
}

/** Enter and Tab walk through all selected cells, box after box, and begin again at the other end. */
export function nextInside(selection: Selection, along: "rows" | "columns", step: 1 | -1): Selection {
  const boxes = boxesOf(selection);
  const at = boxes.findLastIndex((box) => holds(box, selection.active));
  const box = boxes[Math.max(0, at)];
  if (box === undefined) return selection;
  const index = indexIn(box, selection.active, along) + step;
  if (index >= 0 && index < box.rows * box.columns) return { ...selection, active: spotIn(box, index, along) };
  const next = boxes[(at + step + boxes.length) % boxes.length] ?? box;
  return { ...selection, active: spotIn(next, step > 0 ? 0 : next.rows * next.columns - 1, along) };
}

function indexIn(box: CellBox, { row, column }: Spot, along: "rows" | "columns"): number {
  return along === "rows" ? (column - box.column) * box.rows + (row - box.row) : (row - box.row) * box.columns + (column - box.column);
}

function spotIn(box: CellBox, index: number, along: "rows" | "columns"): Spot {
  return along === "rows"
    ? { row: box.row + (index % box.rows), column: box.column + Math.floor(index / box.rows) }
    : { row: box.row + Math.floor(index / box.columns), column: box.column + (index % box.columns) };
}
