import { isoToSerial } from "../../src/domain/calendar";
import type { SheetRow } from "../../src/domain/cell";
import { createEngine } from "../../src/domain/create-engine";
import type { IssueCode } from "../../src/domain/issue-codes";
import { issueMessage } from "../../src/domain/messages";
import { createProductIndex } from "../../src/domain/product-index";
import { context, product, row } from "./rows";

const on = (day: string) => ({ date: isoToSerial(day, false) ?? 0 });
const products = createProductIndex([product("PRO"), product("ONCE", { recurring: false, termMonths: null, billingFrequency: "one-time" })]);

function check(rows: readonly SheetRow[]) {
  const engine = createEngine({ ...context, products, withPlan: true });
  engine.replaceAll(rows);
  return engine;
}
const words = (code: IssueCode, ...cells: readonly Parameters<typeof row>[1][]) =>
  check(cells.map((some, index) => row(index + 2, some))).issues().filter((issue) => issue.code === code).map((issue) => `${issue.rowNumber}: ${issueMessage(issue)}`);
const counted = (cells: Parameters<typeof row>[1]) => [...check([row(2, cells)]).counts().keys()];

const dated = { billingDate: on("2026-01-01"), bookingDate: on("2025-12-15") };

it("BILLING_DATE_DEFAULTED: without any date the day of the import will be taken", () => {
  expect(words("BILLING_DATE_DEFAULTED", {}, { bookingDate: "none" })).toEqual([
    "2: No billing date: 2026-07-15 (today) will be used and kept, unless the line is stored already: then its date stays.",
    "3: No billing date: 2026-07-15 (today) will be used and kept, unless the line is stored already: then its date stays.",
  ]);
  expect(words("BILLING_DATE_DEFAULTED", { billingDate: on("2026-01-01") }, { bookingDate: on("2026-01-01") }, { billingDate: "soon" }, { quantity: -1 })).toEqual([]);
});

it("BILLING_DATE_FROM_BOOKING and BOOKING_DATE_INHERITED: a date that is taken from the other one is counted, and not listed", () => {
  expect(counted({ billingDate: on("2026-01-01") })).toEqual(["BOOKING_DATE_INHERITED"]);
  expect(counted({ bookingDate: on("2026-01-01") })).toEqual(["BILLING_DATE_FROM_BOOKING"]);
  expect(counted({})).toEqual(["BOOKING_DATE_INHERITED", "BILLING_DATE_DEFAULTED"]);
  expect(counted(dated)).toEqual([]);
  expect(check([row(2, { billingDate: on("2026-01-01") })]).issues()).toEqual([]);
  // A renewal books nothing.
  expect(counted({ billingDate: on("2026-01-01"), renewal: true })).toEqual([]);
});

it("BILL_AFTER_TERM: a bill after the last day of the term", () => {
  const bills = (last: string) => words("BILL_AFTER_TERM", { ...dated, customBilling: `50% @ 2026-01-01; 50% @ ${last}` });
  expect([bills("2026-12-31"), bills("2027-01-01")]).toEqual([[], ["2: Last bill 2027-01-01 is after the term ends."]]);
});

it("REV_AFTER_TERM: revenue after the last day of the term, which is counted from the booking date or the day of the import where no billing date is given", () => {
  const revenue = (cells: object) => words("REV_AFTER_TERM", { ...cells, customRevRecognition: "100% @ 2027-01-01" });
  expect(revenue(dated)).toEqual(["2: Revenue runs to 2027-01-01, after the term ends (2026-12-31)."]);
  expect(revenue({ billingDate: on("2026-01-02") })).toEqual([]);
  expect(revenue({ bookingDate: on("2026-01-01") })).toHaveLength(1);
  expect(revenue({})).toEqual([]);
  expect(revenue({ ...dated, product: "ONCE" })).toEqual([]);
});

it("an edit takes back what was told of the row, and what was counted", () => {
  const engine = check([row(2), row(3, { billingDate: on("2026-01-01") })]);
  engine.edit([row(2, dated), row(3, dated)]);
  expect([engine.issues(), [...engine.counts()]]).toEqual([[], []]);
});

it("who does not ask for the plan is told of none", () => {
  const engine = createEngine(context);
  engine.replaceAll([row(2, { customRevRecognition: "100% @ 2030-01-01" })]);
  expect([engine.issues(), [...engine.counts()]]).toEqual([[], []]);
});
