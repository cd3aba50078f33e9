import type { IssueCode } from "../issue-codes";
import { safeCodes } from "./safe-codes";

/** The codes for which a fix of all their issues may be found. */
const fixableCodes: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...safeCodes,
  "ROW_SUBTOTAL", "ROW_EXAMPLE", "ROW_GROUPED_BLANKS", "ID_REQUIRED", "ID_DUPLICATE_ROW", "ID_SF_15_18", "CUSTOMER_REQUIRED", "CUSTOMER_NEAR_DUPLICATE",
  "PRODUCT_REQUIRED", "PRODUCT_UNKNOWN", "QUANTITY_REQUIRED", "QUANTITY_AMBIGUOUS",
  "BILLING_DATE_AMBIGUOUS", "BILLING_DATE_ORDER_CONFLICT", "BILLING_DATE_TWO_DIGIT_YEAR", "BILLING_DATE_DEFAULTED",
  "BOOKING_DATE_AMBIGUOUS", "BOOKING_DATE_ORDER_CONFLICT", "BOOKING_DATE_TWO_DIGIT_YEAR", "BOOKING_DATE_AFTER_BILLING", "BOOKING_DATE_ON_RENEWAL",
  "RENEWAL_INVALID", "RENEWAL_UNCLEAR", "RENEWAL_UNMATCHED", "RENEWAL_ONE_TIME", "RENEWAL_LIKELY",
  "SCH_SUM_NOT_100", "SCH_MIXED_WHEN", "SCH_AMBIGUOUS_COMMA", "SCH_RANGE_REVERSED", "SCH_NOT_FOR_BILLING", "SCH_LINEAR_IS_DEFAULT", "SCH_EXCEL_DATE",
  "REV_BEFORE_BILLING", "SCH_BAD_WHEN", "SCH_UNKNOWN_TEMPLATE",
]);

/** Whether it is worth asking for fixes of all issues of the code. */
export function mayHaveFixes(code: IssueCode): boolean {
  return fixableCodes.has(code);
}
