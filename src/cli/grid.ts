import type { Cell } from "../domain/cell";
import { columnLetters } from "../domain/column-letters";

/** A sheet of a file, as read: rows and columns count from 0. */
export interface Grid {
  /** "" where the file has one sheet without a name. */
  readonly sheetName: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that are hidden or filtered out. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Columns in which a formula stands, each with the first row that has one. */
  readonly formulaRows: ReadonlyMap<number, readonly number[]>;
}

export interface GridFile {
  /** The file's own name, without folders. */
  readonly name: string;
  readonly date1904: boolean;
  readonly grids: readonly Grid[];
}

/** `A1`, from a row and a column that count from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
