import type { Issue } from "../../src/domain/issue";
import { checkRows } from "../../src/domain/check-rows";
import { createProductIndex } from "../../src/domain/product-index";
import type { IssueCode } from "../../src/domain/issue-codes";
import { issueMessage } from "../../src/domain/messages";
import type { PurchaseLine } from "../../src/domain/purchase-line";
import type { Posting } from "../../src/server/imports/closed-months";
import { runSteps } from "../../src/domain/run-steps";
import { planInSteps } from "../../src/server/imports/plan";
import type { Books, PlanOptions } from "../../src/server/imports/planned-line";
import type { StoredLine } from "../../src/server/store/lines";
import { product, reading, row } from "../domain/rows";
import { noSavedSchedules } from "../../src/domain/schedule/saved-schedules";

const list = [product("PRO"), product("FREE", { listPrice: null }), product("ONCE", { recurring: false, termMonths: null, billingFrequency: "one-time" })];
const products = createProductIndex(list);

/** What the plan says of these rows with these lines in the books, but for what is said of nearly every row. */
function planned(
  rows: readonly ReturnType<typeof row>[], stored: readonly StoredLine[] = [], closed?: { readonly month: string; readonly postings: readonly Posting[] },
  renewals: PlanOptions["renewals"] = [],
): Issue[] {
  const { verdicts } = checkRows(rows, { reading, products, onServer: true });
  const lines = verdicts.map(({ line, issues }): PurchaseLine => {
    if (line === null) throw new Error(`Not ready: ${issues.map(({ code }) => code).join(", ")}`);
    return line;
  });
  return runSteps(planInSteps(lines, booksOf(stored, closed), { importDate: "2026-07-15", allowReassign: false, strict: false, renewals })).planned.flatMap(({ issues }) => issues);
}
function booksOf(stored: readonly StoredLine[], closed?: { readonly month: string; readonly postings: readonly Posting[] }): Books {
  return {
    lines: new Map(stored.map((line) => [line.idKey, line])), groups: stored, products: new Map(list.map((known) => [known.id, known])),
    customers: new Set(["acme"]), similarCustomers: new Map([["globexinc", "Globex"]]),
    sealedTerms: [], saved: noSavedSchedules, closedMonth: closed === undefined ? null : closed.month, closedPostings: new Map([["line", closed?.postings ?? []]]),
  };
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

it("CUSTOMER_NEAR_DUPLICATE: a new customer whose name is close to that of a stored one, told with it", () => {
  expect(words("CUSTOMER_NEAR_DUPLICATE", [row(2, { customer: "Globex Inc", ...dated }), row(3, { customer: "Globex Inc", ...dated })]))
    .toEqual(['"Globex Inc" is close to "Globex" (already stored). Same customer?']);
  expect(words("CUSTOMER_NEAR_DUPLICATE", [row(2, { customer: "Initech", ...dated })])).toEqual([]);
});

it("PERIOD_CLOSED: a new line with a booking, a bill or revenue in a closed month", () => {
  const says = (month: string, more = {}) => words("PERIOD_CLOSED", [row(2, { ...dated, ...more })], [], { month, postings: [] });
  expect(says("2025-12")).toEqual(["This changes 2025-12, which is closed."]);
  expect(says("2025-11")).toEqual([]);
  expect(says("2025-12", { bookingDate: "none" })).toEqual([]);
  expect(says("2026-03", { bookingDate: "none" })).toEqual(["This changes 2026-01, which is closed."]);
});

it("PERIOD_CLOSED: a stored line is told only where the closed months would say something else", () => {
  const line = stored({ product: "ONCE", billingDate: "2026-01-01", bookingTyped: "2025-12-15", bookingDate: "2025-12-15", recurring: false, termEnd: null });
  const postings: Posting[] = [
    { date: "2025-12-15", what: "booking 1 100 USD" }, { date: "2026-01-01", what: "billing 100" }, { date: "2026-01-01", what: "revenue 100" },
  ];
  const says = (more: object, month = "2026-01") => words("PERIOD_CLOSED", [row(2, { id: "A", product: "ONCE", opportunity: "D-2", ...dated, ...more })], [line], { month, postings });
  expect(says({ opportunity: "D-3" })).toEqual([]);
  expect(says({ quantity: 2 })).toEqual(["This changes 2025-12, which is closed."]);
  expect(says({ bookingDate: "2025-12-15", billingDate: "2026-02-01" })).toEqual(["This changes 2026-01, which is closed."]);
  expect(says({ bookingDate: "2025-12-15", billingDate: "2026-02-01" }, "2025-12")).toEqual([]);
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

it("ID_PRODUCT_CHANGED: a stored ID names another product", () => {
  expect(words("ID_PRODUCT_CHANGED", [row(2, { id: "A", product: "ONCE", ...dated })], [stored()])).toEqual(["ID A was PRO; it becomes ONCE."]);
  expect(words("ID_PRODUCT_CHANGED", [row(2, { id: "A", quantity: 2, ...dated })], [stored()])).toEqual([]);
});

it("BOOKING_REMOVED: a stored line that loses its booking", () => {
  expect(words("BOOKING_REMOVED", [row(2, { id: "A", bookingDate: "none" })], [stored()])).toEqual(["This removes the booking of 2025-02-01."]);
  expect(codes([row(2, { id: "A", bookingDate: "none" })], [stored({ bookingDate: null })])).toEqual(["2:billingDate:BILLING_DATE_KEPT"]);
  expect(codes([row(2, { id: "A", quantity: 2 })], [stored()])).toEqual(["2:billingDate:BILLING_DATE_KEPT", "2:bookingDate:BOOKING_DATE_INHERITED"]);
});

it("RENEWAL_FLAG_CHANGED: a stored line becomes a renewal, or new again, and a booking goes or comes", () => {
  const says = (renewal: boolean, line: StoredLine) => words("RENEWAL_FLAG_CHANGED", [row(2, { id: "A", renewal, billingDate: "2025-02-01" })], [line]);
  expect(says(true, stored())).toEqual(["This removes the booking of 2025-02-01."]);
  expect(says(false, stored({ renewal: true }))).toEqual(["This creates the booking of 2025-02-01."]);
  expect(says(false, stored())).toEqual([]);
});

/** The renewal of the stored line A, whose term ends on 31 January 2026. */
const renewal = (more: Parameters<typeof row>[1] = {}) => row(2, { id: "B", billingDate: "2026-02-01", renewal: true, ...more });

it("RENEWAL_UNMATCHED: a renewal of what nobody has bought before", () => {
  expect(words("RENEWAL_UNMATCHED", [renewal()])).toEqual(["No earlier PRO for Acme. It is imported as a renewal without a booking. Should it be new?"]);
  expect(codes([renewal()], [stored({ identity: "globex", customer: "Globex" })])).toEqual(["2:renewal:RENEWAL_UNMATCHED"]);
  expect(codes([renewal()], [stored()])).toEqual([]);
});

it("RENEWAL_AMBIGUOUS: two lines end on the same day with the same quantity", () => {
  const other = (quantity: string) => stored({ id: "other", idKey: "C", typedId: "C", quantity });
  expect(words("RENEWAL_AMBIGUOUS", [renewal()], [stored(), other("1")])).toEqual(["Could renew A, C. A was chosen."]);
  expect(codes([renewal()], [stored(), other("2")])).toEqual([]);
});

it("RENEWAL_AMBIGUOUS: is silent once the user has said which line is renewed, and asks again where that one cannot be", () => {
  const both = [stored(), stored({ id: "other", idKey: "C", typedId: "C", quantity: "1" })];
  expect(planned([renewal()], both)[0]?.params).toEqual({ ids: "A, C", id: "A", renewal: "B", id1: "A", id2: "C" });
  expect(codes([renewal()], both, undefined, [{ id: "B", renews: "C" }])).toEqual([]);
  expect(words("RENEWAL_QTY_CHANGED", [renewal()], [stored(), stored({ id: "other", idKey: "C", typedId: "C", quantity: "2" })], undefined, [{ id: "B", renews: "C" }])).toHaveLength(1);
  for (const renews of ["B", "nothing"]) expect(codes([renewal()], both, undefined, [{ id: "B", renews }])).toEqual(["2:renewal:RENEWAL_AMBIGUOUS"]);
});

it("RENEWAL_OUT_OF_WINDOW: a new term begins more than 90 days after the renewed one, or more than 120 before its end", () => {
  const at = (billingDate: string) => codes([renewal({ billingDate, customRevRecognition: "100% @ 2026-06-01" })], [stored()]);
  expect([at("2026-05-02"), at("2026-05-03")]).toEqual([[], ["2:renewal:RENEWAL_OUT_OF_WINDOW"]]);
  expect([at("2025-10-04"), at("2025-10-03")]).toEqual([[], ["2:renewal:RENEWAL_OUT_OF_WINDOW"]]);
});

it("RENEWAL_QTY_CHANGED: another quantity than the line had that is renewed", () => {
  expect(words("RENEWAL_QTY_CHANGED", [renewal({ quantity: 3 })], [stored()])).toEqual(["Renewed with 3 instead of 1. No booking is made for the difference."]);
  expect(codes([renewal({ quantity: 1 })], [stored()])).toEqual([]);
});

it("REV_BEFORE_RENEWAL: revenue of a renewal before the term of the renewed line has ended", () => {
  const from = (day: string) => words("REV_BEFORE_RENEWAL", [renewal({ customRevRecognition: `100% @ ${day}` })], [stored()]);
  expect(from("2026-01-31")).toEqual(["Revenue of a renewal normally starts when the new term starts (2026-02-01)."]);
  expect(from("2026-02-01")).toEqual([]);
});

it("ID_OTHER_CUSTOMER: a stored ID of another customer, as the match key tells customers apart", () => {
  expect(words("ID_OTHER_CUSTOMER", [row(2, { id: "A", customer: "Globex", ...dated })], [stored()]))
    .toEqual(["ID A already belongs to Acme. Correct the ID, or allow moving the line to Globex."]);
  expect(words("ID_OTHER_CUSTOMER", [row(2, { id: "A", customer: "ACME, Inc.", ...dated })], [stored()])).toEqual([]);
});

it("ID_CUSTOMER_CHANGED: where lines may be moved, each that moves is told, and no other", () => {
  const moved = (customer: string) => {
    const { verdicts } = checkRows([row(2, { id: "A", customer, ...dated })], { reading, products, onServer: true });
    return runSteps(planInSteps(verdicts.flatMap(({ line }) => line ?? []), booksOf([stored()]), { importDate: "2026-07-15", allowReassign: true, strict: false }))
      .planned.flatMap(({ issues }) => issues).filter(({ code, severity }) => code.startsWith("ID_") && severity !== "info").map(issueMessage);
  };
  expect(moved("Globex")).toEqual(["ID A belongs to Acme; it moves to Globex, since you let IDs move in this import."]);
  expect(moved("ACME, Inc.")).toEqual([]);
});

it("RENEWAL_LIKELY: the server compares with the stored lines, too, and says nothing once the line is marked", () => {
  const next = { id: "B", billingDate: "2026-02-01", bookingDate: "2026-01-20" };
  expect(words("RENEWAL_LIKELY", [row(2, next)], [stored()])).toEqual(['This looks like the renewal of A (ends 2026-01-31). As "new" it counts a second booking.']);
  expect(words("RENEWAL_LIKELY", [row(2, { ...next, renewal: true, bookingDate: null })], [stored()])).toEqual([]);
  expect(words("RENEWAL_LIKELY", [row(2, { ...next, billingDate: "2026-04-03" })], [stored()])).toEqual([]);
});
