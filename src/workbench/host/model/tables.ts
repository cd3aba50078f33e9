import { ApiError } from "../wire/api-error";
import { boxOf, covers, fitsSheet, intersect, type Box } from "../geometry/box";
import { editStructure } from "./edit-structure";
import { rowsEdit } from "../geometry/structure-edit";
import type { Sheet } from "./sheet";
import { tidyHeaders } from "./table-headers";
import { newColumnIds, type TableState } from "./table-state";
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

/** Makes a table of the box. Without headers one row is put in above, as Excel does. */
export function addTable(workbook: Workbook, sheet: Sheet, box: Box, hasHeaders: boolean): TableState {
  if (sheet.state.tables.some((table) => intersect(table.box, box))) {
    throw new ApiError("InvalidArgument", "A table can't overlap another table.");
  }
  if (!hasHeaders) editStructure(workbook, sheet, rowsEdit("insert", box.row, 1, { first: box.column, count: box.columns }));
  const rows = hasHeaders ? Math.max(2, box.rows) : box.rows + 1;
  const table: TableState = {
    id: workbook.nextId(), name: freeTableName(workbook), box: { ...box, rows }, style: "TableStyleMedium2",
    showBandedRows: true, showFilterButton: true, columnIds: Array.from({ length: box.columns }, (_id, index) => index + 1),
  };
  sheet.change({ tables: [...sheet.state.tables, table] });
  tidyHeaders(sheet, table);
  workbook.happened({ kind: "tableAdded", sheet, tableId: table.id, tableName: table.name });
  return table;
}

export function removeTable(workbook: Workbook, sheet: Sheet, table: TableState): void {
  sheet.change({ tables: sheet.state.tables.filter(({ id }) => id !== table.id) });
  workbook.happened({ kind: "tableDeleted", sheet, tableId: table.id, tableName: table.name });
}

/** Gives the table another size. Its header row stays, as Excel asks; throws InvalidArgument otherwise. */
export function resizeTable(sheet: Sheet, table: TableState, box: Box): void {
  const overlaps = sheet.state.tables.some((other) => other.id !== table.id && intersect(other.box, box));
  if (box.row !== table.box.row || !intersect(box, table.box) || box.rows < 2 || overlaps || !fitsSheet(box)) throw new ApiError("InvalidArgument");
  const fresh = newColumnIds(table, box.columns);
  const columnIds = fresh.map((id, offset) => table.columnIds[box.column + offset - table.box.column] ?? id);
  const resized = { ...table, box, columnIds };
  const grownRows = box.rows > table.box.rows;
  replaceTable(sheet, resized);
  if (grownRows) extendLooks(sheet, table.box, box);
  tidyHeaders(sheet, resized);
}

/** New rows of a table take formats, validation and conditional formats of the last row before them. */
function extendLooks(sheet: Sheet, before: Box, after: Box): void {
  const last = before.row + before.rows - 1;
  const added = boxOf(last + 1, before.column, after.row + after.rows - last - 1, before.columns);
  const source = boxOf(last, before.column, 1, before.columns);
  for (let column = source.column; column < source.column + source.columns; column += 1) {
    const cells = boxOf(added.row, column, added.rows, 1);
    const format = sheet.formats.get(last, column);
    const style = sheet.styles.get(last, column);
    const validation = sheet.validations.get(last, column);
    if (format !== undefined) sheet.writeFormats(cells, (plane) => plane.fill(cells, format));
    if (style !== undefined) sheet.writeStyles(cells, (plane) => plane.fill(cells, style));
    if (validation !== undefined) sheet.writeValidations(cells, (plane) => plane.fill(cells, validation));
  }
  const body = boxOf(before.row + 1, before.column, before.rows - 1, before.columns);
  const rules = sheet.state.rules.map((rule) => ({ ...rule, areas: rule.areas.map((area) => grownArea(area, body, added)) }));
  if (rules.some(({ areas }, index) => areas.some((area, at) => area !== sheet.state.rules[index]?.areas[at]))) sheet.change({ rules });
}

function grownArea(area: Box, body: Box, added: Box): Box {
  const column = boxOf(body.row, area.column, body.rows, area.columns);
  const endsHere = area.row + area.rows === body.row + body.rows;
  return endsHere && covers(area, column) && intersect(area, body) ? { ...area, rows: area.rows + added.rows } : area;
}

function freeTableName(workbook: Workbook): string {
  for (let number = 1; ; number += 1) if (!findTable(workbook, `Table${number}`)) return `Table${number}`;
}
