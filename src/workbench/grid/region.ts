import type { CellBox } from "../host/view";
import type { Spot } from "./selection";

interface Cells {
  readonly extent: { readonly rows: number; readonly columns: number };
  filled(row: number, column: number): boolean;
}

/** The block of filled cells around a cell, as far as an empty row or column on each side: Excel's current region. */
export function regionAround({ row, column }: Spot, { extent, filled }: Cells): CellBox {
  let [top, bottom, left, right] = [row, row, column, column];
  const anyInRow = (at: number) => some(Math.max(0, left - 1), Math.min(extent.columns - 1, right + 1), (across) => filled(at, across));
  const anyInColumn = (at: number) => some(Math.max(0, top - 1), Math.min(extent.rows - 1, bottom + 1), (down) => filled(down, at));
  for (let grown = true; grown;) {
    const before = [top, bottom, left, right].join();
    while (top > 0 && anyInRow(top - 1)) top -= 1;
    while (bottom < extent.rows - 1 && anyInRow(bottom + 1)) bottom += 1;
    while (left > 0 && anyInColumn(left - 1)) left -= 1;
    while (right < extent.columns - 1 && anyInColumn(right + 1)) right += 1;
    grown = before !== [top, bottom, left, right].join();
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function some(from: number, to: number, has: (at: number) => boolean): boolean {
  for (let at = from; at <= to; at += 1) if (has(at)) return true;
  return false;
}
