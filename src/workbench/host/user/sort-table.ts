import { sortTableBy } from "../model/sort-table";
import { findTable } from "../model/tables";
import type { Workbook } from "../model/workbook";
import { ApiError } from "../wire/api-error";

/** Sorts a table's rows by one of its columns (from 0), as its header's menu does. */
export function sortTable(workbook: Workbook, name: string, column: number, ascending: boolean): void {
  const found = findTable(workbook, name);
  if (!found) throw new ApiError("ItemNotFound");
  const sort = { fields: [{ key: column, ascending }], matchCase: false, method: "PinYin" };
  sortTableBy(workbook, found.sheet, found.table, sort, [{ offset: column, ascending }]);
}
