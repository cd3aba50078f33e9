import { ApiError } from "../../wire/api-error";
import type { Sheet } from "../sheet";
import { tableById, replaceTable } from "../tables";
import type { TableState } from "../table-state";
import type { Workbook } from "../workbook";
import { applyFilters } from "./apply-filters";
import { tableList } from "./filtered-list";
import type { FilterCriteria } from "./filter-criteria";

/** Filters a column of a table (null: no longer). Throws InvalidArgument where the table has no header row. */
export function setTableFilter(workbook: Workbook, sheet: Sheet, table: TableState, columnId: number, criteria: FilterCriteria | null): void {
  if (table.hiddenHeaders) throw new ApiError("InvalidArgument", "A table without its header row can't be filtered.");
  const filters = new Map(table.filters);
  if (criteria) filters.set(columnId, criteria);
  else filters.delete(columnId);
  // A table whose filter buttons are off gets them with its first filter, as in Excel.
  replaceTable(sheet, { ...table, filters, showFilterButton: table.showFilterButton || criteria !== null });
  reapplyTableFilters(workbook, sheet, table.id);
}

export function clearTableFilters(workbook: Workbook, sheet: Sheet, table: TableState): void {
  if (table.filters.size === 0) return;
  replaceTable(sheet, { ...table, filters: new Map() });
  reapplyTableFilters(workbook, sheet, table.id);
}

export function reapplyTableFilters(workbook: Workbook, sheet: Sheet, id: string): void {
  applyFilters(workbook, sheet, tableList(tableById(sheet, id)));
}
