import type { Box } from "../geometry/box";
import { cellValue } from "../model/evaluate";
import { filledBox } from "../model/filled-cells";
import { columnFilter } from "../model/filters/column-filter";
import { autoFilterList, tableList, type FilteredList } from "../model/filters/filtered-list";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import { compareForSort } from "../model/sort-order";
import { headerBox } from "../model/table-state";
import type { Workbook } from "../model/workbook";
import type { FilterList, FilterValue } from "../view";

/** As many different values as Excel lists. */
const mostValues = 10_000;

/** The headers with buttons: of tables that show them, and of the sheet's own filter, whose id is "". */
export function filterLists(sheet: Sheet): readonly FilterList[] {
  const { tables, autoFilter } = sheet.state;
  const lists = tables.flatMap((table): FilterList[] => {
    const header = table.showFilterButton ? headerBox(table) : null;
    const [field] = table.sort?.fields ?? [];
    const sorted = typeof field?.["key"] === "number" ? { column: field["key"], ascending: field["ascending"] !== false } : null;
    return header === null ? [] : [{ id: table.id, header, sorted, filtered: [...tableList(table).criteria.keys()] }];
  });
  if (autoFilter === null) return lists;
  return [...lists, { id: "", header: { ...autoFilter.box, rows: 1 }, sorted: null, filtered: [...autoFilter.criteria.keys()] }];
}

/** The values of a column to choose from, in order, as its rows show them that the other columns' filters let pass. */
export function filterValues(workbook: Workbook, sheet: Sheet, listId: string, column: number): readonly FilterValue[] {
  const list = listOf(sheet, listId);
  if (list === null) return [];
  const passes = (offset: number) => {
    const criteria = list.criteria.get(offset);
    return criteria === undefined ? () => true : columnFilter(workbook, sheet, columnOf(list.body, offset), criteria);
  };
  const others = [...list.criteria.keys()].filter((offset) => offset !== column).map(passes);
  const own = passes(column);
  const rows = new Map<string, number>();
  const used = filledBox(sheet);
  const end = Math.min(list.body.row + list.body.rows, Math.max(list.body.row + 1, used === null ? 0 : used.row + used.rows));
  for (let row = list.body.row; row < end && rows.size < mostValues; row += 1) {
    if (!others.every((other) => other(row))) continue;
    const text = shownText(workbook, sheet, row, list.body.column + column);
    if (!rows.has(text)) rows.set(text, row);
  }
  const value = (row: number) => cellValue(workbook, sheet, row, list.body.column + column);
  return [...rows].sort(([, one], [, other]) => compareForSort(value(one), value(other), true, false)).map(([text, row]) => ({ text, shown: own(row) }));
}

function listOf(sheet: Sheet, id: string): FilteredList | null {
  const { tables, autoFilter } = sheet.state;
  if (id === "") return autoFilter === null ? null : autoFilterList(autoFilter);
  const table = tables.find((candidate) => candidate.id === id);
  return table === undefined ? null : tableList(table);
}

function columnOf(body: Box, offset: number): Box {
  return { ...body, column: body.column + offset, columns: 1 };
}
