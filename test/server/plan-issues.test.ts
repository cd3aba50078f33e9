import type { Issue } from "../../src/domain/issue";
import { checkRows } from "../../src/domain/check-rows";
import { createProductIndex } from "../../src/domain/product-index";
import type { IssueCode } from "../../src/domain/issue-codes";
import { issueMessage } from "../../src/domain/messages";
import type { PurchaseLine } from "../../src/domain/purchase-line";
import { planImport } from "../../src/server/imports/plan";
import type { Books } from "../../src/server/imports/planned-line";
import type { StoredLine } from "../../src/server/store/lines";
import { product, reading, row } from "../domain/rows";

const list = [product("PRO"), product("FREE", { listPrice: null }), product("ONCE", { recurring: false, termMonths: null, billingFrequency: "one-time" })];
const products = createProductIndex(list);

/** What the plan says of these rows with these lines in the books, but for what is said of nearly every row. */
function planned(rows: readonly ReturnType<typeof row>[], stored: readonly StoredLine[] = []): Issue[] {
  const { verdicts } = checkRows(rows, { reading, products, onServer: true });
  const lines = verdicts.map(({ line, issues }): PurchaseLine => {
    if (line === null) throw new Error(`Not ready: ${issues.map(({ code }) => code).join(", ")}`);
    return line;
  });
  const books: Books = {
    lines: new Map(stored.map((line) => [line.idKey, line])), groups: stored, products: new Map(list.map((known) => [known.id, known])),
    customers: new Set(["acme"]),
  };
  return planImport(lines, books, { importDate: "2026-07-15", allowReassign: false, strict: false }).planned.flatMap(({ issues }) => issues);
}
const codes = (...given: Parameters<typeof planned>) => planned(...given).map(({ rowNumber, field, code }) => `${rowNumber}:${field}:${code}`);
const words = (code: IssueCode, ...given: Parameters<typeof planned>) => planned(...given).filter((issue) => issue.code === code).map(issueMessage);

const dated = { billingDate: "2026-01-01", bookingDate: "2025-12-15" };
const stored = (more: Partial<StoredLine> = {}): StoredLine => ({
  id: "line", idKey: "A", typedId: "A", customerId: "customer", customer: "Acme", identity: "acme", opportunityKey: "D-2", product: "PRO", quantity: "1",
  billingDate: "2025-02-01", bookingTyped: null, bookingDate: "2025-02-01", renewal: false, customBilling: "", customRevRecognition: "",
  recurring: true, termEnd: "2026-01-31", renewsLineId: null, renewalState: "expected", ...more,
});

it("a line with both dates has nothing to be told of them", () => {
  expect(codes([row(2, dated)])).toEqual([]);
});

it("BILLING_DATE_DEFAULTED: without any date the day of the import is taken, and kept", () => {
  expect(codes([row(2)])).toEqual(["2:billingDate:BILLING_DATE_DEFAULTED", "2:bookingDate:BOOKING_DATE_INHERITED"]);
  expect(words("BILLING_DATE_DEFAULTED", [row(2)])).toEqual(["No billing date: 2026-07-15 (today) will be used and kept."]);
});

it("BILLING_DATE_FROM_BOOKING: a blank billing date is the booking date", () => {
  expect(codes([row(2, { bookingDate: "2026-03-01" })])).toEqual(["2:billingDate:BILLING_DATE_FROM_BOOKING"]);
});

it("BOOKING_DATE_INHERITED: a blank booking date is the billing date; a renewal books nothing", () => {
  expect(codes([row(2, { billingDate: "2026-03-01" })])).toEqual(["2:bookingDate:BOOKING_DATE_INHERITED"]);
  expect(codes([row(2, { id: "B", billingDate: "2026-02-01", renewal: true })], [stored()])).toEqual([]);
});

it("BILLING_DATE_KEPT: an ID that is stored keeps its billing date, and an unchanged line is not told again", () => {
  expect(codes([row(2, { id: "A", quantity: 2, bookingDate: "2025-02-01" })], [stored({ bookingTyped: "2025-02-01" })])).toEqual(["2:billingDate:BILLING_DATE_KEPT"]);
  expect(codes([row(2, { id: "A" })], [stored()])).toEqual([]);
});

it("ID_SF_STORED_MATCH: the other form of a stored Salesforce ID is the stored line", () => {
  const line = stored({ idKey: "001C000000o4OOI", typedId: "001C000000o4OOI" });
  expect(codes([row(2, { id: "001C000000o4OOIIA2", quantity: 3, ...dated })], [line])).toEqual(["2:id:ID_SF_STORED_MATCH"]);
  expect(codes([row(2, { id: "001C000000o4OOI", quantity: 3, ...dated })], [line])).toEqual([]);
});

it("CUSTOMER_NEW: a customer that the books do not have is told once, at the first of its lines", () => {
  expect(codes([row(2, { customer: "Globex", ...dated }), row(3, { customer: "GLOBEX", ...dated }), row(4, dated)])).toEqual(["2:customer:CUSTOMER_NEW"]);
});

it("BILL_AFTER_TERM and REV_AFTER_TERM: what is due after the last day of the term", () => {
  expect(codes([row(2, { ...dated, customBilling: "50% @ 2026-01-01; 50% @ 2027-01-01" })])).toEqual(["2:customBilling:BILL_AFTER_TERM"]);
  expect(codes([row(2, { ...dated, customBilling: "50% @ 2026-01-01; 50% @ 2026-12-31" })])).toEqual([]);
  expect(words("REV_AFTER_TERM", [row(2, { ...dated, customRevRecognition: "straight-line 2026-01-01..2027-02-28" })]))
    .toEqual(["Revenue runs to 2027-02-01, after the term ends (2026-12-31)."]);
  expect(codes([row(2, { ...dated, customRevRecognition: "straight-line 2026-01-01..2026-12-31" })])).toEqual([]);
});

it("SCH_TOTAL_VS_LIST: amounts that are more than half a percent off the list price", () => {
  expect(words("SCH_TOTAL_VS_LIST", [row(2, { ...dated, customBilling: "600; 600" })])).toEqual([]);
  expect(words("SCH_TOTAL_VS_LIST", [row(2, { ...dated, customBilling: "600; 606" })])).toEqual([]);
  expect(words("SCH_TOTAL_VS_LIST", [row(2, { ...dated, customBilling: "600; 607" })])).toEqual(["Amounts add up to 1,207; list price × quantity × term is 1,200 (+0.5%)."]);
  expect(words("SCH_TOTAL_VS_LIST", [row(2, { ...dated, customRevRecognition: "500; 400" })])).toEqual(["Amounts add up to 900; list price × quantity × term is 1,200 (-25%)."]);
  expect(words("SCH_TOTAL_VS_LIST", [row(2, { ...dated, product: "FREE", customBilling: "600; 700" })])).toEqual([]);
});

it("RENEWAL_LIKELY: the server compares with the stored lines, too, and says nothing once the line is marked", () => {
  const next = { id: "B", billingDate: "2026-02-01", bookingDate: "2026-01-20" };
  expect(words("RENEWAL_LIKELY", [row(2, next)], [stored()])).toEqual(['This looks like the renewal of A (ends 2026-01-31). As "new" it counts a second booking.']);
  expect(words("RENEWAL_LIKELY", [row(2, { ...next, renewal: true, bookingDate: null })], [stored()])).toEqual([]);
  expect(words("RENEWAL_LIKELY", [row(2, { ...next, billingDate: "2026-04-03" })], [stored()])).toEqual([]);
});
