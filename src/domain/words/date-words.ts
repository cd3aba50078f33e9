import { fieldByKey } from "../catalogue";
import type { Words } from "./language";

type DateRule = "INVALID" | "TEXT" | "AMBIGUOUS" | "ORDER_CONFLICT" | "SERIAL" | "TIME" | "TWO_DIGIT_YEAR" | "RANGE" | "UNUSUAL";
type DateCode = `${"BILLING_DATE" | "BOOKING_DATE"}_${DateRule}`;

/** Both date columns have the same rules and say the same; `{header}` in a title is the column's. */
export function dateWordsOf(rules: Readonly<Record<DateRule, Words>>): Record<DateCode, Words> {
  const of = (column: string, header: string) =>
    Object.entries(rules).map(([rule, [title, sentence]]) => [`${column}_${rule}`, [title.replace("{header}", header), sentence]]);
  return Object.fromEntries([
    ...of("BILLING_DATE", fieldByKey.billingDate.header), ...of("BOOKING_DATE", fieldByKey.bookingDate.header),
  ]) as Record<DateCode, Words>;
}
