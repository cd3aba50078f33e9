import { compileConditionalFormula } from "../formula/compile-formula";
import type { CompiledFormula } from "../formula/compiled-formula";
import type { FormulaScope } from "../formula/scope";
import type { ConditionalRule } from "../model/conditional-rule";
import { AreaIndex } from "./area-index";
import { areaTest, isWide, type AreaTest } from "./area-test";
import { ruleFormula } from "./rule-formula";

/** A rule ready to be asked about cells, with what it answered for whole rows. */
export class CompiledRule {
  readonly index: AreaIndex;
  /** Null where nothing is set yet, and for rules that compare a cell with all others of theirs. */
  readonly formula: CompiledFormula | null;
  /** Whether it reads only cells of the painted cell's own row, and names. */
  readonly sameRow: boolean;
  private readonly perRow = new Map<number, boolean>();
  private readonly isWide: boolean;
  private test: AreaTest | null = null;

  constructor(readonly rule: ConditionalRule) {
    this.index = new AreaIndex(rule.areas);
    const formula = ruleFormula(rule);
    this.formula = formula === null ? null : compileConditionalFormula(formula, rule.origin);
    const { row } = rule.origin;
    const { criteria } = rule;
    this.isWide = criteria?.kind === "topBottom" || (criteria?.kind === "preset" && isWide(criteria.criterion));
    this.sameRow = !this.isWide && (!this.formula || (!this.formula.volatile && this.formula.references.every((reference) =>
      reference.sheet === null && reference.firstRow === row && reference.lastRow === row && !reference.firstRowFixed && !reference.lastRowFixed)));
  }

  hits(scope: FormulaScope, row: number, column: number): boolean {
    if (this.isWide) {
      this.test ??= areaTest(this.rule, scope);
      return this.test?.(scope.cell(null, row, column)) ?? false;
    }
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
    this.test = null;
  }
}

/** A rule applies on TRUE and on numbers other than 0; an error or a text paints nothing. */
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
