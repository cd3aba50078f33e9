import { parseBox, splitSheet } from "../geometry/address";
import { boxOf, sheetColumns } from "../geometry/box";
import { clearContents } from "../model/clear-cells";
import { editCells } from "../model/edit-cells";
import type { History } from "../model/history";
import type { Sheet } from "../model/sheet";
import { deleteSheet, moveSheet, renameSheet } from "../model/sheets";
import { renameTable } from "../model/table-name";
import type { TableState } from "../model/table-state";
import { findTable, removeTable } from "../model/tables";
import type { Workbook } from "../model/workbook";
import type { SomeoneElse } from "../view-others";
import { pasteTexts } from "./cell-actions";
import { RefusedAction } from "./refused-action";

export function createSomeoneElse(workbook: Workbook, history: History, report: () => void): SomeoneElse {
  const act = (change: () => void): void => {
    change();
    // Not ours to undo.
    workbook.journal.take();
    report();
  };
  const restructure = (change: () => void): void => act(() => {
    change();
    // The steps hold places that are others now.
    history.clear("Someone else changed the workbook.");
  });
  const sheetOf = (key: string): Sheet => {
    const sheet = workbook.findSheet(key);
    if (!sheet) throw new RefusedAction(`There is no sheet "${key}" in the workbook.`);
    return sheet;
  };
  const onTable = (key: string, change: (sheet: Sheet, table: TableState) => void): void => {
    const found = findTable(workbook, key);
    if (!found) throw new RefusedAction(`There is no table "${key}" in the workbook.`);
    restructure(() => change(found.sheet, found.table));
  };
  const rows = (sheet: string, row: number, count: number, kind: "insert" | "delete"): void =>
    restructure(() => editCells(workbook, sheetOf(sheet), boxOf(row, 0, count, sheetColumns), kind, "rows"));
  return {
    edit: (sheet, address, texts) => act(() => {
      const box = parseBox(splitSheet(address).local);
      if (!box) throw new RefusedAction(`"${address}" is no address on a sheet.`);
      pasteTexts(workbook, sheetOf(sheet), box.row, box.column, texts);
    }),
    deleteSheet: (sheet) => restructure(() => deleteSheet(workbook, sheetOf(sheet))),
    renameSheet: (sheet, name) => restructure(() => renameSheet(workbook, sheetOf(sheet), name)),
    moveSheet: (sheet, position) => restructure(() => moveSheet(workbook, sheetOf(sheet), position)),
    insertRows: (sheet, row, count) => rows(sheet, row, count, "insert"),
    deleteRows: (sheet, row, count) => rows(sheet, row, count, "delete"),
    deleteTable: (key) => onTable(key, (sheet, table) => {
      removeTable(workbook, sheet, table);
      clearContents(workbook, sheet, table.box);
    }),
    renameTable: (key, name) => onTable(key, (sheet, table) => renameTable(workbook, sheet, table, name)),
  };
}
