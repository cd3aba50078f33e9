import { isoToSerial } from "../../src/domain/calendar";
import type { Cell } from "../../src/domain/cell";
import { checkRows } from "../../src/domain/check-rows";
import type { CheckContext } from "../../src/domain/engine";
import { codesOf, context, errors, errorsOf, german, issuesOf, lineOf, reading, row, sentences } from "./rows";

const read = (cell: Cell, inContext: CheckContext = context) => lineOf({ billingDate: cell }, inContext).billingDate;
const from1904: CheckContext = { ...context, reading: { ...reading, date1904: true } };

it("BILLING_DATE_INVALID and BOOKING_DATE_INVALID: what is no date, or does not exist", () => {
  for (const cell of ["TBD", "March", "n/a", "none", "-", "2026-02-30", "31/04/2026", "13/13/2026", "2026-03", "Mar 2026", "2026", "25:00", "2026-03-31 25:00", true, 2026, 0, -5, 100_000, 20261301, { percent: 0.5 }, { currency: 46_000 }, { date: -1 }]) {
    expect([cell, errorsOf("billingDate", cell)]).toEqual([cell, ["BILLING_DATE_INVALID"]]);
  }
  expect(errorsOf("bookingDate", "TBD")).toEqual(["BOOKING_DATE_INVALID"]);
  for (const field of ["billingDate", "bookingDate"] as const) expect(errorsOf(field, "28 Feb 2026")).toEqual([]);
});

it("BILLING_DATE_TEXT and BOOKING_DATE_TEXT: text with one reading is read", () => {
  const texts = [
    "2026-03-31", "2026/3/31", "2026.03.31", "20260331", "31 Mar 2026", "31-Mar-2026", "31. March 2026", "Mar 31, 2026", "March 31st 2026",
    "31/3/2026", "3/31/2026", "31.03.2026", "Tuesday, March 31, 2026", "31-Mar-26", "31/03/26",
  ];
  for (const text of texts) expect([text, read(text)]).toEqual([text, "2026-03-31"]);
  expect(read(20260331)).toBe("2026-03-31");
  expect(codesOf("billingDate", "2026-03-31")).toEqual(["BILLING_DATE_TEXT"]);
  expect(codesOf("bookingDate", "2026-03-31")).toEqual(["BOOKING_DATE_TEXT"]);
  for (const field of ["billingDate", "bookingDate"] as const) expect(codesOf(field, { date: 46_112 })).toEqual([]);
});

it("BILLING_DATE_TIME and BOOKING_DATE_TIME: a time and its zone are dropped, the day stays", () => {
  for (const text of ["2026-03-31T23:59:59Z", "2026-03-31 08:39:00", "2024-01-22T16:14:25.000+0000", "3/31/2026 8:39 PM"]) {
    expect(codesOf("billingDate", text)).toContain("BILLING_DATE_TIME");
  }
  expect(codesOf("bookingDate", { date: 46_112.5 })).toEqual(["BOOKING_DATE_TIME"]);
  expect(codesOf("bookingDate", { date: 46_112 })).toEqual([]);
  expect(read("2026-03-31T23:59:59-11:00")).toBe("2026-03-31");
  expect(read({ date: 46_112.99 })).toBe("2026-03-31");
});

it("BILLING_DATE_AMBIGUOUS and BOOKING_DATE_AMBIGUOUS: day or month first is the locale's choice, with a warning", () => {
  expect([read("3/4/2026"), read("3/4/2026", german)]).toEqual(["2026-03-04", "2026-04-03"]);
  expect(issuesOf("billingDate", "3/4/2026")).toMatchObject([{ code: "BILLING_DATE_AMBIGUOUS", params: { value: "3/4/2026", date: "2026-03-04" } }]);
  expect(codesOf("billingDate", "4/4/2026")).toEqual(["BILLING_DATE_TEXT"]);
  expect([codesOf("bookingDate", "3/4/2026"), codesOf("bookingDate", "13/4/2026")]).toEqual([["BOOKING_DATE_AMBIGUOUS"], ["BOOKING_DATE_TEXT"]]);
});

it("BILLING_DATE_AMBIGUOUS: the column's own evidence goes before the locale, and the user's choice before both", () => {
  const rows = [row(2, { billingDate: "3/4/2026" }), row(3, { billingDate: "31/3/2026" })];
  expect(lineOfFirst(rows)).toBe("2026-04-03");
  const chosen: CheckContext = { ...context, reading: { ...reading, dateOrder: { billingDate: "mdy", bookingDate: null } } };
  expect(lineOfFirst(rows, chosen)).toBe("2026-03-04");
  expect(lineOf({ billingDate: "3/4/2026" }, chosen).billingDate).toBe("2026-03-04");
});

it("BILLING_DATE_AMBIGUOUS: where the year is written first, a date of two-digit numbers begins with it", () => {
  const yearFirst: CheckContext = { ...context, reading: { ...reading, locale: { decimal: ".", dateOrder: "ymd" } } };
  const texts = ["26/03/31", "26-12-31", "26.03.05", "3/4/2026", "31/3/2026"];
  expect(texts.map((text) => read(text, yearFirst))).toEqual(["2026-03-31", "2026-12-31", "2026-03-05", "2026-04-03", "2026-03-31"]);
  expect(codesOf("billingDate", "26/03/31", yearFirst)).toEqual(["BILLING_DATE_AMBIGUOUS", "BILLING_DATE_TWO_DIGIT_YEAR"]);
  for (const other of ["31/3/2026", "3/31/2026"]) {
    expect([other, lineOfFirst([row(2, { billingDate: "26/03/31" }), row(3, { billingDate: other })], yearFirst)]).toEqual([other, "2026-03-31"]);
  }
  for (const order of ["dmy", "mdy"] as const) {
    const chosen = { ...yearFirst, reading: { ...yearFirst.reading, dateOrder: { billingDate: order, bookingDate: null } } };
    expect([order, read("26/03/31", chosen)]).toEqual([order, "2026-03-31"]);
  }
  expect(read("26/03/31")).toBe("2031-03-26");
});

it("BILLING_DATE_ORDER_CONFLICT: a column cannot be day first and month first", () => {
  const rows = [row(2, { billingDate: "31/3/2026" }), row(3, { billingDate: "3/4/2026" }), row(4, { billingDate: "3/31/2026" }), row(5, { billingDate: "2026-03-31" })];
  expect(errors(rows)).toEqual([2, 3, 4].map((rowNumber) => `${rowNumber}:billingDate:BILLING_DATE_ORDER_CONFLICT`));
  const chosen: CheckContext = { ...context, reading: { ...reading, dateOrder: { billingDate: "dmy", bookingDate: null } } };
  expect(errors(rows, chosen)).toEqual([]);
});

it("BILLING_DATE_ORDER_CONFLICT and BOOKING_DATE_ORDER_CONFLICT: the two date columns are judged apart", () => {
  expect(errors([row(2, { billingDate: "31/3/2026", bookingDate: "3/30/2026" })])).toEqual([]);
  expect(errors([row(2, { bookingDate: "31/3/2026" }), row(3, { bookingDate: "3/30/2026" })]))
    .toEqual([2, 3].map((rowNumber) => `${rowNumber}:bookingDate:BOOKING_DATE_ORDER_CONFLICT`));
});

it("BILLING_DATE_SERIAL and BOOKING_DATE_SERIAL: a plain number that may be a date is read, one before 1990 is not", () => {
  expect(read(46_112)).toBe("2026-03-31");
  expect(read(46_112 - 1462, from1904)).toBe("2026-03-31");
  expect(codesOf("billingDate", 46_112)).toEqual(["BILLING_DATE_SERIAL"]);
  expect([codesOf("bookingDate", 46_112), codesOf("bookingDate", { date: 46_112 })]).toEqual([["BOOKING_DATE_SERIAL"], []]);
  expect(errorsOf("billingDate", 32_873)).toEqual(["BILLING_DATE_INVALID"]);
  // A day of 2119 is a date, if one that cannot be right; the next number is none.
  expect([errorsOf("billingDate", 80_000), errorsOf("billingDate", 80_001)]).toEqual([["BILLING_DATE_RANGE"], ["BILLING_DATE_INVALID"]]);
});

it("BILLING_DATE_RANGE and BOOKING_DATE_RANGE: before 1990 or more than 20 years after the import", () => {
  expect(errorsOf("billingDate", { date: 32_873 })).toEqual(["BILLING_DATE_RANGE"]);
  expect(errorsOf("billingDate", { date: 32_874 })).toEqual([]);
  expect(errorsOf("billingDate", "2046-07-15")).toEqual([]);
  expect(errorsOf("billingDate", "2046-07-16")).toEqual(["BILLING_DATE_RANGE"]);
  expect([errorsOf("bookingDate", "2046-07-15"), errorsOf("bookingDate", "2046-07-16")]).toEqual([[], ["BOOKING_DATE_RANGE"]]);
  expect(errorsOf("billingDate", { date: 0.36 })).toEqual(["BILLING_DATE_RANGE"]);
});

it("BILLING_DATE_UNUSUAL and BOOKING_DATE_UNUSUAL: before 2000 or more than three years after the import", () => {
  const on = (day: string) => ({ date: isoToSerial(day, false) ?? 0 });
  expect([codesOf("billingDate", on("1999-12-31")), codesOf("billingDate", on("2000-01-01"))]).toEqual([["BILLING_DATE_UNUSUAL"], []]);
  expect([codesOf("billingDate", on("2029-07-16")), codesOf("billingDate", on("2029-07-15"))]).toEqual([["BILLING_DATE_UNUSUAL"], []]);
  expect([codesOf("bookingDate", on("1999-12-31")), codesOf("bookingDate", on("2000-01-01"))]).toEqual([["BOOKING_DATE_UNUSUAL"], []]);
  for (const [day, unusual] of [["1999-12-31", true], ["2000-01-01", false], ["2029-07-15", false], ["2029-07-16", true]] as const) {
    expect([day, codesOf("billingDate", day).includes("BILLING_DATE_UNUSUAL")]).toEqual([day, unusual]);
  }
});

it("BILLING_DATE_TWO_DIGIT_YEAR and BOOKING_DATE_TWO_DIGIT_YEAR: years up to 79 are of this century", () => {
  expect([codesOf("billingDate", "31-Mar-26"), codesOf("billingDate", "31-Mar-2026")]).toEqual([["BILLING_DATE_TEXT", "BILLING_DATE_TWO_DIGIT_YEAR"], ["BILLING_DATE_TEXT"]]);
  expect([codesOf("bookingDate", "31-Mar-26"), codesOf("bookingDate", "31-Mar-2026")]).toEqual([["BOOKING_DATE_TEXT", "BOOKING_DATE_TWO_DIGIT_YEAR"], ["BOOKING_DATE_TEXT"]]);
  expect([read("31-Mar-95"), read("31-Mar-26")]).toEqual(["1995-03-31", "2026-03-31"]);
  const iso = (text: string) => issuesOf("billingDate", text)[0]?.params.iso;
  expect([iso("31-Mar-79"), iso("31-Mar-80")]).toEqual(["2079-03-31", "1980-03-31"]);
});

it("BOOKING_DATE_NONE: none is no booking, and signs for nothing are blank", () => {
  const booking = (cell: Cell) => lineOf({ bookingDate: cell }).bookingDate;
  expect([booking("none"), booking("No booking"), booking("-"), booking("N/A"), booking(null)]).toEqual(["none", "none", null, null, null]);
  expect(codesOf("bookingDate", "None")).toEqual(["BOOKING_DATE_NONE"]);
});

it("BOOKING_DATE_AFTER_BILLING, BOOKING_DATE_LONG_BEFORE, BOOKING_DATE_ON_RENEWAL: dates that do not go together are warnings", () => {
  const codes = (cells: Parameters<typeof row>[1]) => issuesIn(cells);
  expect(codes({ billingDate: { date: 46_000 }, bookingDate: { date: 46_001 } })).toEqual(["BOOKING_DATE_AFTER_BILLING"]);
  expect(codes({ billingDate: { date: 46_000 }, bookingDate: { date: 46_000 } })).toEqual([]);
  expect(codes({ billingDate: { date: 46_000 }, bookingDate: { date: 45_634 } })).toEqual(["BOOKING_DATE_LONG_BEFORE"]);
  expect(codes({ billingDate: { date: 46_000 }, bookingDate: { date: 45_635 } })).toEqual([]);
  const long = (billing: string, booking: string) => sentences([row(2, { billingDate: billing, bookingDate: booking })], "BOOKING_DATE_LONG_BEFORE");
  expect([...long("2026-01-02", "2025-01-01"), ...long("2026-03-15", "2024-03-10"), ...long("2026-03-15", "2025-02-14")])
    .toEqual(["Billing starts 12 months after booking.", "Billing starts 24 months after booking.", "Billing starts 13 months after booking."]);
  expect(codes({ renewal: true, bookingDate: { date: 46_000 } })).toEqual(["BOOKING_DATE_ON_RENEWAL"]);
  expect([codes({ renewal: true }), codes({ renewal: false, bookingDate: { date: 46_000 } })]).toEqual([[], []]);
});

function issuesIn(cells: Parameters<typeof row>[1]): string[] {
  return checkRows([row(2, cells)], context).verdicts.flatMap(({ issues }) => issues.map(({ code }) => code));
}

function lineOfFirst(rows: ReturnType<typeof row>[], inContext: CheckContext = context): string | null | undefined {
  return checkRows(rows, inContext).verdicts[0]?.line?.billingDate;
}
