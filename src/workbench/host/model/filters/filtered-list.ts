import { intersect, type Box } from "../../geometry/box";
import { joinedSpans, spansWithin, type Span } from "../../geometry/spans";
import type { Sheet } from "../sheet";
import { bodyBox, type TableState } from "../table-state";
import type { AutoFilterState, FilterCriteria } from "./filter-criteria";

/** Rows that a filter hides and shows. */
export interface FilteredList {
  readonly body: Box;
  /** By column, from the body's first. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

export function tableList(table: TableState): FilteredList {
  return { body: bodyBox(table), criteria: new Map([...table.filters].map(([id, criteria]) => [table.columnIds.indexOf(id), criteria])) };
}

export function autoFilterList({ box, criteria }: AutoFilterState): FilteredList {
  return { body: { ...box, row: box.row + 1, rows: box.rows - 1 }, criteria };
}

/** Everything on the sheet that may be filtered. */
export function filteredLists({ state: { tables, autoFilter } }: Sheet): readonly FilteredList[] {
  return [...tables.map(tableList), ...(autoFilter ? [autoFilterList(autoFilter)] : [])];
}

/** Rows of the box that a filter hides; what a person hid elsewhere does not count. */
export function filteredOutRows(sheet: Sheet, box: Box): readonly Span[] {
  if (sheet.state.hiddenRows.length === 0) return [];
  return filteredLists(sheet).reduce<readonly Span[]>((all, { body, criteria }) => {
    const touched = criteria.size > 0 ? intersect(body, box) : null;
    return touched ? joinedSpans(all, spansWithin(sheet.state.hiddenRows, { first: touched.row, count: touched.rows })) : all;
  }, []);
}
