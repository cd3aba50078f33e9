import { ApiError } from "../wire/api-error";
import { boxOf, fitsSheet, intersect, type Box } from "../geometry/box";
import { applyFilters } from "./filters/apply-filters";
import { tableList } from "./filters/filtered-list";
import { dropTableInFormulas } from "./renamed-tables";
import { fillNewRows } from "./calculated-columns";
import { editStructure } from "./edit-structure";
import { rowsEdit } from "../geometry/structure-edit";
import type { Sheet } from "./sheet";
import { extendLooks } from "./table-looks";
import { tidyHeaders } from "./table-headers";
import { bodyBox, newColumnIds, plainTable, totalsBox, type TableState } from "./table-state";
import type { Workbook } from "./workbook";

export function findTable(workbook: Workbook, idOrName: string): { sheet: Sheet; table: TableState } | null {
  const wanted = idOrName.toLowerCase();
  for (const sheet of workbook.state.sheets) {
    const table = sheet.state.tables.find(({ id, name }) => id === idOrName || name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return null;
}

export function tableById(sheet: Sheet, id: string): TableState {
  const table = sheet.state.tables.find((candidate) => candidate.id === id);
  if (!table) throw new ApiError("ItemNotFound");
  return table;
}

export function replaceTable(sheet: Sheet, table: TableState): void {
  sheet.change({ tables: sheet.state.tables.map((other) => (other.id === table.id ? table : other)) });
}

/**
 * Makes a table of the box. Without headers one row is put in above, and a blank row beneath headers that
 * stand alone, as Excel does. Throws InvalidArgument where a table or an autofilter stands already.
 */
export function addTable(workbook: Workbook, sheet: Sheet, box: Box, hasHeaders: boolean): TableState {
  if (sheet.state.tables.some((table) => intersect(table.box, box))) {
    throw new ApiError("InvalidArgument", "A table can't overlap another table.");
  }
  const rows = hasHeaders ? Math.max(2, box.rows) : box.rows + 1;
  const columns = { first: box.column, count: box.columns };
  if (!fitsSheet({ ...box, rows })) throw new ApiError("InvalidArgument");
  if (!hasHeaders) editStructure(workbook, sheet, rowsEdit("insert", box.row, 1, columns));
  else if (box.rows === 1 && !sheet.contents.isEmpty({ ...box, row: box.row + 1 })) editStructure(workbook, sheet, rowsEdit("insert", box.row + 1, 1, columns));
  const number = freeTableNumber(workbook);
  const table: TableState = {
    ...plainTable, style: workbook.state.tableStyles.default, id: workbook.nextId(), legacyId: String(number), name: `Table${number}`, box: { ...box, rows },
    columnIds: Array.from({ length: box.columns }, (_id, index) => index + 1),
  };
  sheet.change({ tables: [...sheet.state.tables, table] });
  tidyHeaders(workbook, sheet, table);
  workbook.happened({ kind: "tableAdded", sheet, tableId: table.id, tableName: table.name });
  return table;
}

/** The cells stay; rows that its filters hid are shown. */
export function removeTable(workbook: Workbook, sheet: Sheet, table: TableState): void {
  if (table.filters.size > 0) applyFilters(workbook, sheet, { ...tableList(table), criteria: new Map() });
  dropTableInFormulas(workbook, table.name);
  sheet.change({ tables: sheet.state.tables.filter(({ id }) => id !== table.id) });
  workbook.happened({ kind: "tableDeleted", sheet, tableId: table.id, tableName: table.name });
}

/**
 * Gives the table another size; a totals row goes with its end. Its first row stays and the boxes overlap, as
 * Excel asks; throws InvalidArgument otherwise.
 */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: TableState, box: Box): void {
  const overlaps = sheet.state.tables.some((other) => other.id !== table.id && intersect(other.box, box));
  const least = table.box.rows - bodyBox(table).rows + 1;
  if (box.row !== table.box.row || !intersect(box, table.box) || box.rows < least || overlaps || !fitsSheet(box)) throw new ApiError("InvalidArgument");
  const fresh = newColumnIds(table, box.columns);
  const columnIds = fresh.map((id, offset) => table.columnIds[box.column + offset - table.box.column] ?? id);
  const filters = new Map([...table.filters].filter(([id]) => columnIds.includes(id)));
  const hiddenHeaders = table.hiddenHeaders && columnIds.map((id, offset) => table.hiddenHeaders?.[table.columnIds.indexOf(id)] ?? `Column${offset + 1}`);
  const resized = { ...table, box, columnIds, filters, hiddenHeaders };
  replaceTable(sheet, resized);
  moveTotals(sheet, table, resized);
  const [before, after] = [bodyBox(table), bodyBox(resized)];
  if (after.rows > before.rows) {
    extendLooks(sheet, before, after);
    fillNewRows(sheet, before, boxOf(before.row + before.rows, before.column, after.rows - before.rows, before.columns));
  }
  tidyHeaders(workbook, sheet, resized);
}

function moveTotals(sheet: Sheet, before: TableState, after: TableState): void {
  const from = totalsBox(before);
  const to = totalsBox(after);
  if (!from || !to || from.row === to.row) return;
  const width = boxOf(from.row, from.column, 1, from.columns);
  const contents = sheet.contents.copy(width);
  sheet.writeContents(width, (plane) => plane.fill(width, undefined));
  sheet.writeContents({ ...width, row: to.row }, (plane) => plane.put(to.row, width.column, contents));
}

function freeTableNumber(workbook: Workbook): number {
  for (let number = 1; ; number += 1) if (!findTable(workbook, `Table${number}`)) return number;
}
