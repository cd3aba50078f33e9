import { sortLines } from "../model/sort-rows";
import { findTable } from "../model/tables";
import { bodyBox } from "../model/table-state";
import type { Workbook } from "../model/workbook";
import { ApiError } from "../wire/api-error";

/** Sorts a table's rows by one of its columns (from 0), as its header's menu does. */
export function sortTable(workbook: Workbook, name: string, column: number, ascending: boolean): void {
  const found = findTable(workbook, name);
  if (!found) throw new ApiError("ItemNotFound");
  sortLines(workbook, found.sheet, bodyBox(found.table), [{ offset: column, ascending }]);
}
