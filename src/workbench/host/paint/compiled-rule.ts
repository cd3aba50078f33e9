import { compileConditionalFormula } from "../formula/compile-formula";
import type { FormulaScope } from "../formula/scope";
import type { Box } from "../geometry/box";
import type { ConditionalRule } from "../model/conditional-rule";
import { isScale } from "../model/scale-criteria";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { AreaIndex } from "./area-index";
import { FormulaTest } from "./formula-test";
import type { Painted } from "./painted";
import { ruleFormula } from "./rule-formula";
import { ScaleTest } from "./scale-test";
import { WideTest } from "./wide-test";

/** How a rule decides about cells; what it has found out is kept until it is told of a change. */
export interface RuleTest {
  /** Whether it reads only cells of the painted cell's own row, and names. */
  readonly sameRow: boolean;
  /** What the rule makes of the cell; null where it does not apply. */
  paint(scope: FormulaScope, row: number, column: number): Painted | null;
  /** A row of the rule's own sheet changed. */
  forgetRow(row: number): void;
  contentChanged(sheet: Sheet, box: Box): void;
  /** Names may mean something else, or formulas were computed anew. */
  forgetNames(): void;
  /** Cells moved. */
  forgetAll(): void;
}

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
