export type Severity = "error" | "warning" | "info";

/** Where a rule is checked: C in the add-in only, S on the server only, CS on both with the same code. */
export type Place = "C" | "S" | "CS";

export interface IssueRule {
  readonly severity: Severity;
  readonly where: Place;
  /** The import option `strict` makes an error of this warning. */
  readonly strict?: true;
}

const error = (where: Place) => ({ severity: "error", where }) as const;
const warning = (where: Place) => ({ severity: "warning", where }) as const;
const strictly = (where: Place) => ({ severity: "warning", where, strict: true }) as const;
const info = (where: Place) => ({ severity: "info", where }) as const;

/** Every rule that can find something, by the code that stands for it. Its words are in messages.ts. */
export const issueCodes = {
  // The file and its rows
  FILE_EMPTY: error("CS"),
  FILE_HEADER_MISSING: error("C"),
  FILE_HEADER_DUPLICATE: error("C"),
  FILE_HEADER_GUESSED: warning("C"),
  FILE_COLUMN_IGNORED: info("C"),
  FILE_AMOUNT_IGNORED: warning("C"),
  FILE_MIXED_CURRENCY: strictly("C"),
  FILE_NOT_WON: strictly("C"),
  FILE_TOO_MANY_ROWS: error("CS"),
  ROW_BLANK: info("CS"),
  ROW_FOOTER: info("CS"),
  ROW_SUBTOTAL: warning("CS"),
  ROW_GROUPED_BLANKS: warning("C"),
  ROW_HIDDEN: warning("C"),
  ROW_BELOW_TABLE: warning("C"),
  ROW_MERGED: error("C"),
  ROW_EXAMPLE: warning("C"),
  ROW_SAME_CONTENT: warning("CS"),
  CELL_ERROR: error("CS"),
  CELL_FORMULA: info("C"),
  TEXT_CLEANED: info("CS"),
  TEXT_LONG: error("CS"),
  TEXT_BROKEN: error("CS"),
  TEXT_FORMULA_LIKE: warning("CS"),

  // ID
  ID_REQUIRED: error("CS"),
  ID_DUPLICATE: error("CS"),
  ID_DUPLICATE_ROW: error("CS"),
  ID_CASE_VARIANT: warning("CS"),
  ID_SF_15_18: error("CS"),
  ID_SF_STORED_MATCH: info("S"),
  ID_SF_CASE_LOST: warning("CS"),
  ID_IS_PARENT: strictly("CS"),
  ID_NUMBER: info("CS"),
  ID_DIGITS_LOST: error("CS"),
  ID_DATE: error("CS"),
  ID_OTHER_CUSTOMER: error("S"),
  ID_CUSTOMER_CHANGED: warning("S"),
  ID_PRODUCT_CHANGED: warning("S"),

  // Customer
  CUSTOMER_REQUIRED: error("CS"),
  CUSTOMER_NEAR_DUPLICATE: warning("CS"),
  CUSTOMER_DATE: error("CS"),
  CUSTOMER_IS_ID: warning("CS"),
  CUSTOMER_NEW: info("S"),
  CUSTOMER_MATCHED: info("CS"),

  // Opportunity
  OPPORTUNITY_BLANK: info("CS"),
  OPPORTUNITY_TWO_CUSTOMERS: warning("CS"),
  OPPORTUNITY_DIGITS_LOST: error("CS"),
  OPPORTUNITY_DATE: error("CS"),

  // Product
  PRODUCT_REQUIRED: error("CS"),
  PRODUCT_UNKNOWN: error("CS"),
  PRODUCT_DATE: error("CS"),
  PRODUCT_BY_NAME: warning("CS"),
  PRODUCT_CASE: info("CS"),
  PRODUCT_AMBIGUOUS: error("CS"),
  PRODUCT_INACTIVE: warning("CS"),
  PRODUCT_UNCHECKED: warning("C"),
  PRODUCT_CHANGED: warning("S"),

  // Quantity
  QUANTITY_REQUIRED: error("CS"),
  QUANTITY_NOT_NUMBER: error("CS"),
  QUANTITY_TEXT: info("CS"),
  QUANTITY_AMBIGUOUS: strictly("CS"),
  QUANTITY_DATE: error("CS"),
  QUANTITY_BOOLEAN: error("CS"),
  QUANTITY_TOO_LARGE: error("CS"),
  QUANTITY_UNIT: warning("CS"),
  QUANTITY_CURRENCY: error("CS"),
  QUANTITY_ZERO: error("CS"),
  QUANTITY_NEGATIVE: error("CS"),
  QUANTITY_FRACTION: info("CS"),
  QUANTITY_DECIMALS: warning("CS"),
  QUANTITY_LARGE: warning("CS"),

  // Billing date and Booking date
  BILLING_DATE_INVALID: error("CS"),
  BILLING_DATE_TEXT: info("CS"),
  BILLING_DATE_AMBIGUOUS: strictly("CS"),
  BILLING_DATE_ORDER_CONFLICT: error("CS"),
  BILLING_DATE_SERIAL: warning("CS"),
  BILLING_DATE_TIME: info("CS"),
  BILLING_DATE_TWO_DIGIT_YEAR: warning("CS"),
  BILLING_DATE_RANGE: error("CS"),
  BILLING_DATE_UNUSUAL: warning("CS"),
  BILLING_DATE_DEFAULTED: warning("CS"),
  BILLING_DATE_FROM_BOOKING: info("CS"),
  BILLING_DATE_KEPT: info("S"),
  BOOKING_DATE_INVALID: error("CS"),
  BOOKING_DATE_TEXT: info("CS"),
  BOOKING_DATE_AMBIGUOUS: strictly("CS"),
  BOOKING_DATE_ORDER_CONFLICT: error("CS"),
  BOOKING_DATE_SERIAL: warning("CS"),
  BOOKING_DATE_TIME: info("CS"),
  BOOKING_DATE_TWO_DIGIT_YEAR: warning("CS"),
  BOOKING_DATE_RANGE: error("CS"),
  BOOKING_DATE_UNUSUAL: warning("CS"),
  BOOKING_DATE_INHERITED: info("CS"),
  BOOKING_DATE_NONE: strictly("CS"),
  BOOKING_DATE_AFTER_BILLING: warning("CS"),
  BOOKING_DATE_LONG_BEFORE: warning("CS"),
  BOOKING_DATE_ON_RENEWAL: warning("CS"),
  BOOKING_REMOVED: warning("S"),
  PERIOD_CLOSED: strictly("S"),

  // Renewal
  RENEWAL_INVALID: error("CS"),
  RENEWAL_MAPPED: info("CS"),
  RENEWAL_UNCLEAR: strictly("CS"),
  RENEWAL_UNMATCHED: strictly("CS"),
  RENEWAL_AMBIGUOUS: warning("S"),
  RENEWAL_OUT_OF_WINDOW: warning("S"),
  RENEWAL_ONE_TIME: warning("CS"),
  RENEWAL_LIKELY: warning("CS"),
  RENEWAL_FLAG_CHANGED: warning("S"),
  RENEWAL_QTY_CHANGED: info("S"),

  // Custom billing and Custom rev recognition
  SCH_UNRECOGNISED: error("CS"),
  SCH_UNKNOWN_TEMPLATE: error("CS"),
  SCH_BAD_VALUE: error("CS"),
  SCH_BAD_WHEN: error("CS"),
  SCH_BAD_DATE: error("CS"),
  SCH_SUM_NOT_100: error("CS"),
  SCH_MIXED_UNITS: error("CS"),
  SCH_MIXED_CURRENCY: error("CS"),
  SCH_NEGATIVE: error("CS"),
  SCH_ALL_ZERO: error("CS"),
  SCH_PARTIAL_DATES: error("CS"),
  SCH_MIXED_WHEN: error("CS"),
  SCH_CADENCE_AND_DATES: error("CS"),
  SCH_AMBIGUOUS_COMMA: error("CS"),
  SCH_RANGE_REVERSED: error("CS"),
  SCH_OFFSET_RANGE: error("CS"),
  SCH_TOO_MANY: error("CS"),
  SCH_REST_NO_TIME: error("S"),
  SCH_REST_NOT_LAST: error("CS"),
  SCH_REST_ALONE: error("CS"),
  SCH_NOT_FOR_BILLING: error("CS"),
  SCH_EXCEL_DATE: error("CS"),
  REV_BEFORE_CONTRACT: error("CS"),
  REV_BEFORE_BILLING: warning("CS"),
  REV_BEFORE_RENEWAL: warning("S"),
  REV_AFTER_TERM: warning("CS"),
  BILL_BEFORE_BOOKING: warning("CS"),
  BILL_AFTER_TERM: warning("CS"),
  SCH_TOTALS_DIFFER: error("CS"),
  SCH_TOTAL_VS_LIST: warning("S"),
  SCH_REST_EXCEEDS: error("S"),
  SCH_TERM_UNKNOWN: error("S"),
  SCH_ASSUMED_PERCENT: warning("CS"),
  SCH_DATE_AMBIGUOUS: warning("CS"),
  SCH_DUPLICATE_DATE: warning("CS"),
  SCH_MILESTONE_UNDATED: warning("CS"),
  SCH_MANUAL: warning("CS"),
  SCH_LINEAR_IS_DEFAULT: warning("CS"),
  SCH_ASSUMED_MONTHLY: info("CS"),
  SCH_MONTH_ORDINAL: info("CS"),
  SCH_ROUNDED: info("CS"),
  SCH_SORTED: info("CS"),
  SCH_ZERO_DROPPED: info("CS"),
  SCH_CURRENCY_IGNORED: info("CS"),
  SCH_TREATED_AS_BLANK: info("CS"),
} as const satisfies Record<string, IssueRule>;

export type IssueCode = keyof typeof issueCodes;
