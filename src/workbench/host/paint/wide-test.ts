import type { FormulaScope } from "../formula/scope";
import type { Box } from "../geometry/box";
import type { ConditionalRule, RuleCriteria } from "../model/conditional-rule";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { areaTest, type AreaTest } from "./area-test";
import { AreaValues } from "./area-values";
import type { Painted } from "./painted";
import type { RuleTest } from "./rule-test";

/** A rule that compares a cell with all others of its own: duplicates, averages, the highest and the lowest. */
export class WideTest implements RuleTest {
  readonly sameRow = false;
  /** Made when a cell is asked about for the first time. */
  private made: { readonly test: AreaTest; readonly values: AreaValues } | null = null;

  constructor(private readonly rule: ConditionalRule, private readonly criteria: RuleCriteria, private readonly workbook: Workbook, private readonly sheet: Sheet) {}

  paint(scope: FormulaScope, row: number, column: number): Painted | null {
    this.made ??= this.make();
    if (!this.made) return null;
    this.made.values.settle();
    return this.made.test.fits(scope.cell(null, row, column)) ? this.rule.format : null;
  }

  /** All cells count, so there is nothing to forget of a row. */
  forgetRow(): void {}

  contentChanged(sheet: Sheet, box: Box): void {
    this.made?.values.contentChanged(sheet, box);
  }

  forgetNames(): void {
    this.made?.values.recount();
  }

  forgetAll(): void {
    this.made = null;
  }

  private make() {
    const test = areaTest(this.criteria);
    return test && { test, values: new AreaValues(this.workbook, this.sheet, this.rule.areas, test.tally) };
  }
}
