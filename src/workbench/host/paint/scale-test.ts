import type { FormulaScope } from "../formula/scope";
import type { Box } from "../geometry/box";
import type { ConditionalRule } from "../model/conditional-rule";
import type { ScaleCriteria } from "../model/scale-criteria";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { AreaValues } from "./area-values";
import { paintOnScale } from "./paint-scale";
import type { Painted } from "./painted";
import type { RuleTest } from "./rule-test";
import { Scale } from "./scale";
import { SortedNumbers } from "./sorted-numbers";

/** A colour scale, data bars or icons: each number looks as it lies among all numbers of the rule. */
export class ScaleTest implements RuleTest {
  readonly sameRow = false;
  private made: { readonly scale: Scale; readonly values: AreaValues } | null = null;

  constructor(private readonly rule: ConditionalRule, private readonly criteria: ScaleCriteria, private readonly workbook: Workbook, private readonly sheet: Sheet) {}

  paint(scope: FormulaScope, row: number, column: number): Painted | null {
    const value = scope.cell(null, row, column);
    if (typeof value !== "number") return null;
    this.made ??= this.make();
    this.made.values.settle();
    const bounds = this.made.scale.bounds(scope);
    return bounds ? paintOnScale(this.criteria, value, bounds) : null;
  }

  /** All cells count, so there is nothing to forget of a row. */
  forgetRow(): void {}

  contentChanged(sheet: Sheet, box: Box): void {
    this.made?.values.contentChanged(sheet, box);
    this.made?.scale.forget();
  }

  forgetNames(): void {
    this.made?.values.recount();
    this.made?.scale.forget();
  }

  forgetAll(): void {
    this.made = null;
  }

  private make() {
    const numbers = new SortedNumbers();
    return {
      values: new AreaValues(this.workbook, this.sheet, this.rule.areas, numbers),
      scale: new Scale(this.rule, this.criteria, numbers),
    };
  }
}
