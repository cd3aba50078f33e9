import { isoToSerial } from "../calendar";
import type { Cell } from "../cell";
import { cellText, cleanedText } from "../cells/cell-text";
import { dateLimits, readBillingDate, readBookingDate } from "../cells/read-date";
import type { FieldReading } from "../cells/finding";
import { readProduct } from "../cells/read-product";
import { quantityPlaces, readQuantity } from "../cells/read-quantity";
import { readRenewal } from "../cells/read-renewal";
import { compareDecimals, decimal, roundDecimal } from "../decimal";
import type { FieldKey } from "../field-key";
import type { Issue } from "../issue";
import type { IssueCode } from "../issue-codes";
import { numberDecimal } from "../number-decimal";
import type { DateOrder, Locale } from "../reading";
import type { FixKind, FixMode } from "./fix";
import type { DateField, SheetFacts } from "./sheet-facts";

/** What may be written into the cell that the issue is about. */
export interface CellOffer {
  readonly kind: FixKind;
  readonly mode: FixMode;
  readonly after: Cell;
}

/** Where the cell can be meant otherwise, what was read is only written when the user says so. */
const doubts: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "QUANTITY_AMBIGUOUS", "BILLING_DATE_AMBIGUOUS", "BILLING_DATE_TWO_DIGIT_YEAR", "BOOKING_DATE_AMBIGUOUS", "BOOKING_DATE_TWO_DIGIT_YEAR",
]);

const ask = (kind: FixKind, after: Cell): CellOffer => ({ kind, mode: "ask", after });

/** The fixes of RULES.md 3 that one cell's own content decides, the likeliest first. */
export function cellOffers({ code, params }: Issue, cell: Cell, facts: SheetFacts): readonly CellOffer[] {
  const { reading, products } = facts.context;
  switch (code) {
    case "ID_NUMBER": return [{ kind: "write-as-read", mode: "auto", after: cellText(cell, { keepBlanks: true }) }];
    case "ID_SF_CASE_LOST": return typeof params.fixed === "string" ? [{ kind: "write-as-read", mode: "auto", after: params.fixed }] : [];
    case "CUSTOMER_NEAR_DUPLICATE": return typeof params.b === "string" ? [ask("suggestion", params.b)] : [];
    case "PRODUCT_CASE": case "PRODUCT_BY_NAME":
      return [{ kind: "write-as-read", mode: "auto", after: readProduct(cell, products, reading.date1904).value }];
    case "PRODUCT_UNKNOWN": return typeof params.id === "string" ? [ask("suggestion", params.id)] : [];
    case "PRODUCT_AMBIGUOUS": {
      const match = products?.resolve(cellText(cell));
      return match?.kind === "ambiguous" ? match.ids.slice(0, 5).map((id) => ask("choice", id)) : [];
    }
    case "QUANTITY_REQUIRED": return [ask("set-one", 1)];
    case "QUANTITY_TEXT": case "QUANTITY_UNIT": case "QUANTITY_DECIMALS": return quantityAsRead(cell, reading.locale, facts);
    case "QUANTITY_AMBIGUOUS": {
      const other: Locale = { ...reading.locale, decimal: reading.locale.decimal === "." ? "," : "." };
      return [...quantityAsRead(cell, reading.locale, facts), ...quantityAsRead(cell, other, facts).map(({ after }) => ask("other-reading", after))];
    }
    case "BILLING_DATE_TEXT": case "BILLING_DATE_SERIAL": case "BILLING_DATE_TIME": case "BILLING_DATE_TWO_DIGIT_YEAR":
      return dateOffers("billingDate", cell, facts);
    case "BOOKING_DATE_TEXT": case "BOOKING_DATE_SERIAL": case "BOOKING_DATE_TIME": case "BOOKING_DATE_TWO_DIGIT_YEAR":
      return dateOffers("bookingDate", cell, facts);
    case "BILLING_DATE_AMBIGUOUS": return bothOrders("billingDate", cell, facts);
    case "BOOKING_DATE_AMBIGUOUS": return bothOrders("bookingDate", cell, facts);
    case "BILLING_DATE_DEFAULTED": return dateCell(reading.importDate, facts).map((after) => ask("fill-date", after));
    case "BOOKING_DATE_ON_RENEWAL": return [ask("clear-cell", null)];
    case "RENEWAL_MAPPED": return [{ kind: "write-as-read", mode: "auto", after: readRenewal(cell, reading.date1904).value }];
    case "RENEWAL_INVALID": case "RENEWAL_UNCLEAR": return [ask("set-false", false), ask("set-true", true)];
    case "RENEWAL_UNMATCHED": case "RENEWAL_ONE_TIME": return [ask("set-false", false)];
    case "RENEWAL_LIKELY": return [ask("set-true", true)];
    default: return [];
  }
}

/** Only stray blanks and hidden characters go: whatever else may be said of the text stays. */
export function cleanedOffers(field: FieldKey, cell: Cell): readonly CellOffer[] {
  if (typeof cell !== "string") return [];
  const after = cleanedText(field, cell);
  return after === cell ? [] : [{ kind: "clean-text", mode: "auto", after: after === "" ? null : after }];
}

function quantityAsRead(cell: Cell, locale: Locale, { context: { reading } }: SheetFacts): readonly CellOffer[] {
  const read = readQuantity(cell, locale, reading.date1904);
  const after = Number(read.value);
  // Excel keeps 15 digits: a quantity that needs more stays text.
  const exact = read.value !== "" && compareDecimals(roundDecimal(decimal(numberDecimal(after)), quantityPlaces), decimal(read.value)) === 0;
  return exact ? [{ kind: "write-as-read", mode: modeOf(read), after }] : [];
}

/** What a date cell is read as in its column's order, or in one that is given. */
export function readDateCell(field: DateField, cell: Cell, { context: { reading }, orders }: SheetFacts, order?: DateOrder): FieldReading<string | null> {
  const limits = dateLimits(reading.importDate, reading.date1904);
  const column = order === undefined ? orders[field] : { order, yearFirst: order === "ymd" || reading.locale.dateOrder === "ymd", chosen: false, conflict: null };
  return field === "billingDate" ? readBillingDate(cell, column, limits) : readBookingDate(cell, column, limits);
}

function dateOffers(field: DateField, cell: Cell, facts: SheetFacts): readonly CellOffer[] {
  const read = readDateCell(field, cell, facts);
  return dateCell(read.value, facts).map((after) => ({ kind: "write-as-read", mode: modeOf(read), after }));
}

function bothOrders(field: DateField, cell: Cell, facts: SheetFacts): readonly CellOffer[] {
  const read = readDateCell(field, cell, facts);
  const others = (["dmy", "mdy", "ymd"] as const)
    .map((order) => readDateCell(field, cell, facts, order).value)
    .filter((date, index, dates) => date !== null && date !== read.value && dates.indexOf(date) === index);
  return [...dateOffers(field, cell, facts), ...others.flatMap((date) => dateCell(date, facts)).map((after) => ask("other-reading", after))];
}

/** A real date; none where the date system begins later. */
export function dateCell(iso: string | null, { context: { reading } }: SheetFacts): Cell[] {
  const serial = iso === null || iso === "none" ? null : isoToSerial(iso, reading.date1904);
  return serial === null ? [] : [{ date: serial }];
}

function modeOf({ findings }: FieldReading<unknown>): FixMode {
  return findings.some(({ code }) => doubts.has(code)) ? "ask" : "auto";
}
