import { compileFormula } from "../formula/compile-formula";
import type { CompiledFormula } from "../formula/compiled-formula";
import type { Scalar } from "../formula/scalar";
import type { Matrix } from "../formula/value";
import type { Place } from "../formula/scope";

let made = 0;

/** A cell with a formula. Its value is kept until something in the workbook changes. */
export class FormulaCell {
  /** The version of the workbook that `value` was computed for. */
  computedFor = -1;
  value: Scalar = null;
  /** All values where the formula gives several. */
  array: Matrix | null = null;
  /** How many cells the values want, by what is known; null for a single one. */
  reach: { readonly rows: number; readonly columns: number } | null = null;
  /** Whether the values fill those cells; otherwise something is in the way (#SPILL!). */
  spills = false;
  /** Cells that came first have the lower number. */
  readonly serial = (made += 1);
  /** Set while the value is being computed: a formula that comes back here refers to itself. Kept by Circles. */
  busy = false;
  /** While it is in a circle that is being computed: how far down in it that begins. Kept by Circles. */
  circle = Number.POSITIVE_INFINITY;

  /** `origin`: the cell that the formula was compiled for. Throws FormulaSyntaxError. */
  constructor(readonly text: string, readonly origin: Place, readonly compiled: CompiledFormula = compileFormula(text, origin)) {}

  /** The same formula in another cell, where it reads `text`: its relative references are others there. */
  filled(text: string): FormulaCell {
    return new FormulaCell(text, this.origin, this.compiled);
  }

  /** Whether it means the same wherever it stands, but for the row of `[@…]`. */
  get isFixed(): boolean {
    return this.compiled.references.every((one) => one.firstRowFixed && one.lastRowFixed && one.firstColumnFixed && one.lastColumnFixed);
  }
}

/** What a cell holds; an empty one is undefined in its plane. */
export type CellContent = Exclude<Scalar, null> | FormulaCell;
