/** A block of cells. Rows and columns count from 0. */
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

export interface FindOptions {
  readonly matchCase: boolean;
  /** The whole text of the cell, not a part of it. */
  readonly entireCell: boolean;
  readonly backwards: boolean;
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
