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
