import { CellError, type Scalar } from "../formula/scalar";
import { boxOf, type Box } from "../geometry/box";
import { DenseColumn } from "../cells/dense-column";
import { cellValue } from "../model/evaluate";
import type { CellContent } from "../model/cell-content";
import type { Sheet } from "../model/sheet";
import { findTable } from "../model/tables";
import { bodyBox } from "../model/table-state";
import type { Workbook } from "../model/workbook";
import { ApiError } from "../wire/api-error";

/** Sorts a table's rows by a column: numbers, texts, booleans, errors; blanks stay last either way. */
export function sortTable(workbook: Workbook, name: string, column: number, ascending: boolean): void {
  const found = findTable(workbook, name);
  if (!found) throw new ApiError("ItemNotFound");
  const { sheet, table } = found;
  const body = bodyBox(table);
  const keys = Array.from({ length: body.rows }, (_row, index) => ({
    index, value: cellValue(workbook, sheet, body.row + index, body.column + column),
  }));
  keys.sort((one, other) => order(one.value, other.value, ascending) || one.index - other.index);
  const firstMoved = keys.findIndex(({ index }, position) => index !== position);
  if (firstMoved < 0) return;
  const lastMoved = keys.findLastIndex(({ index }, position) => index !== position);
  reorder(sheet, body, keys.map(({ index }) => index));
  const moved = boxOf(body.row + firstMoved, body.column, lastMoved - firstMoved + 1, body.columns);
  workbook.happened({ kind: "rowSorted", sheet, box: moved });
}

function reorder(sheet: Sheet, body: Box, sources: readonly number[]): void {
  sheet.writeContents(body, (plane) => {
    const before = plane.copy(body);
    const columns = new Map([...before.columns].map(([offset, column]) =>
      [offset, new DenseColumn<CellContent>(sources.map((source) => column.get(source)))] as const));
    plane.put(body.row, body.column, { rows: body.rows, width: body.columns, columns });
  });
}

function order(one: Scalar, other: Scalar, ascending: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  const byKind = kind(one) - kind(other);
  const result = byKind !== 0 ? byKind : typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other));
  return ascending ? result : -result;
}

function kind(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : value instanceof CellError ? 3 : 2;
}
