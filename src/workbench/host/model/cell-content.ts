import { compileFormula } from "../formula/compile-formula";
import type { CompiledFormula } from "../formula/compiled-formula";
import type { Scalar } from "../formula/scalar";
import type { Place } from "../formula/scope";

/** A cell with a formula. Its value is kept until something in the workbook changes. */
export class FormulaCell {
  readonly compiled: CompiledFormula;
  /** The version of the workbook that `value` was computed for. */
  computedFor = -1;
  value: Scalar = null;
  /** Set while the value is being computed: a formula that comes back here refers to itself. */
  busy = false;

  /** Throws FormulaSyntaxError. */
  constructor(readonly text: string, readonly origin: Place) {
    this.compiled = compileFormula(text, origin);
  }
}

/** What a cell holds; an empty one is undefined in its plane. */
export type CellContent = Exclude<Scalar, null> | FormulaCell;
