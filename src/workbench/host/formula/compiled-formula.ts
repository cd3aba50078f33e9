import type { FormulaScope, Place } from "./scope";
import type { Scalar } from "./scalar";
import type { Value } from "./value";

/** One reference of a formula, as far as it moves with the cell that the formula stands in. */
export interface FormulaReference {
  /** null: the sheet that the formula stands on. */
  readonly sheet: string | null;
  /** Where the reference points when the formula stands in its origin; ends are Infinity for whole columns or rows. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Which of the edges stay where they are when the formula is evaluated for another cell. */
  readonly firstRowFixed: boolean;
  readonly lastRowFixed: boolean;
  readonly firstColumnFixed: boolean;
  readonly lastColumnFixed: boolean;
}

export interface CompiledFormula {
  /** The formula as it was given, with its leading "=". */
  readonly text: string;
  /** What the formula reads, names apart; no reference twice. */
  readonly references: readonly FormulaReference[];
  /** Workbook names that the formula uses, in upper case. */
  readonly names: readonly string[];
  /** Whether another moment may give another value (TODAY, NOW, RAND, OFFSET, INDIRECT …). */
  readonly volatile: boolean;
  /**
   * Whether all cells of one row get the same value: no reference has a relative column and nothing asks
   * for the cell's own column. Such a formula needs to be evaluated once per row.
   */
  readonly samePerRow: boolean;
  /**
   * The value for the cell at `at`. Never throws for anything in the sheet: errors are values. An array
   * gives its top left value; a reference to an empty cell gives 0, as in a cell.
   */
  evaluate(scope: FormulaScope, at: Place): Scalar;
  /** Whether there may be more than one value, as far as the text tells. */
  readonly mayBeArray: boolean;
  /** Whether the text itself gives several, and not only a name or a place that is computed, as by INDEX. */
  readonly givesArray: boolean;
  /** Whether a file has to say that it is an array formula, since it would be computed in another way otherwise. */
  readonly isArrayFormula: boolean;
  /** Whether something within it takes single values and is given several. */
  readonly lifts: boolean;
  /** The same with all values where there are several; an array of one value is that value. */
  evaluateAll(scope: FormulaScope, at: Place): Value;
}

/** The text is no formula that Excel would take. `reason` is a sentence for the user. */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
  constructor(readonly formula: string, readonly reason: string, options?: ErrorOptions) {
    super(reason, options);
  }
}
