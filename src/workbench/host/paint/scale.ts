import { compileConditionalFormula } from "../formula/compile-formula";
import type { CompiledFormula } from "../formula/compiled-formula";
import type { FormulaScope } from "../formula/scope";
import type { ConditionalRule } from "../model/conditional-rule";
import type { ScaleCriteria } from "../model/scale-criteria";
import type { SortedNumbers } from "./sorted-numbers";

/** The numbers that a rule's points stand for; undefined for one whose formula gives no number. */
export class Scale {
  readonly formulas: readonly (CompiledFormula | null)[];
  private known: readonly (number | undefined)[] | null = null;

  constructor(private readonly rule: ConditionalRule, private readonly criteria: ScaleCriteria, private readonly numbers: SortedNumbers) {
    this.formulas = criteria.points.map((_point, index) => {
      const operand = rule.operands?.[index] ?? "";
      return operand === "" ? null : compileConditionalFormula(operand, rule.origin);
    });
  }

  /** One for each point; undefined where the rule's cells hold no number. */
  bounds(scope: FormulaScope): readonly (number | undefined)[] | undefined {
    if (this.numbers.count === 0) return undefined;
    this.known ??= this.criteria.points.map(({ type }, index) => this.numberOf(type, index, scope));
    return this.known;
  }

  forget(): void {
    this.known = null;
  }

  private numberOf(type: string, index: number, scope: FormulaScope): number | undefined {
    const lowest = this.numbers.at(0) ?? 0;
    const highest = this.numbers.at(this.numbers.count - 1) ?? 0;
    const value = this.formulas[index]?.evaluate(scope, this.rule.origin);
    const given = typeof value === "number" ? value : undefined;
    switch (type) {
      case "LowestValue": return lowest;
      case "HighestValue": return highest;
      // Bars begin at zero where all numbers are on one side of it.
      case "Automatic": return index === 0 ? Math.min(0, lowest) : Math.max(0, highest);
      case "Percent": return given === undefined ? undefined : lowest + ((highest - lowest) * given) / 100;
      case "Percentile": return given === undefined ? undefined : this.numbers.percentile(Math.min(1, Math.max(0, given / 100)));
      default: return given;
    }
  }
}
