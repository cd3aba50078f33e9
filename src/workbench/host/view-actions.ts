import type { CellBox, EntryAlert } from "./view-cells";

/** What a person does with the tabs of the sheets. */
export interface SheetActions {
  addSheet(): void;
  renameSheet(sheetId: string, name: string): void;
  deleteSheet(sheetId: string): void;
  copySheet(sheetId: string): void;
  /** Puts the sheet at a place among all sheets, from 0. */
  moveSheet(sheetId: string, position: number): void;
  /** A sheet that is shown again becomes the active one. */
  showSheet(sheetId: string, visible: boolean): void;
  /** `#RRGGBB`, or null for none. */
  colorTab(sheetId: string, color: string | null): void;
  activateSheet(sheetId: string): void;
  /** With nothing permitted, and no password. */
  protectSheet(sheetId: string, isProtected: boolean): void;
}

export type PasteKind = "all" | "values" | "formulas" | "formats";

export type FontLook = "bold" | "italic" | "underline" | "strikethrough";

/** What a person does with tables as a whole; each is known by its name. */
export interface TableActions {
  /** Ctrl+T: see SheetFace.suggestedTable for what to offer. */
  insertTable(box: CellBox, hasHeaders: boolean): void;
  /** The box with its headers and totals; its first row stays. */
  resizeTable(table: string, box: CellBox): void;
  toggleTotals(table: string): void;
  /** The cells stay; the table is gone. */
  convertTable(table: string): void;
  /** Tab in a table's last cell puts a row beneath it. False where the cell is none such: the key does what it does elsewhere. */
  addRowBehind(row: number, column: number): boolean;
}

/** What a person does with the filter buttons of a list, which is a table by its id, or the sheet's own filter, "". */
export interface FilterActions {
  /** Shows only rows with these texts in the column; null shows all. */
  filterBy(listId: string, column: number, texts: readonly string[] | null): void;
  sortList(listId: string, column: number, ascending: boolean): void;
  /** Filter buttons for the table that the box is in, else for the box itself, come or go. */
  toggleFilter(box: CellBox): void;
}

/** What a person does at the keyboard. Each is one undo step and raises the events that Excel raises. */
export interface UserActions extends SheetActions, TableActions, FilterActions {
  type(row: number, column: number, text: string): void;
  /** What to say before the text is typed into the cell; null where it is allowed. Nothing changes by asking. */
  alertFor(row: number, column: number, text: string): EntryAlert | null;
  /** Writes the same into all cells of the boxes; references of a formula are those of the active cell and move along. */
  typeIntoAll(boxes: readonly CellBox[], active: { readonly row: number; readonly column: number }, text: string): void;
  /** Values from the clipboard, as text, from the top left cell on. */
  paste(row: number, column: number, texts: readonly (readonly string[])[]): void;
  /** Cells as tab-separated text, as Excel puts them on the clipboard. */
  copy(box: CellBox): string;
  cut(box: CellBox): string;
  /** Repeats the first row, or column, of the box in the others. */
  fillDown(box: CellBox): void;
  fillRight(box: CellBox): void;
  clear(...boxes: readonly CellBox[]): void;
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  insertColumns(column: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  /** Puts empty cells in, or takes cells out; those behind them move down and up, or right and left. */
  insertCells(box: CellBox, axis: "rows" | "columns"): void;
  deleteCells(box: CellBox, axis: "rows" | "columns"): void;
  /** Sorts the rows of a box by one of its columns, which counts from 0. */
  sortRows(box: CellBox, column: number, ascending: boolean): void;
  /** Sorts a table's rows by one of its columns, which counts from 0. */
  sortTable(table: string, column: number, ascending: boolean): void;
  /**
   * Copies cells of a sheet into a box that has their size or a multiple of it: with all that is on them, or one thing
   * of it; with rows and columns changed over where it is transposed.
   */
  pasteCells(sheetId: string, from: CellBox, into: CellBox, what: PasteKind, transpose?: boolean): void;
  /** What dragging the fill handle from the source over the destination does; `copy` repeats instead of counting on. */
  autoFill(source: CellBox, destination: CellBox, copy?: boolean): void;
  /** Ctrl+B and the like: gives all cells of the boxes the look, or takes it from them. */
  setFont(boxes: readonly CellBox[], look: FontLook, on: boolean): void;
  /** Makes one cell of the box, or one of each of its rows. Only its first content stays. */
  mergeCells(box: CellBox, across?: boolean): void;
  unmergeCells(box: CellBox): void;
  /** Moves cells of a sheet to a place on this one; what points at them follows. */
  moveCells(sheetId: string, from: CellBox, row: number, column: number): void;
  defineName(name: string, boxes: readonly CellBox[]): void;
  undo(): void;
  redo(): void;
  /** A click on a cell, so many points from its left and its upper edge. Changes nothing; add-ins may listen to it. */
  click(row: number, column: number, offsetX: number, offsetY: number): void;
  /** The last box is the one selected last; without an active cell it is the first of that. */
  select(boxes: readonly CellBox[], active?: { readonly row: number; readonly column: number }): void;
  resizeColumns(column: number, count: number, pixels: number): void;
  resizeRows(row: number, count: number, pixels: number): void;
  /** Makes columns as wide as their longest text, rows as high as their wrapped lines. */
  autofitColumns(column: number, count: number): void;
  autofitRows(row: number, count: number): void;
  hideColumns(column: number, count: number, hidden: boolean): void;
  hideRows(row: number, count: number, hidden: boolean): void;
  /** Keeps rows above and columns left of a cell in view; none for the first cell. */
  freezePanes(rows: number, columns: number): void;
}
