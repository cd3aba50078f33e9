import type { Cell } from "../cell";
import { fieldIndex, fieldKeys, type FieldKey } from "../field-key";
import { guardRule } from "./guard";
import { lookUpOf } from "./look-up";
import type { NativeLists } from "./native-lists";
import type { NativeRule, RuleContext } from "./native-rule";
import { digitsLostRule, errorRule, longTextRule, productRule, requiredRule } from "./text-rules";
import {
  billingTextRule, bookingTextRule, dateNumberRule, quantityNumberRule, quantityTextRule, renewalRule, scheduleRule,
} from "./value-rules";

/** The conditional formats of the template in their order; the first that is true for a cell decides. */
export const nativeRules: readonly NativeRule[] = [
  guardRule, errorRule, requiredRule, digitsLostRule, longTextRule, productRule, quantityNumberRule, quantityTextRule,
  dateNumberRule, billingTextRule, bookingTextRule, renewalRule, scheduleRule,
];

const rulesOfField: Readonly<Record<FieldKey, readonly NativeRule[]>> = Object.fromEntries(
  fieldKeys.map((field) => [
    field,
    nativeRules.filter((rule) => rule !== guardRule && rule.areas.some((area) => area.includes(field))),
  ]),
) as unknown as Record<FieldKey, readonly NativeRule[]>;

/** How many of the painting rules look at a field's column. Where fewer stand, nobody can say what Excel paints there. */
export function nativeRuleCount(field: FieldKey): number {
  return rulesOfField[field].length;
}

/** Whether the lists are there without which the first format keeps all others from painting. */
export function guardListsThere({ odd, skip }: NativeLists): boolean {
  return odd.length > 0 && skip.length > 0;
}

/**
 * The fields of a row that Excel paints by itself, in template order. `cells` are the ten cells as read; `lists` is
 * what the hidden sheet holds. Everything else that is wrong in the row has to be marked.
 */
export function paintedNatively(cells: readonly Cell[], lists: NativeLists, date1904 = false): readonly FieldKey[] {
  const context: RuleContext = { lookUp: lookUpOf(lists), cells, date1904 };
  if (guardRule.paints(null, context)) return [];
  return fieldKeys.filter((field) => {
    const cell = cells[fieldIndex[field]] ?? null;
    return rulesOfField[field].some((rule) => rule.paints(cell, context));
  });
}
