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
import { pasteTexts } from "./cell-actions";
import { RefusedAction } from "./refused-action";

/**
 * What somebody else does in the same workbook, so that events say "Remote". Sheets and tables are known by id or name.
 * Throws RefusedAction for what is not there, ApiError for what Excel would not do.
 */
export interface SomeoneElse {
  /** Cells from the address on become these texts, as if typed. */
  edit(sheet: string, address: string, texts: readonly (readonly string[])[]): void;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  /** Puts the sheet at a place among all sheets, from 0. */
  moveSheet(sheet: string, position: number): void;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  /** With what is in it, as selecting and deleting it does. */
  deleteTable(table: string): void;
  renameTable(table: string, name: string): void;
}

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
