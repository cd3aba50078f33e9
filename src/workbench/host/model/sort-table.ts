import type { Sheet } from "./sheet";
import { sortLines, type SortKey } from "./sort-rows";
import { bodyBox, type TableSortState, type TableState } from "./table-state";
import { replaceTable, tableById } from "./tables";
import type { Workbook } from "./workbook";

/** Sorts a table's rows and remembers by what: its header shows it, and it can be done again. */
export function sortTableBy(workbook: Workbook, sheet: Sheet, table: TableState, sort: TableSortState, keys: readonly SortKey[]): void {
  sortLines(workbook, sheet, bodyBox(table), keys, { matchCase: sort.matchCase });
  replaceTable(sheet, { ...tableById(sheet, table.id), sort });
}
