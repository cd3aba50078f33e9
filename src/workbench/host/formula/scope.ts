import type { CellError, Scalar } from "./scalar";

/** A rectangle of cells; rows and columns count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell's place on its sheet, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A table as structured references need it. */
export interface TableParts {
  readonly sheet: string;
  /** Whether it is on the sheet that the formula stands on. */
  readonly isHere: boolean;
  readonly columns: readonly string[];
  readonly box: Box;
  readonly header: Box | null;
  readonly body: Box;
  readonly totals: Box | null;
}

/**
 * The workbook as a formula sees it. `sheet` null is the sheet that the formula stands on. A sheet that
 * does not exist answers with the error #REF!.
 */
export interface FormulaScope {
  cell(sheet: string | null, row: number, column: number): Scalar;
  /** Row by row. Boxes of whole columns or rows come as large as the sheet; answer only the part in use. */
  block(sheet: string | null, box: Box): readonly (readonly Scalar[])[];
  /** What a workbook name refers to, such as "=Lists!$A$1:$A$57"; null where there is no such name (#NAME?). */
  name(name: string): string | null;
  /**
   * The table of that name, or (null) the one that the cell `at` stands in; null where there is none. `at` is on the
   * formula's own sheet.
   */
  table?(name: string | null, at: Place): TableParts | null;
  /** The values that SUBTOTAL counts: without rows that a filter hides, and without all hidden ones where not `handHidden`. */
  counted?(sheet: string | null, box: Box, handHidden: boolean): readonly Scalar[];
  /** The cells that the formula in a cell fills where it gives several values; an error where it cannot fill them. */
  spill?(sheet: string | null, row: number, column: number): Box | CellError | null;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904?: boolean;
  /**
   * Changes whenever a cell or name that formulas read by name may have changed. While it stays the same,
   * what depends on names alone is computed once and kept, also for another scope object with the same version:
   * a compiled formula belongs to one sheet of one workbook. Without it everything is computed each time.
   */
  readonly version?: unknown;
}
