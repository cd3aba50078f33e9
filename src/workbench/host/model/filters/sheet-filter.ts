import { movedBox, type StructureEdit } from "../../geometry/structure-edit";
import type { Box } from "../../geometry/box";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { applyFilters } from "./apply-filters";
import { autoFilterList } from "./filtered-list";
import type { AutoFilterState, FilterCriteria } from "./filter-criteria";

/** Gives the sheet an autofilter on the box, or the one it has there other criteria. An earlier one elsewhere ends. */
export function setAutoFilter(workbook: Workbook, sheet: Sheet, box: Box, criteria: ReadonlyMap<number, FilterCriteria>): void {
  const before = sheet.state.autoFilter;
  if (before && (before.box.row !== box.row || before.box.rows !== box.rows)) removeAutoFilter(workbook, sheet);
  const autoFilter = { box, criteria };
  sheet.change({ autoFilter });
  applyFilters(workbook, sheet, autoFilterList(autoFilter));
}

/** Takes the autofilter away and shows all its rows. */
export function removeAutoFilter(workbook: Workbook, sheet: Sheet): void {
  const { autoFilter } = sheet.state;
  if (!autoFilter) return;
  sheet.change({ autoFilter: null });
  if (autoFilter.criteria.size > 0) applyFilters(workbook, sheet, { ...autoFilterList(autoFilter), criteria: new Map() });
}

/** Before cells are deleted: an autofilter whose header row or columns all go ends, and its rows are shown. */
export function endGoneAutoFilter(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  const { autoFilter } = sheet.state;
  if (autoFilter && !movedBox(edit, { ...autoFilter.box, rows: 1 })) removeAutoFilter(workbook, sheet);
}

export function movedAutoFilter(filter: AutoFilterState, edit: StructureEdit): AutoFilterState | null {
  const box = movedBox(edit, filter.box);
  if (!box || box === filter.box) return box && filter;
  if (edit.axis === "rows") return { ...filter, box };
  const criteria = new Map<number, FilterCriteria>();
  for (const [offset, one] of filter.criteria) {
    const cell = movedBox(edit, { row: filter.box.row, rows: filter.box.rows, column: filter.box.column + offset, columns: 1 });
    if (cell) criteria.set(cell.column - box.column, one);
  }
  return { box, criteria };
}
