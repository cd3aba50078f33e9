import { applyFix } from "../../../src/domain/fixes/apply-fix";
import type { CheckContext } from "../../../src/domain/engine";
import type { IssueCode } from "../../../src/domain/issue-codes";
import { bare, context, german, product, reading, row } from "../rows";
import { createProductIndex } from "../../../src/domain/product-index";
import { check, offered, offeredFor, told } from "./fixing";
import { savedSchedules } from "../../../src/domain/schedule/saved-schedules";

const march31 = 46_112;

describe("safe fixes write what was read", () => {
  it.each([
    ["id", 77, "ID_NUMBER", "77"], ["product", "pro", "PRODUCT_CASE", "PRO"], ["product", "PRO name", "PRODUCT_BY_NAME", "PRO"],
    ["quantity", "1 200", "QUANTITY_TEXT", "1200"], ["quantity", "10 seats", "QUANTITY_UNIT", "10"],
    ["quantity", 0.12345678, "QUANTITY_DECIMALS", "0.123457"], ["renewal", "yes", "RENEWAL_MAPPED", "true"],
    ["billingDate", "31 Mar 2026", "BILLING_DATE_TEXT", `{"date":${march31}}`], ["billingDate", march31, "BILLING_DATE_SERIAL", `{"date":${march31}}`],
    ["bookingDate", { date: march31 + 0.5 }, "BOOKING_DATE_TIME", `{"date":${march31}}`],
    ["customBilling", "60; 40", "SCH_ASSUMED_PERCENT", "60% @ +0m; 40% @ +1m"], ["customBilling", "none", "SCH_TREATED_AS_BLANK", "null"],
    ["customBilling", "50% @ +1m; 50% @ +1m", "SCH_DUPLICATE_DATE", "100% @ +1m"], ["customBilling", "30/40/30", "SCH_ASSUMED_MONTHLY", "30% @ +0m; 40% @ +1m; 30% @ +2m"],
    ["customBilling", "quarterly: 40% @ +0m; 60% @ +3m", "SCH_CADENCE_AND_DATES", "40% @ +0m; 60% @ +3m"],
  ] as const)("of %s %j: %s", (field, cell, code, after) => {
    expect(offeredFor(field, cell, code)).toEqual([`write-as-read auto: ${after}`]);
  });

  it("where the cell can be meant otherwise, the user is asked", () => {
    expect(offeredFor("quantity", "1,200", "QUANTITY_AMBIGUOUS")).toEqual(["write-as-read ask: 1200", "other-reading ask: 1.2"]);
    expect(offeredFor("quantity", "1,200 seats", "QUANTITY_UNIT")).toEqual(["write-as-read ask: 1200"]);
    expect(offeredFor("billingDate", "3/4/2026", "BILLING_DATE_AMBIGUOUS")).toEqual([`write-as-read ask: {"date":46085}`, `other-reading ask: {"date":46115}`]);
    expect(offeredFor("billingDate", "31 Mar 26", "BILLING_DATE_TEXT")).toEqual([`write-as-read ask: {"date":${march31}}`]);
    expect(offeredFor("customBilling", "100% on 3/4/2026", "SCH_DATE_AMBIGUOUS")).toEqual(
      ["write-as-read ask: 100% @ 2026-03-04", "other-reading ask: 100% @ 2026-04-03"]);
  });

  it("in the 1904 system a date has that system's serial", () => {
    const mac = { ...context, reading: { ...reading, date1904: true } };
    expect(offeredFor("billingDate", "2026-03-31", "BILLING_DATE_TEXT", mac)).toEqual([`write-as-read auto: {"date":${march31 - 1462}}`]);
  });

  it("a date that proves the order of its column stays while another hangs on it", () => {
    const proof = row(2, { billingDate: "31/3/2026" });
    expect(offered([proof], "BILLING_DATE_TEXT")).toHaveLength(1);
    expect(offered([proof, row(3, { billingDate: "3/4/2026" })], "BILLING_DATE_TEXT")).toEqual([]);
    expect(offered([proof, row(3, { billingDate: "3/3/2026" })], "BILLING_DATE_TEXT")).toHaveLength(1);
  });

  it("two fixes that are safe alone but not together are not both safe", () => {
    const rows = [row(2, { customBilling: "monthly: $500 @ +0m", customRevRecognition: "monthly: $400 @ +0m" })];
    const fix = check(rows).fixer.autoFixes();
    expect(fix?.changes.map(({ field }) => field)).toEqual(["customBilling"]);
  });
});

describe("fixes that ask", () => {
  it.each([
    ["product", "PRX", "PRODUCT_UNKNOWN", ["suggestion ask: PRO"]], ["quantity", null, "QUANTITY_REQUIRED", ["set-one ask: 1"]],
    ["renewal", "maybe", "RENEWAL_INVALID", ["set-false ask: false", "set-true ask: true"]],
    ["renewal", "Existing Business", "RENEWAL_UNCLEAR", ["set-false ask: false", "set-true ask: true"]],
    ["customBilling", "50%; 40%", "SCH_SUM_NOT_100", ["adjust-last ask: 50% @ +0m; 50% @ +1m", "add-rest ask: 50% @ +0m; 40% @ +1m; rest straight-line"]],
    ["customBilling", "60/60", "SCH_SUM_NOT_100", ["adjust-last ask: 60% @ +0m; 40% @ +1m"]],
    ["customBilling", "as billed", "SCH_NOT_FOR_BILLING", ["clear-cell ask: null"]],
    ["customBilling", "5000,5000", "SCH_AMBIGUOUS_COMMA", ["split-at-comma ask: 5000 @ +0m; 5000 @ +1m", "decimal-comma ask: 5000.5 @ +0m"]],
    ["customBilling", "straight-line 2027-03-31..2026-04-01", "SCH_RANGE_REVERSED", ["swap-range ask: straight-line 2026-04-01..2027-03-31"]],
    ["customBilling", "30% @ Go-live; 70% @ end", "SCH_BAD_WHEN", ["quote-name ask: 70% @ end; 30% @ \"Go-live\""]],
    ["customRevRecognition", "straight-line", "SCH_LINEAR_IS_DEFAULT", ["clear-cell ask: null"]],
  ] as const)("for %s %j: %s", (field, cell, code, expected) => {
    expect(offeredFor(field, cell, code)).toEqual(expected);
  });

  it("revenue before billing: the day on which it starts is offered as the booking date", () => {
    const cells = { billingDate: { date: 46_112 } };
    expect(offeredFor("customRevRecognition", "100% @ 2026-03-01", "REV_BEFORE_BILLING", context, cells)).toEqual([`fill-booking ask: {"date":${46_112 - 30}}`]);
  });

  it("no date at all: the day of the import is offered as the billing date", () => {
    expect(offeredFor("billingDate", null, "BILLING_DATE_DEFAULTED", { ...context, withPlan: true })).toEqual([`fill-date ask: {"date":${march31 + 106}}`]);
  });

  it("12 x 8.3% are twelve equal months", () => {
    expect(offeredFor("customBilling", Array(12).fill("8.3%").join("; "), "SCH_SUM_NOT_100")[0]).toBe("equal-parts ask: monthly x 12");
    expect(offeredFor("customBilling", "quarterly: 24%; 25%; 25%; 25%", "SCH_SUM_NOT_100")).not.toContain("equal-parts ask: quarterly x 4");
    expect(offeredFor("customBilling", "quarterly: 24.8%; 24.8%; 24.8%; 24.8%", "SCH_SUM_NOT_100")[0]).toBe("equal-parts ask: quarterly x 4");
  });

  it("10/10/80 that Excel made a date of", () => {
    expect(offeredFor("customBilling", { date: 29_504 }, "SCH_EXCEL_DATE")).toEqual(["percentages ask: 10%; 10%; 80%", "all-on-date ask: 100% @ 1980-10-10"]);
    expect(offeredFor("customBilling", { date: march31 }, "SCH_EXCEL_DATE")).toEqual(["all-on-date ask: 100% @ 2026-03-31"]);
    expect(offeredFor("customBilling", { date: 29_526 }, "SCH_EXCEL_DATE", german)).toEqual(["all-on-date ask: 100% @ 1980-11-01"]);
    expect(offeredFor("customBilling", { date: 0.017 }, "SCH_EXCEL_DATE")).toEqual([]);
  });

  it("offsets beside dates become dates, where the start is known", () => {
    const cell = "20% @ +0m; 30% @ +3m; 50% @ 2026-12-31";
    expect(offeredFor("customBilling", cell, "SCH_MIXED_WHEN", context, { billingDate: { date: march31 } })).toEqual(
      ["convert-to-dates ask: 20% @ 2026-03-31; 30% @ 2026-06-30; 50% @ 2026-12-31"]);
    expect(offeredFor("customBilling", cell, "SCH_MIXED_WHEN")).toEqual([]);
  });

  it("straight-line is cleared only where it is the product's default, and a rest needs a term", () => {
    const once = { ...context, products: createProductIndex([product("PRO", { billingFrequency: "one-time", termMonths: null })]) };
    expect(offeredFor("customRevRecognition", "straight-line", "SCH_LINEAR_IS_DEFAULT", once)).toEqual([]);
    expect(offeredFor("customBilling", "50%; 40%", "SCH_SUM_NOT_100", once)).toEqual(["adjust-last ask: 50% @ +0m; 50% @ +1m"]);
  });

  it.each([
    ["monthly 12", ["monthly x 12"]], ["monthly x 0", ["monthly"]], ["5O%; 50%", ["50% @ +0m; 50% @ +1m"]], ["l00%", ["upfront"]], ["50%%; 50%", ["50% @ +0m; 50% @ +1m"]],
    ["%50; 50%", ["50% @ +0m; 50% @ +1m"]], ["2026-03-01 25%; 75% @ 2026-05-01", ["25% @ 2026-03-01; 75% @ 2026-05-01"]], ["Deposit 30%; 70% @ end", ['70% @ end; 30% @ "Deposit"']],
    ["50%; 50%; banana", ["50% @ +0m; 50% @ +1m"]], ["50%; 40%; banana", []], ["1.2.3 @ start", []], ["$500 USD net; $200", []],
  ])("a part of a schedule that is neither a percentage nor an amount, and how it may have been meant: %s", (cell, texts) => {
    expect(offeredFor("customBilling", cell, "SCH_BAD_VALUE")).toEqual(texts.map((text) => `repair-value ask: ${text}`));
  });

  describe("of what the server finds", () => {
    const endless = { ...context, products: createProductIndex([product("PRO", { termMonths: null })]) };
    const offeredTo = (cell: string, code: IssueCode, inContext: CheckContext, field: "customBilling" | "customRevRecognition" = "customBilling") => {
      const rows = [row(2, { billingDate: { date: march31 }, [field]: cell })];
      return check(rows, inContext).fixer.fixesFor({ code, severity: "error", rowNumber: 2, field, params: {} }).map(told);
    };

    it.each([
      ["quarterly", "quarterly x 4"], ["monthly arrears", "monthly x 12 arrears"], ["weekly", "weekly x 52"], ["straight-line", "straight-line over 12 months"],
      ["straight-line daily from 2026-05-01", "straight-line daily 2026-05-01..2027-04-30"], ["20% @ start; rest monthly", "20% @ +0m; rest monthly x 12"],
      ["20% @ start; rest straight-line", "20% @ +0m; rest straight-line over 12 months"],
    ])("a schedule for a product without a term gets a length of its own, a year: %s", (cell, text) => {
      expect(offeredTo(cell, "SCH_TERM_UNKNOWN", endless)).toEqual([`one-year ask: ${text}`]);
    });

    it("what falls on the end of a term that is not there is for the user to say", () => {
      expect(offeredTo("end", "SCH_TERM_UNKNOWN", endless)).toEqual([]);
      expect(offeredTo("50% @ start; 50% @ end", "SCH_TERM_UNKNOWN", endless)).toEqual([]);
    });

    it("a rest for which the term has no time left falls due with the last entry", () => {
      expect(offeredTo("30% @ +6m; 20% @ +12m; rest straight-line", "SCH_REST_NO_TIME", context)).toEqual(["rest-to-last ask: 30% @ +6m; 20% @ +12m; rest @ +12m"]);
      expect(offeredTo("30% @ 2027-03-15; rest", "SCH_REST_NO_TIME", context, "customRevRecognition")).toEqual(["rest-to-last ask: 30% @ 2027-03-15; rest @ 2027-03-15"]);
    });
  });

  it("a saved schedule that is nearly called so", () => {
    const saved = { ...context, templates: savedSchedules([{ name: "Standard 3", schedule: "annual x 3" }]) };
    expect(offeredFor("customBilling", "template: Standart 3", "SCH_UNKNOWN_TEMPLATE", saved)).toEqual(["known-schedule ask: template: Standard 3"]);
  });

  it("an ID from opportunity and product, where no other row would have it", () => {
    const blank = { id: null, opportunity: "D-1" };
    expect(offered([row(2, blank)], "ID_REQUIRED")).toEqual(["build-id ask: D-1-PRO"]);
    expect(offered([row(2, blank), row(3, { ...blank, quantity: 2 })], "ID_REQUIRED")).toEqual([]);
    expect(offered([row(2, blank), row(3, { id: "D-1-PRO" })], "ID_REQUIRED")).toEqual([]);
    expect(offered([row(2, { id: null, opportunity: null })], "ID_REQUIRED")).toEqual([]);
  });

  it("the copy of a row is skipped, the first stays", () => {
    const { fixer } = check([2, 3, 4].map((rowNumber) => row(rowNumber, { id: "A", opportunity: "D" })));
    const [fix] = fixer.fixesOfKind("ID_DUPLICATE_ROW");
    expect([fix?.kind, fix?.mode, fix?.rowsCleared, new Set(fix?.changes.map(({ rowNumber }) => rowNumber))]).toEqual(["skip-row", "ask", 2, new Set([3, 4])]);
  });

  it("a subtotal is skipped, but not the only line of a sheet", () => {
    const subtotal = bare(3, { customer: "Acme", opportunity: "Subtotal", quantity: 5 });
    expect(offered([row(2), subtotal], "ROW_SUBTOTAL")).toHaveLength(1);
    expect(offered([subtotal], "ROW_SUBTOTAL")).toEqual([]);
  });

  it("a customer above three blanks of its deal fills them", () => {
    const blank = (rowNumber: number) => row(rowNumber, { customer: null, opportunity: null });
    expect(offered([row(2), blank(3), blank(4), blank(5)], "CUSTOMER_REQUIRED")).toEqual(["fill-down ask: Acme"]);
    expect(offered([row(2), blank(3), blank(4)], "CUSTOMER_REQUIRED")).toEqual([]);
    expect(offered([row(2), row(3, { customer: null, opportunity: "D-9" }), blank(4), blank(5)], "CUSTOMER_REQUIRED")).toEqual([]);
    expect(check([row(2), blank(3)]).fixer.fillDown("customer", [3])?.rowsCleared).toBe(1);
  });

  it("an opportunity above three blanks of its customer fills them, one by one or all at once", () => {
    const blank = (rowNumber: number, customer = "Acme") => row(rowNumber, { customer, opportunity: null });
    const rows = [row(2, { opportunity: " D-1 " }), blank(3), blank(4), blank(5), blank(6, "Globex")];
    expect(offered(rows, "ROW_GROUPED_BLANKS")).toEqual(["fill-down ask: D-1"]);
    expect(check(rows).fixer.fixesForCell(4, "opportunity").map(told)).toEqual(["fill-down ask: D-1"]);
    expect(check(rows).fixer.fixesForCell(6, "opportunity")).toEqual([]);
  });

  it("dates in the wrong columns are swapped, and a renewal's booking date is cleared", () => {
    expect(offered([row(2, { billingDate: { date: 46_000 }, bookingDate: "2026-03-31" })], "BOOKING_DATE_AFTER_BILLING")).toEqual(
      [`swap-dates ask: {"date":${march31}} | {"date":46000}`]);
    expect(offered([row(2, { renewal: true, bookingDate: { date: march31 } })], "BOOKING_DATE_ON_RENEWAL")).toEqual(["clear-cell ask: null"]);
  });

  it("a customer whose name is close to another takes that name", () => {
    expect(offered([row(2), row(3), row(4, { customer: "Acme Inc" })], "CUSTOMER_NEAR_DUPLICATE")).toEqual(["suggestion ask: Acme"]);
  });

  it("a fix that would show another error is not offered", () => {
    const late = { bookingDate: { date: march31 } };
    expect(offeredFor("customRevRecognition", "50% @ 2026-01-01; 40% @ 2026-05-01", "SCH_SUM_NOT_100", context, late)).toEqual([]);
  });
});

describe("many cells at once", () => {
  it("a column whose day and month contradict each other is written in the order that the user chooses", () => {
    const rows = [row(2, { billingDate: "31/3/2026" }), row(3, { billingDate: "3/31/2026" }), row(4, { billingDate: "3/4/2026" })];
    const fix = check(rows).fixer.dateOrder("billingDate", "dmy");
    expect([fix && told(fix), fix?.rowsCleared]).toEqual([`date-order ask: {"date":46112} | {"date":46112} | {"date":46115}`, 3]);
    expect(fix && check(applyFix(rows, fix)).issues).toEqual([]);
  });

  it("a value is replaced wherever it stands, in whatever capitals", () => {
    const rows = [row(2, { product: "Gold" }), row(3, { product: " gold" }), row(4, { product: "Golden" }), row(5)];
    const fix = check(rows).fixer.replaceEverywhere("product", "Gold", "PRO");
    expect([fix?.changes.map(({ rowNumber }) => rowNumber), fix?.rowsCleared]).toEqual([[2, 3], 2]);
    expect(check(rows).fixer.replaceEverywhere("product", "Gold", "nothing")?.rowsCleared).toBe(0);
    expect(check([row(2), row(3)]).fixer.replaceEverywhere("id", "L-2", "L-3")).toBeNull();
  });

  it("the fix that clears most rows comes first", () => {
    const rows = [row(2, { quantity: null }), row(3, { product: "PRX" }), row(4, { product: "BASC" }), row(5, { renewal: "yes" }), row(6, { product: "PRX", quantity: null })];
    expect(check(rows).fixer.ranked().map(({ code, kind, rowsCleared }) => [code, kind, rowsCleared])).toEqual([
      ["PRODUCT_UNKNOWN", "suggestion", 2], ["QUANTITY_REQUIRED", "set-one", 1], ["RENEWAL_MAPPED", "write-as-read", 0],
    ]);
  });

  it("each cell's before and after are told", () => {
    expect(check([row(2, { renewal: "yes", quantity: "5 seats" })]).fixer.autoFixes()?.changes).toEqual([
      { rowNumber: 2, field: "quantity", before: "5 seats", after: 5 }, { rowNumber: 2, field: "renewal", before: "yes", after: true },
    ]);
    expect(check([row(2)]).fixer.autoFixes()).toBeNull();
  });

  it("a cell with several issues has each way of writing it once", () => {
    expect(check([row(2, { quantity: "1.23456789 seats" })]).fixer.fixesForCell(2, "quantity").map(told)).toEqual(["write-as-read auto: 1.234568"]);
  });
});
