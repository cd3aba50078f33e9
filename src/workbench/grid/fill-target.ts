import type { CellBox } from "../host/view";
import type { Spot } from "./selection";

/**
 * What a drag of the fill handle covers: the box stretched to the pointer along one axis, the one on which the pointer
 * is further out. Inside the box nothing is stretched: null.
 */
export function fillTarget(source: CellBox, { row, column }: Spot): CellBox | null {
  const lastRow = source.row + source.rows - 1;
  const lastColumn = source.column + source.columns - 1;
  const down = row > lastRow ? row - lastRow : Math.min(0, row - source.row);
  const right = column > lastColumn ? column - lastColumn : Math.min(0, column - source.column);
  if (down === 0 && right === 0) return null;
  if (Math.abs(down) >= Math.abs(right)) return { ...source, row: source.row + Math.min(0, down), rows: source.rows + Math.abs(down) };
  return { ...source, column: source.column + Math.min(0, right), columns: source.columns + Math.abs(right) };
}

/**
 * How far a double click on the handle fills: down to where the filled cells beside the box end, the left neighbour
 * first, then the right one, as in Excel. Null where neither has anything beneath the box.
 */
export function fillDownBeside(source: CellBox, filled: (row: number, column: number) => boolean): CellBox | null {
  const below = source.row + source.rows;
  const beside = [source.column - 1, source.column + source.columns].find((column) => column >= 0 && filled(below, column));
  if (beside === undefined) return null;
  let end = below;
  while (filled(end, beside)) end += 1;
  return { ...source, rows: end - source.row };
}
