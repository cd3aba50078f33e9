import type { Cell } from "../cell";
import { fieldIndex, fieldKeys, type FieldKey } from "../field-key";
import { guardRules, isGuarded } from "./guard";
import { lookUpOf } from "./look-up";
import type { NativeLists } from "./native-lists";
import type { NativeRule, RuleContext } from "./native-rule";
import type { PaintedSeverity } from "./tag";
import { digitsLostRule, errorRule, longTextRule, productRule, requiredRule } from "./text-rules";
import {
  billingTextRule, bookingTextRule, dateNumberRule, quantityNumberRule, quantityTextRule, renewalRule, scheduleRule,
} from "./value-rules";
import { customerNumberRule, formulaLikeRule, oldDateRule, quantityDoubtRule, renewalBookingRule } from "./warning-rules";

const paintingRules: Readonly<Record<PaintedSeverity, readonly NativeRule[]>> = {
  error: [
    errorRule, requiredRule, digitsLostRule, longTextRule, productRule, quantityNumberRule, quantityTextRule,
    dateNumberRule, billingTextRule, bookingTextRule, renewalRule, scheduleRule,
  ],
  warning: [formulaLikeRule, customerNumberRule, quantityDoubtRule, oldDateRule, renewalBookingRule],
};

/**
 * The conditional formats by which Excel paints in their order; the first that is true for a cell decides. Those for errors
 * come with the template; those for warnings stand below them, where the user wants warnings in the sheet.
 */
export const nativeRules: Readonly<Record<PaintedSeverity, readonly NativeRule[]>> = {
  error: [guardRules.error, ...paintingRules.error], warning: [guardRules.warning, ...paintingRules.warning],
};

type RulesOfFields = Readonly<Record<FieldKey, readonly NativeRule[]>>;

const rulesOfField: Readonly<Record<PaintedSeverity, RulesOfFields>> = {
  error: byField(paintingRules.error), warning: byField(paintingRules.warning),
};

function byField(rules: readonly NativeRule[]): RulesOfFields {
  const entries = fieldKeys.map((field) => [field, rules.filter(({ areas }) => areas.some((area) => area.includes(field)))]);
  return Object.fromEntries(entries) as unknown as RulesOfFields;
}

/** How many of the painting rules look at a field's column. Where fewer stand, nobody can say what Excel paints there. */
export function nativeRuleCount(field: FieldKey, severity: PaintedSeverity): number {
  return rulesOfField[severity][field].length;
}

/** Whether the lists are there without which the first format keeps all others from painting. */
export function guardListsThere({ odd, skip }: NativeLists): boolean {
  return odd.length > 0 && skip.length > 0;
}

/** Whether the first format keeps all others from painting in a row. `cells` are the ten cells as read. */
export function isGuardedRow(cells: readonly Cell[], lists: NativeLists): boolean {
  return !guardListsThere(lists) || isGuarded({ lookUp: lookUpOf(lists), cells, date1904: false });
}

/**
 * The fields of a row that Excel paints by itself, in template order. `cells` are the ten cells as read; `lists` is
 * what the hidden sheet holds. Everything else that there is to show of the row has to be marked.
 */
export function paintedNatively(
  cells: readonly Cell[], lists: NativeLists, date1904 = false, severity: PaintedSeverity = "error",
): readonly FieldKey[] {
  const context: RuleContext = { lookUp: lookUpOf(lists), cells, date1904 };
  if (isGuarded(context)) return [];
  return fieldKeys.filter((field) => {
    const cell = cells[fieldIndex[field]] ?? null;
    return rulesOfField[severity][field].some((rule) => rule.paints(cell, context));
  });
}
