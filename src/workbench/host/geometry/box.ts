import type { CellBox } from "../view";

/** Excel's sheet: 1,048,576 rows, 16,384 columns (A to XFD). */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export type Box = CellBox;

export function boxOf(row: number, column: number, rows = 1, columns = 1): Box {
  return { row, column, rows, columns };
}

export const wholeSheet: Box = boxOf(0, 0, sheetRows, sheetColumns);

export function isSingleCell(box: Box): boolean {
  return box.rows === 1 && box.columns === 1;
}

/** Whether the box takes whole columns or rows; Excel gives no cell values for those. */
export function isUnbounded(box: Box): boolean {
  return box.rows === sheetRows || box.columns === sheetColumns;
}

export function fitsSheet(box: Box): boolean {
  return box.row >= 0 && box.column >= 0 && box.rows > 0 && box.columns > 0
    && box.row + box.rows <= sheetRows && box.column + box.columns <= sheetColumns;
}

export function hasCell(box: Box, row: number, column: number): boolean {
  return row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
}

export function covers(outer: Box, inner: Box): boolean {
  return hasCell(outer, inner.row, inner.column)
    && hasCell(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);
}

export function sameBox(one: Box, other: Box): boolean {
  return one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
}

export function intersect(one: Box, other: Box): Box | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest box that holds both. */
export function bounding(one: Box, other: Box): Box {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row, column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** The union where it is a rectangle again (side by side, one above the other, or one within the other), else null. */
export function joined(one: Box, other: Box): Box | null {
  if (covers(one, other)) return one;
  if (covers(other, one)) return other;
  const touchDown = one.row <= other.row + other.rows && other.row <= one.row + one.rows;
  const touchAcross = one.column <= other.column + other.columns && other.column <= one.column + one.columns;
  const stacked = one.column === other.column && one.columns === other.columns && touchDown;
  const beside = one.row === other.row && one.rows === other.rows && touchAcross;
  return stacked || beside ? bounding(one, other) : null;
}

/** What of `box` is outside of `hole`, as at most four boxes. */
export function without(box: Box, hole: Box): Box[] {
  const cut = intersect(box, hole);
  if (!cut) return [box];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    boxOf(box.row, box.column, cut.row - box.row, box.columns),
    boxOf(below, box.column, box.row + box.rows - below, box.columns),
    boxOf(cut.row, box.column, cut.rows, cut.column - box.column),
    boxOf(cut.row, right, cut.rows, box.column + box.columns - right),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The same cells in fewer boxes, where neighbours make a rectangle together. Overlaps are dropped only within others. */
export function fewest(boxes: readonly Box[]): Box[] {
  const acrossFirst = [...boxes].sort((one, other) => one.row - other.row || one.column - other.column);
  const rows = joinNeighbours(acrossFirst);
  return joinNeighbours([...rows].sort((one, other) => one.column - other.column || one.row - other.row));
}

function joinNeighbours(boxes: readonly Box[]): Box[] {
  const result: Box[] = [];
  for (const box of boxes) {
    const previous = result.at(-1);
    const union = previous ? joined(previous, box) : null;
    if (union) result[result.length - 1] = union;
    else result.push(box);
  }
  return result;
}
