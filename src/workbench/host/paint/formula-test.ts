import type { CompiledFormula } from "../formula/compiled-formula";
import type { FormulaScope } from "../formula/scope";
import type { ConditionalRule } from "../model/conditional-rule";
import type { Painted } from "./painted";
import type { RuleTest } from "./rule-test";

/** A rule that a formula can say; its answers are kept for rows where they are the same for all cells. */
export class FormulaTest implements RuleTest {
  readonly sameRow: boolean;
  private readonly perRow = new Map<number, boolean>();

  constructor(private readonly rule: ConditionalRule, private readonly formula: CompiledFormula) {
    const { row } = rule.origin;
    this.sameRow = !formula.volatile && formula.references.every((reference) =>
      reference.sheet === null && reference.firstRow === row && reference.lastRow === row && !reference.firstRowFixed && !reference.lastRowFixed);
  }

  paint(scope: FormulaScope, row: number, column: number): Painted | null {
    return this.applies(scope, row, column) ? this.rule.format : null;
  }

  forgetRow(row: number): void {
    this.perRow.delete(row);
  }

  contentChanged(): void {
    if (!this.sameRow) this.perRow.clear();
  }

  forgetNames(): void {
    this.perRow.clear();
  }

  forgetAll(): void {
    this.perRow.clear();
  }

  private applies(scope: FormulaScope, row: number, column: number): boolean {
    if (!this.formula.samePerRow) return isTrue(this.formula.evaluate(scope, { row, column }));
    let answer = this.perRow.get(row);
    if (answer === undefined) this.perRow.set(row, (answer = isTrue(this.formula.evaluate(scope, { row, column }))));
    return answer;
  }
}

/** A rule applies on TRUE and on numbers other than 0; an error or a text paints nothing. */
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
