import { compileConditionalFormula } from "../formula/compile-formula";
import type { CompiledFormula } from "../formula/compiled-formula";
import type { FormulaScope } from "../formula/scope";
import type { ConditionalRule } from "../model/conditional-rule";
import { AreaIndex } from "./area-index";

/** A rule ready to be asked about cells, with what it answered for whole rows. */
export class CompiledRule {
  readonly index: AreaIndex;
  /** Null where the rule has no formula yet, or is of a kind that this host does not paint. */
  readonly formula: CompiledFormula | null;
  /** Whether it reads only cells of the painted cell's own row, and names. */
  readonly sameRow: boolean;
  private readonly perRow = new Map<number, boolean>();

  constructor(readonly rule: ConditionalRule) {
    this.index = new AreaIndex(rule.areas);
    this.formula = rule.type === "Custom" && rule.formula !== "" ? compileConditionalFormula(rule.formula, rule.origin) : null;
    const { row } = rule.origin;
    this.sameRow = !this.formula || (!this.formula.volatile && this.formula.references.every((reference) =>
      reference.sheet === null && reference.firstRow === row && reference.lastRow === row && !reference.firstRowFixed && !reference.lastRowFixed));
  }

  hits(scope: FormulaScope, row: number, column: number): boolean {
    if (!this.formula) return false;
    if (!this.formula.samePerRow) return isTrue(this.formula.evaluate(scope, { row, column }));
    let answer = this.perRow.get(row);
    if (answer === undefined) this.perRow.set(row, (answer = isTrue(this.formula.evaluate(scope, { row, column }))));
    return answer;
  }

  forget(row: number): void {
    this.perRow.delete(row);
  }

  forgetAll(): void {
    this.perRow.clear();
  }
}

/** A rule applies on TRUE and on numbers other than 0; an error or a text paints nothing. */
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
