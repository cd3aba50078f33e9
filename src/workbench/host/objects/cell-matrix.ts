import { isUnbounded, type Box } from "../geometry/box";
import { ApiError } from "../wire/api-error";

/** The cells by rows; null beyond `readable` cells, and for whole columns and rows. */
export function readMatrix<T>(box: Box, readable: number, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(box) || box.rows * box.columns > readable) return null;
  const rows: T[][] = [];
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    const cells: T[] = [];
    for (let column = box.column; column < box.column + box.columns; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Like readMatrix, for what comes column by column, which is how a sheet keeps its cells. */
export function readColumns<C, T>(box: Box, readable: number, read: (column: number) => readonly C[], pick: (cell: C) => T): T[][] | null {
  if (isUnbounded(box) || box.rows * box.columns > readable) return null;
  const columns = Array.from({ length: box.columns }, (_column, right) => read(box.column + right));
  const rows: T[][] = [];
  for (let down = 0; down < box.rows; down += 1) {
    const cells: T[] = [];
    for (const column of columns) cells.push(pick(column[down] as C));
    rows.push(cells);
  }
  return rows;
}

/**
 * What a range was set to, cell by cell: a single value or a 1×1 array goes to every cell. Throws
 * InvalidArgument when an array has another size than the range.
 */
export function matrixReader(value: unknown, box: Box): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const sized = rows.length === box.rows && rows.every((row) => Array.isArray(row) && row.length === box.columns);
  if (sized) return (row, column) => (rows[row - box.row] as readonly unknown[])[column - box.column];
  const single = broadcast(rows);
  if (!single) {
    throw new ApiError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return () => single[0];
}

function broadcast(rows: readonly unknown[]): readonly unknown[] | null {
  const [first] = rows;
  return rows.length === 1 && Array.isArray(first) && first.length === 1 ? (first as unknown[]) : null;
}

/** Whether the matrix gives every cell the same: then it can go to whole columns. */
export function singleValue(value: unknown): { readonly value: unknown } | null {
  if (!Array.isArray(value)) return { value };
  const single = broadcast(value as readonly unknown[]);
  return single && { value: single[0] };
}
