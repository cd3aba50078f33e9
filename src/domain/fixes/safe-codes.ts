import type { IssueCode } from "../issue-codes";

/** The codes that may have a fix which changes the writing and not the meaning. */
export const safeCodes: readonly IssueCode[] = [
  "TEXT_CLEANED", "ID_NUMBER", "ID_SF_CASE_LOST", "PRODUCT_CASE", "PRODUCT_BY_NAME", "QUANTITY_TEXT", "QUANTITY_UNIT", "QUANTITY_DECIMALS",
  "BILLING_DATE_TEXT", "BILLING_DATE_SERIAL", "BILLING_DATE_TIME", "BOOKING_DATE_TEXT", "BOOKING_DATE_SERIAL", "BOOKING_DATE_TIME", "RENEWAL_MAPPED",
  "SCH_ASSUMED_PERCENT", "SCH_DUPLICATE_DATE", "SCH_ASSUMED_MONTHLY", "SCH_MONTH_ORDINAL", "SCH_ROUNDED", "SCH_SORTED", "SCH_ZERO_DROPPED",
  "SCH_CURRENCY_IGNORED", "SCH_TREATED_AS_BLANK", "SCH_DATE_AMBIGUOUS", "SCH_CADENCE_AND_DATES",
];

/** Whether it is worth asking for all safe fixes: issues that may have one are there. */
export function mayHaveSafeFixes(counts: ReadonlyMap<IssueCode, number>): boolean {
  return safeCodes.some((code) => counts.has(code));
}
