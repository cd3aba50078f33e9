import type { CellBox } from "../host/view";
import { lastColumnCount, lastRowCount } from "./address";
import { holds, type Spot } from "./selection";

/** The merged cell that the spot is in, or null. */
export function mergeAt(merges: readonly CellBox[], spot: Spot): CellBox | null {
  return merges.find((merge) => holds(merge, spot)) ?? null;
}

/** The box, made larger until it cuts no merged cell. Whole rows and columns stay as they are, as in Excel. */
export function overMerges(merges: readonly CellBox[], box: CellBox): CellBox {
  if (box.rows >= lastRowCount || box.columns >= lastColumnCount) return box;
  const larger = merges.filter((merge) => meets(merge, box)).reduce(union, box);
  return larger.rows === box.rows && larger.columns === box.columns ? box : overMerges(merges, larger);
}

export function meets(one: CellBox, other: CellBox): boolean {
  return one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
}

function union(one: CellBox, other: CellBox): CellBox {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row, column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
