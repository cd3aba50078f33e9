import type { Box } from "../geometry/box";
import { spansWithout } from "../geometry/spans";
import { filteredOutRows } from "../model/filters/filtered-list";
import type { Sheet } from "../model/sheet";

/**
 * The box without rows that a filter hides: what a person does to a selection in a filtered list is done to the rows
 * that are shown. Rows that were hidden by hand are not left out.
 */
export function shownParts(sheet: Sheet, box: Box): readonly Box[] {
  const hidden = filteredOutRows(sheet, box);
  return hidden.length === 0 ? [box] : spansWithout([{ first: box.row, count: box.rows }], hidden).map(({ first, count }) => ({ ...box, row: first, rows: count }));
}
