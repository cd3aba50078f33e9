import { compileConditionalFormula } from "../formula/compile-formula";
import type { ConditionalRule } from "../model/conditional-rule";
import { isScale } from "../model/scale-criteria";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { AreaIndex } from "./area-index";
import { FormulaTest } from "./formula-test";
import { ruleFormula } from "./rule-formula";
import type { RuleTest } from "./rule-test";
import { ScaleTest } from "./scale-test";
import { WideTest } from "./wide-test";

/** A rule ready to be asked about cells. */
export class CompiledRule {
  readonly index: AreaIndex;
  /** Null where nothing is set yet. */
  readonly test: RuleTest | null;

  constructor(readonly rule: ConditionalRule, workbook: Workbook, sheet: Sheet) {
    this.index = new AreaIndex(rule.areas);
    this.test = testOf(rule, workbook, sheet);
  }
}

function testOf(rule: ConditionalRule, workbook: Workbook, sheet: Sheet): RuleTest | null {
  const { criteria } = rule;
  if (criteria && isScale(criteria)) return new ScaleTest(rule, criteria, workbook, sheet);
  const formula = ruleFormula(rule);
  if (formula === null) return criteria ? new WideTest(rule, criteria, workbook, sheet) : null;
  return new FormulaTest(rule, compileConditionalFormula(formula, rule.origin));
}
