import { fieldByKey } from "./catalogue";
import type { Issue, IssueParams } from "./issue";
import type { IssueCode } from "./issue-codes";
import { fillTemplate } from "./message-template";

/** A title that holds for all issues of the code, and the sentence for one of them (placeholders: message-template.ts). */
type Words = readonly [title: string, sentence: string | ((params: IssueParams) => string)];

const madeDate = (thing: string): Words[1] => `Excel turned this ${thing} into a date ({value}). Type it again as text.`;
const tidied = "Read as {canonical}.";

/** Every word that the rules say, in one place. A code without words does not compile. */
const words: Readonly<Record<IssueCode, Words>> = {
  FILE_EMPTY: ["There are no rows", "There are no rows to import."],
  FILE_HEADER_MISSING: ["A column is missing", 'The column "{column}" is missing. Choose which of your columns holds it.'],
  FILE_HEADER_DUPLICATE: ["Two columns map to one field", '"{a}" and "{b}" both map to {column}. Keep one.'],
  FILE_HEADER_GUESSED: ["A column was matched by guess", 'We matched your "{source}" to {column}. Please confirm.'],
  FILE_COLUMN_IGNORED: ["A column is not imported", '"{source}" is not part of the template and will not be imported.'],
  FILE_AMOUNT_IGNORED: ["An amount column is not imported", '"{source}" will not be imported: this template has no price, currency or term. Values come from the product list. To state a negotiated price, put amounts in Custom billing.'],
  FILE_MIXED_CURRENCY: ["Currencies are mixed", "This file mixes {list}. The template carries no currency; each product's list currency will be used."],
  FILE_NOT_WON: ["Some deals are not won", "{n} rows are not won ({examples}). Open deals are not bookings."],
  FILE_TOO_MANY_ROWS: ["There are too many rows", "This file has {n:number} rows; the limit is {max:number}. Split it."],
  ROW_BLANK: ["Blank rows are skipped", "Row {r} is blank and will be skipped."],
  ROW_FOOTER: ["Report footers are skipped", "Row {r} looks like a report total or footer and will be skipped."],
  ROW_SUBTOTAL: ["Row looks like a subtotal", 'Row {r} looks like a subtotal. Skip it? (Export with "Details Only".) Until you say so, it counts as a line.'],
  ROW_GROUPED_BLANKS: ["Blank cells of a grouped report", 'Blank cells below "{value}" look like a grouped report. Fill down?'],
  ROW_HIDDEN: ["Rows are hidden", "{n} hidden rows are part of the data. Import them too?"],
  ROW_MERGED: ["Cells are merged", "Row {r} has merged cells. Unmerge them first."],
  ROW_EXAMPLE: ["Row is an example", "Row {r} is the template's example."],
  ROW_SAME_CONTENT: ["Same sale under different IDs", "Rows {r1} and {r2} are the same sale under different IDs ({id1}, {id2}). It may be counted twice."],
  CELL_ERROR: ["Cell holds an Excel error", "{column} holds the Excel error {value}."],
  CELL_FORMULA: ["Cell holds a formula", "The formula's current result is imported."],
  TEXT_CLEANED: ["Text was cleaned", "Removed stray spaces or hidden characters."],
  TEXT_LONG: ["Text is too long", "{column} is {n:number} characters long; the limit is {max:number}."],
  TEXT_BROKEN: ["Text holds a broken character", "{column} holds a broken character. Type it again."],
  TEXT_FORMULA_LIKE: ["Text starts like a formula", '"{value}" starts like a formula. It is imported as plain text and escaped in every export.'],

  ID_REQUIRED: ["ID is empty", "ID is empty. Every purchase line needs its own lasting ID, such as the Salesforce Opportunity Product ID."],
  ID_DUPLICATE: ["ID is used more than once", "ID {id} is also on row {r}. IDs must be unique."],
  ID_DUPLICATE_ROW: ["Row is an exact copy", "Row {r2} is an exact copy of row {r1}."],
  ID_CASE_VARIANT: ["IDs differ only in capitals", "{id1} (row {r1}) and {id2} (row {r2}) differ only in capitals. They are imported as two lines."],
  ID_SF_15_18: ["Same Salesforce record twice", "{id1} and {id2} are the same Salesforce record (15- and 18-character forms)."],
  ID_SF_STORED_MATCH: ["Same Salesforce record as stored", "{id1} and {id2} are the same Salesforce record (15- and 18-character forms)."],
  ID_SF_CASE_LOST: ["Capitals of an ID were changed", "The capitals of {id} were changed; it should be {fixed}."],
  ID_IS_PARENT: ["IDs are not those of lines", "These look like {object} IDs. One {object} can hold several products, so use the line ID (Opportunity Product ID, starts with 00k)."],
  ID_NUMBER: ["ID is a number", 'Stored as the text "{value}". If it had leading zeros, Excel has dropped them.'],
  ID_DIGITS_LOST: ["ID was rounded by Excel", "Excel has rounded this ID ({value}). Paste it again into a Text-formatted column."],
  ID_DATE: ["ID was turned into a date", "Excel turned this ID into a date ({value}). Paste it again as text."],
  ID_OTHER_CUSTOMER: ["ID belongs to another customer", "ID {id} already belongs to {existing}. Correct the ID, or allow moving the line to {new}."],
  ID_PRODUCT_CHANGED: ["Product of a stored line changes", "ID {id} was {old}; it becomes {new}."],

  CUSTOMER_REQUIRED: ["Customer is empty", "Customer is empty."],
  CUSTOMER_NEAR_DUPLICATE: ["Customers have similar names", similarCustomer],
  CUSTOMER_DATE: ["Customer was turned into a date", madeDate("customer")],
  CUSTOMER_IS_ID: ["Customer looks like an account ID", '"{value}" looks like an account ID. Use the account\'s name.'],
  CUSTOMER_NEW: ["New customer", 'New customer "{value}".'],
  CUSTOMER_MATCHED: ["Customer is known in another spelling", '"{value}" is the customer "{existing}".'],

  OPPORTUNITY_BLANK: ["Opportunity is empty", "No opportunity: the line will not be linked to a CRM deal."],
  OPPORTUNITY_TWO_CUSTOMERS: ["Opportunity of several customers", "Opportunity {value} appears under {list}."],
  OPPORTUNITY_DIGITS_LOST: ["Opportunity was rounded by Excel", "Excel has rounded this opportunity ({value}). Paste it again into a Text-formatted column."],
  OPPORTUNITY_DATE: ["Opportunity was turned into a date", "Excel turned this opportunity into a date ({value}). Paste it again as text."],

  PRODUCT_REQUIRED: ["Product is empty", "Product is empty."],
  PRODUCT_UNKNOWN: ["Product is not in the list", unknownProduct],
  PRODUCT_DATE: ["Product was turned into a date", madeDate("product")],
  PRODUCT_BY_NAME: ["Product is given by its name", '"{value}" is a product name; its import ID is {id}.'],
  PRODUCT_CASE: ["Product differs in capitals", "Written as {id}."],
  PRODUCT_AMBIGUOUS: ["Product fits several", '"{value}" fits {list}. Choose one.'],
  PRODUCT_INACTIVE: ["Product is inactive", "{id} is inactive."],
  PRODUCT_UNCHECKED: ["Products are not checked yet", "The product list could not be refreshed; products are checked on submit."],

  QUANTITY_REQUIRED: ["Quantity is empty", "Quantity is empty."],
  QUANTITY_NOT_NUMBER: ["Quantity is not a number", '"{value}" is not a number.'],
  QUANTITY_TEXT: ["Quantity is a number typed as text", "Read as {n}."],
  QUANTITY_AMBIGUOUS: ["Quantity can be read in two ways", '"{value}" was read as {n}.'],
  QUANTITY_DATE: ["Quantity was turned into a date", "Excel turned this quantity into a date ({value}). Type the number again."],
  QUANTITY_BOOLEAN: ["Quantity is TRUE or FALSE", "{value} is not a quantity."],
  QUANTITY_TOO_LARGE: ["Quantity is too large", "{n:number} is too large."],
  QUANTITY_UNIT: ["Quantity has a unit", 'Read "{value}" as {n}.'],
  QUANTITY_CURRENCY: ["Quantity looks like a price", '"{value}" looks like a price, not a quantity.'],
  QUANTITY_ZERO: ["Quantity is 0", "Quantity is 0, so nothing was sold."],
  QUANTITY_NEGATIVE: ["Quantity is negative", "Quantity is negative. Credits and cancellations are not part of this import."],
  QUANTITY_FRACTION: ["Quantity is not whole", "{n} is not a whole number (fine for hours or usage)."],
  QUANTITY_DECIMALS: ["Quantity has too many decimals", "Rounded to {n}."],
  QUANTITY_LARGE: ["Quantity is unusually large", "{n:number} is unusually large. Is this a price?"],

  ...dateWords("BILLING_DATE", "Billing date"),
  BILLING_DATE_DEFAULTED: ["Billing date is the day of the import", "No billing date: {import date} (today) will be used and kept."],
  BILLING_DATE_FROM_BOOKING: ["Billing date is the booking date", "Billing date taken from the booking date, {iso}."],
  BILLING_DATE_KEPT: ["Billing date is kept", "The stored billing date {iso} is kept."],
  ...dateWords("BOOKING_DATE", "Booking date"),
  BOOKING_DATE_INHERITED: ["Booking date is the billing date", "Booking date taken from the billing date."],
  BOOKING_DATE_NONE: ["No booking is recorded", "No booking will be recorded."],
  BOOKING_DATE_AFTER_BILLING: ["Booked after billing starts", "Booked {K} after billing starts {B}. Deals are normally booked first."],
  BOOKING_DATE_LONG_BEFORE: ["Booked long before billing starts", "Billing starts {n} months after booking."],
  BOOKING_DATE_ON_RENEWAL: ["Booking date on a renewal", "Renewals create no booking, so the booking date is stored but not counted."],
  BOOKING_REMOVED: ["A booking is removed", "This removes the booking of {date}."],
  PERIOD_CLOSED: ["A closed month changes", "This changes {month}, which is closed."],

  RENEWAL_INVALID: ["Renewal is neither true nor false", '"{value}" is neither true nor false.'],
  RENEWAL_MAPPED: ["Renewal was read from a word", '"{value}" read as {true/false}.'],
  RENEWAL_UNCLEAR: ["Renewal is unclear", '"{value}" may be a renewal or an add-on. Read as new (false).'],
  RENEWAL_UNMATCHED: ["Renewal of nothing known", "No earlier {product} for {customer}. It is imported as a renewal without a booking. Should it be new?"],
  RENEWAL_AMBIGUOUS: ["Renewal fits several lines", "Could renew {ids}. {id} was chosen."],
  RENEWAL_OUT_OF_WINDOW: ["Renewal is far from the end of the term", "{id} ends {date}, {n} days {before/after} this renewal."],
  RENEWAL_ONE_TIME: ["Renewal of a one-time product", "{product} is not recurring, so there is nothing to renew."],
  RENEWAL_LIKELY: ["Looks like a renewal", 'This looks like the renewal of {id} (ends {date}). As "new" it counts a second booking.'],
  RENEWAL_FLAG_CHANGED: ["Renewal of a stored line changes", "This {removes/creates} the booking of {date}."],
  RENEWAL_QTY_CHANGED: ["Renewed with another quantity", "Renewed with {n} instead of {m}. No booking is made for the difference."],

  SCH_UNRECOGNISED: ["Schedule is not understood", '"{value}" is not a schedule. Try `upfront`, `quarterly x 4`, or `25% @ +0m; 50% @ +3m; 25% @ +4m`.'],
  SCH_UNKNOWN_TEMPLATE: ["Saved schedule is unknown", 'There is no saved schedule called "{name}".'],
  SCH_BAD_VALUE: ["Schedule has an unreadable value", '"{part}" is not a percentage or an amount.'],
  SCH_BAD_WHEN: ["Schedule has an unreadable time", '"{part}" is not a date or an offset such as +3m. Put milestone names in quotes.'],
  SCH_BAD_DATE: ["Schedule has a date that does not exist", "{value} does not exist."],
  SCH_SUM_NOT_100: ["Percentages do not add up to 100", sumNot100],
  SCH_MIXED_UNITS: ["Schedule mixes percentages and amounts", "Use percentages or amounts, not both."],
  SCH_MIXED_CURRENCY: ["Schedule mixes currencies", "One schedule cannot mix {list}."],
  SCH_NEGATIVE: ["Schedule has a negative entry", "A schedule cannot hold negative entries."],
  SCH_ALL_ZERO: ["Schedule is zero throughout", "Every entry is zero."],
  SCH_PARTIAL_DATES: ["Some entries have no date", "Give every entry a date or offset, or none."],
  SCH_MIXED_WHEN: ["Schedule mixes dates and offsets", "Use dates or offsets (+3m), not both."],
  SCH_CADENCE_AND_DATES: ["Schedule has a rhythm and dates", 'The dates already say when; remove "{cadence}:".'],
  SCH_AMBIGUOUS_COMMA: ["A comma can be read in two ways", 'The comma in "{value}" could be a decimal mark. Separate entries with a semicolon.'],
  SCH_RANGE_REVERSED: ["Schedule ends before it starts", "{end} is before {start}."],
  SCH_OFFSET_RANGE: ["Schedule reaches too far", "At most 240 months / 150 entries / 2,000 characters."],
  SCH_TOO_MANY: ["Schedule has too many entries", "At most 240 months / 150 entries / 2,000 characters."],
  SCH_REST_NO_TIME: ["No time is left for the rest", "Nothing is left of the term after {when} for the rest."],
  SCH_REST_NOT_LAST: ['"rest" does not come last', '"rest" must come last.'],
  SCH_REST_ALONE: ['"rest" stands alone', '"rest" needs at least one entry before it.'],
  SCH_NOT_FOR_BILLING: ['"as billed" in Custom billing', '"as billed" is for revenue recognition only.'],
  SCH_EXCEL_DATE: ["Schedule was turned into a date", "Excel turned this entry into {value}. Type it with % and semicolons, e.g. 10%; 10%; 80%."],
  REV_BEFORE_CONTRACT: ["Revenue before the contract", "Revenue starts {date}, before the contract was booked ({K}). Revenue cannot be recognised before there is a contract."],
  REV_BEFORE_BILLING: ["Revenue before billing", "Revenue starts before billing. If the contract was signed earlier, fill Booking date."],
  REV_BEFORE_RENEWAL: ["Revenue before the new term", "Revenue of a renewal normally starts when the new term starts ({date})."],
  REV_AFTER_TERM: ["Revenue after the term", "Revenue runs to {date}, after the term ends ({end})."],
  BILL_BEFORE_BOOKING: ["Bill before booking", "First bill {date} is before booking {K} (deposit?)."],
  BILL_AFTER_TERM: ["Bill after the term", "Last bill {date} is after the term ends."],
  SCH_TOTALS_DIFFER: ["Billing and revenue totals differ", "Billing adds up to {a}, revenue to {b}. They must match."],
  SCH_TOTAL_VS_LIST: ["Amounts differ from the list price", "Amounts add up to {a:number}; list price × quantity × term is {b:number} ({pct})."],
  SCH_REST_EXCEEDS: ["Nothing is left for the rest", "Entries already exceed the line's value of {b}."],
  SCH_TERM_UNKNOWN: ["Product has no term", '"{value}" needs a term; {product} has none. Add a count, e.g. quarterly x 4.'],
  SCH_ASSUMED_PERCENT: ["Numbers were read as percentages", "Read as percentages."],
  SCH_DATE_AMBIGUOUS: ["Date in a schedule can be read in two ways", '"{part}" was read as {date:date}.'],
  SCH_DUPLICATE_DATE: ["Two entries on one date", "Two entries on {when}; added together."],
  SCH_MILESTONE_UNDATED: ["Milestone has no date", 'Nothing is scheduled for "{name}" until it has a date.'],
  SCH_MANUAL: ["Schedule is to follow", "Marked as non-linear without a schedule; nothing is scheduled yet."],
  SCH_LINEAR_IS_DEFAULT: ["Straight-line is the default", "Straight-line is the default; you can leave the cell empty."],
  SCH_ASSUMED_MONTHLY: ["Entries were put on consecutive months", tidied],
  SCH_MONTH_ORDINAL: ["Months were counted from 1", tidied],
  SCH_ROUNDED: ["Percentages were rounded to 100", tidied],
  SCH_SORTED: ["Entries were sorted", tidied],
  SCH_ZERO_DROPPED: ["Zero entries were dropped", tidied],
  SCH_CURRENCY_IGNORED: ["Currency marks were dropped", tidied],
  SCH_TREATED_AS_BLANK: ["Read as blank", "Read as blank: the product's default."],
};

/** The whole sentence: what is wrong, with the value, then what to do. */
export function issueMessage(issue: Issue): string {
  const [, sentence] = words[issue.code];
  const params = issue.field === null ? issue.params : { column: fieldByKey[issue.field].header, ...issue.params };
  return typeof sentence === "string" ? fillTemplate(sentence, params) : sentence(params);
}

/** One line that holds for every issue of a code. */
export function issueTitle(code: IssueCode): string {
  return words[code][0];
}

type DateRule = "INVALID" | "TEXT" | "AMBIGUOUS" | "ORDER_CONFLICT" | "SERIAL" | "TIME" | "TWO_DIGIT_YEAR" | "RANGE" | "UNUSUAL";

/** Both date columns have the same rules and say the same. */
function dateWords<Column extends "BILLING_DATE" | "BOOKING_DATE">(column: Column, name: string): Record<`${Column}_${DateRule}`, Words> {
  const rules: Record<DateRule, Words> = {
    INVALID: [`${name} is not a date`, '"{value}" is not a date. Use a date such as 2026-03-31.'],
    TEXT: [`${name} is typed as text`, "Read as {iso}."],
    AMBIGUOUS: [`${name} can be read in two ways`, '"{value}" was read as {date:date}.'],
    ORDER_CONFLICT: [`${name} mixes day/month and month/day`, "This column mixes day/month and month/day ({ex1}, {ex2})."],
    SERIAL: [`${name} is a plain number`, "{n} was read as the Excel date {iso}."],
    TIME: [`${name} has a time`, "Only the date {iso} is kept (time zone ignored)."],
    TWO_DIGIT_YEAR: [`${name} has a two-digit year`, "Read as {iso}."],
    RANGE: [`${name} cannot be right`, "{iso} cannot be right."],
    UNUSUAL: [`${name} is unusual`, "{iso} is {far in the past/future}."],
  };
  return Object.fromEntries(Object.entries(rules).map(([rule, pair]) => [`${column}_${rule}`, pair])) as Record<`${Column}_${DateRule}`, Words>;
}

function sumNot100(params: IssueParams): string {
  return fillTemplate(params.rest === undefined
    ? "The percentages add up to {sum}%, {diff}% {side}."
    : 'The percentages add up to {sum}%, so nothing is left for the rest. Lower one, or remove "rest".', params);
}

/** `n`: the rows of the other customer in this sheet; without it the customer is stored. */
function similarCustomer(params: IssueParams): string {
  const known = params.n === undefined ? "already stored" : params.n === 1 ? "1 row" : "{n:number} rows";
  return fillTemplate(`"{a}" is close to "{b}" (${known}). Same customer?`, params);
}

function unknownProduct(params: IssueParams): string {
  const { id, name } = params;
  const hint = id === undefined ? "" : name === undefined ? 'Did you mean "{id}"? ' : 'Did you mean "{id}" ({name})? ';
  return fillTemplate(`"{value}" is not in the product list. ${hint}Add the product first, or choose one.`, params);
}
