/*
 * What the page may know and do, between the host (the workbook, its rules, its events) and the grid.
 * Rows and columns count from 0 here; addresses are A1. The grid draws what this says and decides nothing.
 */
import type { CellBox, CellFace, FindOptions, InputMessage } from "./view-cells";

export type { BarView, BorderView, CellBorders, CellBox, CellFace, EntryAlert, FindOptions, IconView, InputMessage } from "./view-cells";
export type { FilterActions, FontLook, PasteKind, SheetActions, TableActions, UserActions } from "./view-actions";
export type { SavedFile, WorkbookFiles } from "./view-files";
export type { SomeoneElse } from "./view-others";

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
  /** Whether the sheet's protection keeps the cell as it is. */
  locked(row: number, column: number): boolean;
  /** The formula whose values spill into the cell from another; null where none do. */
  spilledFormula(row: number, column: number): string | null;
  /**
   * The next cell whose shown text fits, row by row from a cell on and around the end; in a box, else on the whole sheet.
   * `?`, `*` and `~` mean what they do in Excel.
   */
  find(text: string, from: { readonly row: number; readonly column: number }, options: FindOptions, box?: CellBox): { readonly row: number; readonly column: number } | null;
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
