import type { Place } from "../formula/scope";
import { translateFormula } from "../geometry/formula-references";
import type { ConditionalRule, RuleFormat } from "../model/conditional-rule";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { assertWritable, type Session } from "./session";

/** One rule of a sheet, found by its id on every use, since rules are replaced when they change. */
export class RulePart extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $id: string) {
    super();
  }

  $rule(): ConditionalRule {
    const rule = this.$sheet.state.rules.find(({ id }) => id === this.$id);
    if (!rule) throw new ApiError("ItemNotFound");
    return rule;
  }

  /** The cell that formulas are read from: the top left one of the first area. */
  protected get $first(): Place {
    const [first] = this.$rule().areas;
    if (!first) throw new ApiError("InvalidReference");
    return { row: first.row, column: first.column };
  }

  /** An operand as it reads from the first cell now, wherever that is after cells were cut out of the rule; "" for none. */
  protected $operand(index: number): string {
    const { operands, origin } = this.$rule();
    const operand = operands?.[index] ?? "";
    return operand.startsWith("=") ? translateFormula(operand, this.$first.row - origin.row, this.$first.column - origin.column) : operand;
  }

  $patch(patch: Partial<ConditionalRule>): void {
    assertWritable(this.$sheet);
    this.$rule();
    this.$sheet.change({ rules: this.$sheet.state.rules.map((rule) => (rule.id === this.$id ? { ...rule, ...patch } : rule)) });
  }

  $patchFormat(patch: { readonly [K in keyof RuleFormat]?: RuleFormat[K] | undefined }): void {
    const entries = Object.entries({ ...this.$rule().format, ...patch }).filter(([, value]) => value !== undefined);
    this.$patch({ format: Object.fromEntries(entries) });
  }
}
