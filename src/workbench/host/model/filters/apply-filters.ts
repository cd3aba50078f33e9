import { boxOf } from "../../geometry/box";
import { spansWhere } from "../../geometry/spans";
import { hideRowsWithin } from "../hidden-lines";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { columnFilter } from "./column-filter";
import type { FilteredList } from "./filtered-list";

/** Shows the rows that pass all criteria and hides the others, as Excel does when a filter is set or applied again. */
export function applyFilters(workbook: Workbook, sheet: Sheet, { body, criteria }: FilteredList): void {
  if (body.rows < 1) return;
  const rows = { first: body.row, count: body.rows };
  const filters = [...criteria].map(([offset, one]) => columnFilter(workbook, sheet, boxOf(body.row, body.column + offset, body.rows, 1), one));
  hideRowsWithin(workbook, sheet, rows, filters.length === 0 ? [] : spansWhere(rows, (row) => !filters.every((passes) => passes(row))));
}
