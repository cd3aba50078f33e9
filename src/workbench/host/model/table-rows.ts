import { boxOf, type Box } from "../geometry/box";
import { spansWhere } from "../geometry/spans";
import { ApiError } from "../wire/api-error";
import { clearContents } from "./clear-cells";
import { editCells } from "./edit-cells";
import type { Sheet } from "./sheet";
import { bodyBox, boxWithBody } from "./table-state";
import { resizeTable, tableById } from "./tables";
import type { Workbook } from "./workbook";

/**
 * Puts blank rows into a table before row `at` of its body, or at its end. What stands below moves down; with
 * `alwaysInsert` false it does so only where the rows would not be free. Gives the new cells.
 */
export function addTableRows(workbook: Workbook, sheet: Sheet, id: string, at: number, count: number, alwaysInsert = true): Box {
  const body = bodyBox(tableById(sheet, id));
  if (at < 0 || at > body.rows) throw new ApiError("InvalidArgument");
  const added = boxOf(body.row + at, body.column, count, body.columns);
  const atEnd = at === body.rows && !tableById(sheet, id).showTotals;
  if (!atEnd || alwaysInsert || !sheet.contents.isEmpty(added)) editCells(workbook, sheet, added, "insert", "rows", "RowInserted");
  else workbook.happened({ kind: "changed", sheet, box: added, change: "RowInserted", shift: "None" });
  const table = tableById(sheet, id);
  if (bodyBox(table).rows < body.rows + count) resizeTable(workbook, sheet, table, boxWithBody(table, body.rows + count));
  return added;
}

/**
 * Makes room for an add-in's rows, as addTableRows does. A table whose one row is blank has no data yet, so that
 * row is the first of the new ones: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables
 * makes a table of its header alone, adds seven rows and finds seven in its body.
 */
export function placeTableRows(workbook: Workbook, sheet: Sheet, id: string, at: number, count: number, alwaysInsert: boolean): Box {
  const body = bodyBox(tableById(sheet, id));
  const waits = body.rows === 1 && at >= 0 && at <= 1 && sheet.contents.isEmpty(body);
  if (!waits) return addTableRows(workbook, sheet, id, at, count, alwaysInsert);
  if (count > 1) addTableRows(workbook, sheet, id, 1, count - 1, alwaysInsert);
  return { ...body, rows: count };
}

/** Takes rows (from 0) out of a table's body; what stands below moves up. One blank row stays when all are taken. */
export function deleteTableRows(workbook: Workbook, sheet: Sheet, id: string, rows: readonly number[]): void {
  const body = bodyBox(tableById(sheet, id));
  const chosen = new Set(rows);
  if (rows.length === 0 || chosen.size < rows.length || rows.some((row) => !Number.isInteger(row) || row < 0 || row >= body.rows)) throw new ApiError("InvalidArgument");
  const all = chosen.size === body.rows;
  if (all) {
    clearContents(workbook, sheet, { ...body, rows: 1 });
    chosen.delete(0);
  }
  const spans = spansWhere({ first: 0, count: body.rows }, (row) => chosen.has(row));
  for (const { first, count } of [...spans].reverse()) {
    editCells(workbook, sheet, boxOf(body.row + first, body.column, count, body.columns), "delete", "rows", "RowDeleted");
  }
}
