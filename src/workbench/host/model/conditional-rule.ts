import type { Place } from "../formula/scope";
import type { Box } from "../geometry/box";
import type { BorderLine } from "./border-line";
import type { ScaleCriteria } from "./scale-criteria";

/** What a conditional format may change of a cell. */
export interface RuleFormat {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
  readonly borderLeft?: BorderLine;
  readonly borderRight?: BorderLine;
}

/** What a rule asks of a cell where it is not a formula of the user's own; words are Excel's. */
export type RuleCriteria =
  | { readonly kind: "cellValue"; readonly operator: string }
  | { readonly kind: "text"; readonly operator: string }
  | { readonly kind: "preset"; readonly criterion: string }
  | { readonly kind: "topBottom"; readonly type: string; readonly rank: number }
  | ScaleCriteria;

/** A conditional format. Its place in the sheet's list is its priority: the first is the highest. */
export interface ConditionalRule {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Box[];
  /** "" until the add-in sets it; such a rule paints nothing. Only rules of the type Custom have one. */
  readonly formula: string;
  /** Absent until the add-in sets it, and for rules of the type Custom. */
  readonly criteria?: RuleCriteria;
  /** What the criteria compare with: formulas with "=", such as `=5` or `=$B$1`; of scales also plain numbers, and "". */
  readonly operands?: readonly string[];
  /** The cell that relative references of the formulas are read from: the top left cell of the first area. */
  readonly origin: Place;
  readonly format: RuleFormat;
  readonly stopIfTrue: boolean;
}

/** The rule with all of its formulas changed; the same object where none is. */
export function withFormulas(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  const formula = rule.formula === "" ? "" : change(rule.formula);
  const operands = rule.operands?.map((operand) => (operand.startsWith("=") ? change(operand) : operand));
  const same = formula === rule.formula && (operands?.every((operand, index) => operand === rule.operands?.[index]) ?? true);
  return same ? rule : { ...rule, formula, ...(operands && { operands }) };
}
