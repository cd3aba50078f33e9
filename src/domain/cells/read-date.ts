import { addMonths, isoDate, serialToIso } from "../calendar";
import type { Cell } from "../cell";
import type { IssueCode } from "../issue-codes";
import { numberDecimal } from "../number-decimal";
import { cellText, serialText, tooLong } from "./cell-text";
import type { ColumnOrder } from "./date-order";
import { beginsWithYear, dateInOrder, parseDateText, type NumericDate } from "./date-text";
import { clean, found, type FieldReading, type Finding } from "./finding";

type DateColumn = "BILLING_DATE" | "BOOKING_DATE";
type DateRule =
  | "INVALID" | "TEXT" | "AMBIGUOUS" | "ORDER_CONFLICT" | "SERIAL" | "TIME" | "TWO_DIGIT_YEAR" | "RANGE" | "UNUSUAL";

/** ISO dates, so that text order is date order. */
export interface DateLimits {
  readonly date1904: boolean;
  readonly latest: string;
  readonly latestUsual: string;
}

const earliest = "1990-01-01";
export const earliestUsual = "2000-01-01";
/** Plain numbers that may be meant as dates are serials of the 1900 system in this range (RULES.md 3.6). */
const serialRange = { from: 32_874, to: 80_000, shift1904: 1_462 };

export function dateLimits(importDate: string, date1904: boolean): DateLimits {
  return { date1904, latest: addMonths(importDate, 240), latestUsual: addMonths(importDate, 36) };
}

/** RULES.md 3.6. Blank: null. */
export function readBillingDate(cell: Cell, order: ColumnOrder, limits: DateLimits): FieldReading<string | null> {
  return readDate(cell, "BILLING_DATE", order, limits);
}

/** As the billing date; `none` and `no booking` are "none", and signs for "nothing" are blank. */
export function readBookingDate(cell: Cell, order: ColumnOrder, limits: DateLimits): FieldReading<string | null> {
  if (typeof cell === "string") {
    const word = cellText(cell).toLowerCase();
    if (word === "none" || word === "no booking") return found("none", "BOOKING_DATE_NONE");
    if (word === "-" || word === "n/a") return clean(null);
  }
  return readDate(cell, "BOOKING_DATE", order, limits);
}

function readDate(cell: Cell, column: DateColumn, order: ColumnOrder, limits: DateLimits): FieldReading<string | null> {
  if (cell === null) return clean(null);
  if (typeof cell === "string") return readText(cellText(cell), column, order, limits);
  if (typeof cell === "number") return readNumber(cell, column, limits);
  if (typeof cell === "object" && "date" in cell) return readSerial(cell.date, column, limits);
  return invalid(column, cellText(cell));
}

function readSerial(serial: number, column: DateColumn, limits: DateLimits): FieldReading<string | null> {
  const iso = serialToIso(serial, limits.date1904);
  if (iso === null) {
    return serial >= 0 && serial < 61
      ? found(null, code(column, "RANGE"), { iso: serialText(serial, limits.date1904) })
      : invalid(column, serialText(serial, limits.date1904));
  }
  return inRange(iso, column, limits, Number.isInteger(serial) ? [] : [{ code: code(column, "TIME"), params: { iso } }]);
}

function readNumber(value: number, column: DateColumn, limits: DateLimits): FieldReading<string | null> {
  const serial = limits.date1904 ? value + serialRange.shift1904 : value;
  const digits = Number.isInteger(value) ? /^(\d{4})(\d{2})(\d{2})$/.exec(String(value)) : null;
  const packed = digits && isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  if (packed) return inRange(packed, column, limits, [{ code: code(column, "TEXT"), params: { iso: packed } }]);
  const iso = serial >= serialRange.from && serial <= serialRange.to ? serialToIso(serial, false) : null;
  if (iso === null) return invalid(column, numberDecimal(value));
  return inRange(iso, column, limits, [{ code: code(column, "SERIAL"), params: { n: value, iso } }]);
}

function readText(text: string, column: DateColumn, order: ColumnOrder, limits: DateLimits): FieldReading<string | null> {
  if (text === "") return clean(null);
  const long = tooLong(text, 255);
  if (long !== null) return { value: null, findings: [long] };
  const parsed = parseDateText(text);
  if (parsed === null) return invalid(column, text);
  const notes: Finding[] = [];
  let iso: string;
  if (parsed.kind === "certain") {
    iso = parsed.iso;
    notes.push({ code: code(column, "TEXT"), params: { iso } });
  } else {
    if (order.conflict !== null) return found(null, code(column, "ORDER_CONFLICT"), order.conflict);
    const { date, ambiguous } = resolve(parsed.parts, order);
    if (date === null) return invalid(column, text);
    iso = date;
    notes.push(
      ambiguous && !order.chosen
        ? { code: code(column, "AMBIGUOUS"), params: { value: text, date: iso } }
        : { code: code(column, "TEXT"), params: { iso } },
    );
  }
  if (parsed.shortYear) notes.push({ code: code(column, "TWO_DIGIT_YEAR"), params: { iso } });
  if (parsed.hasTime) notes.push({ code: code(column, "TIME"), params: { iso } });
  return inRange(iso, column, limits, notes);
}

/** A date that only one order allows is read in that one, whatever its column says. */
function resolve(parts: NumericDate, column: ColumnOrder): { readonly date: string | null; readonly ambiguous: boolean } {
  const order = column.yearFirst && beginsWithYear(parts) ? "ymd" : column.order;
  const dayFirst = dateInOrder(parts, "dmy");
  const monthFirst = dateInOrder(parts, "mdy");
  const yearFirst = order === "ymd" ? dateInOrder(parts, "ymd") : null;
  const wanted = dateInOrder(parts, order);
  const readings = new Set([dayFirst, monthFirst, yearFirst].filter((date) => date !== null));
  return { date: wanted ?? dayFirst ?? monthFirst, ambiguous: readings.size > 1 };
}

function inRange(iso: string, column: DateColumn, limits: DateLimits, notes: readonly Finding[]): FieldReading<string | null> {
  if (iso < earliest || iso > limits.latest) return found(null, code(column, "RANGE"), { iso });
  if (iso >= earliestUsual && iso <= limits.latestUsual) return { value: iso, findings: notes };
  const far = iso < earliestUsual ? "far in the past" : "far in the future";
  return { value: iso, findings: [...notes, { code: code(column, "UNUSUAL"), params: { iso, "far in the past/future": far } }] };
}

function invalid(column: DateColumn, value: string): FieldReading<string | null> {
  return found(null, code(column, "INVALID"), { value });
}

function code(column: DateColumn, rule: DateRule): IssueCode {
  return `${column}_${rule}`;
}
