export type { SavedFile, WorkbookFiles } from "./view-files";

/**
 * What the page may know and do, between the host (the workbook, its rules, its events) and the grid.
 * Rows and columns count from 0 here; addresses are A1. The grid draws what this says and decides nothing.
 */
export interface CellBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellFace {
  /** What the cell shows, after its number format. */
  readonly text: string;
  /** What the formula bar shows: the typed constant or formula. */
  readonly source: string;
  /** The value of a cell that holds a number or a date. */
  readonly number: number | null;
  /** Whether the format leaves the decimals open. */
  readonly general: boolean;
  readonly align: "left" | "right" | "center";
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "single" | "double" | null;
  readonly strikethrough: boolean;
  readonly script: "super" | "sub" | null;
  readonly fontName: string | null;
  /** Points. */
  readonly fontSize: number | null;
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees, upwards above 0; 180 for letters one above the other. */
  readonly orientation: number;
  /** Two neighbours both have the line between them. */
  readonly borders: CellBorders;
  /** Painted by a conditional format. */
  readonly painted: boolean;
  /** What a conditional format draws beside or behind the text. */
  readonly bar: BarView | null;
  readonly icon: IconView | null;
}

/** A data bar; places are shares of the cell's width. */
export interface BarView {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  /** Null for none. */
  readonly border: string | null;
  readonly gradient: boolean;
  /** Where positive and negative bars meet. */
  readonly axis: { readonly at: number; readonly color: string } | null;
}

/** An icon as a character; `place` counts from 1, the icon of the lowest numbers, to `count`. */
export interface IconView {
  readonly glyph: string;
  readonly color: string;
  readonly place: number;
  readonly count: number;
}

/** A border line in Excel's words. */
export interface BorderView {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface CellBorders {
  readonly top: BorderView | null;
  readonly right: BorderView | null;
  readonly bottom: BorderView | null;
  readonly left: BorderView | null;
}

export interface InputMessage {
  readonly title: string;
  readonly message: string;
}

/** What a person is told who types a value that a cell's validation does not allow. */
export interface EntryAlert {
  /** "stop": it can't stay. "warning" and "information": it can, when the person says so. */
  readonly style: "stop" | "warning" | "information";
  readonly title: string;
  readonly message: string;
}

export interface TableView {
  readonly name: string;
  readonly box: CellBox;
  /** Null: the table has no looks of its own. */
  readonly style: TableStyleView | null;
  /** Whether the first and the last row are the headers and the totals. */
  readonly header: boolean;
  readonly totals: boolean;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
}

/** A table style, reduced to what tells it from the others. */
export interface TableStyleView {
  /** Headers on the ink or a tint of it, or above a line. */
  readonly header: "filled" | "tinted" | "line";
  /** Bands: every other line in a light tint. Tints: all lines, the bands deeper. Dark: white on the ink. */
  readonly body: "plain" | "bands" | "tints" | "dark";
  /** Lines in the ink: between rows, around every cell, at the table's top and bottom, or none. */
  readonly lines: "rows" | "grid" | "ends" | "none";
  readonly ink: string;
}

/** The rows or the columns of a sheet. Sizes are pixels; each property is the same object while nothing of it changed. */
export interface Lines {
  /** The size of a line that has none of its own. */
  readonly usual: number;
  readonly sizes: ReadonlyMap<number, number>;
  /** Lines that are not shown, in order; none touches another. */
  readonly hidden: readonly { readonly first: number; readonly count: number }[];
  /** Lines that stay in view at the top or the left. */
  readonly frozen: number;
}

/** A table or the sheet's own filter, whose headers have buttons that sort and filter. */
export interface FilterList {
  /** The table's id, or "" for the sheet's filter. */
  readonly id: string;
  readonly header: CellBox;
  /** Columns, counted from the first, that hide rows. */
  readonly filtered: readonly number[];
  readonly sorted: { readonly column: number; readonly ascending: boolean } | null;
}

export interface FilterValue {
  /** As the cells show it; "" for blank ones. */
  readonly text: string;
  readonly shown: boolean;
}

export interface SheetFace {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly tabColor: string | null;
  /** Hidden so that only an add-in can show it again. */
  readonly veryHidden: boolean;
  readonly isProtected: boolean;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly frozenRows: number;
  rows(): Lines;
  columns(): Lines;
  /** Pixels. */
  columnWidth(column: number): number;
  /** Number of rows and columns that hold anything, counted from A1. */
  extent(): { readonly rows: number; readonly columns: number };
  /** Whether the cell holds anything; cheaper than its looks. */
  filled(row: number, column: number): boolean;
  /** The value of a cell that holds a number or a date; cheaper than its looks. */
  numberAt(row: number, column: number): number | null;
  cell(row: number, column: number): CellFace;
  /** The drop-down of the cell, or null. */
  choices(row: number, column: number): readonly string[] | null;
  inputMessage(row: number, column: number): InputMessage | null;
  tables(): readonly TableView[];
  /** What Ctrl+T offers for a selection: the cells around a single one, and whether their first row has headers. */
  suggestedTable(selected: CellBox): { readonly box: CellBox; readonly hasHeaders: boolean };
  filterLists(): readonly FilterList[];
  /** What a column's filter can choose from, in order: the values of rows that the other columns' filters show. */
  filterValues(listId: string, column: number): readonly FilterValue[];
  /** Merged cells, none of which touches another. The same array while they are the same. */
  merges(): readonly CellBox[];
}

/** What is selected on the active sheet; the last box was selected last. */
export interface SelectionView {
  readonly boxes: readonly CellBox[];
  readonly active: { readonly row: number; readonly column: number };
}

/** Cells on a sheet. */
export interface PlaceView {
  readonly sheetId: string;
  readonly boxes: readonly CellBox[];
}

/** One step of the undo list: "Typing in B2", "Paste", "Add-in: 3 actions". */
export interface UndoRecord {
  readonly label: string;
}

export interface NamedPlace extends PlaceView {
  readonly name: string;
}

export interface WorkbookFace {
  sheets(): readonly SheetFace[];
  active(): SheetFace;
  selection(): SelectionView;
  /** Names of ranges and tables, in order. */
  namedPlaces(): readonly NamedPlace[];
  /** Where an address or a name leads; null where it is neither, or its sheet is hidden. */
  findPlace(text: string): PlaceView | null;
  /** Called after anything changed that may be seen. */
  onChange(listener: () => void): () => void;
  /** For the status line and for tests. */
  undoDepth(): number;
  redoDepth(): number;
  /** Why the steps that there were can't be undone any more, as a sentence; null where none were lost. */
  undoClearedBy(): string | null;
  /** What can be undone and redone, the next one first. */
  undoRecords(): readonly UndoRecord[];
  redoRecords(): readonly UndoRecord[];
}

/** How the keyboard's focus leaves an add-in's page: at its end or beginning, by F6, or by a key that means the sheet. */
export type Leaving = "after" | "before" | "next" | "previous" | "sheet";

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
