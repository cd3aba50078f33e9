import { createProductIndex, createProductIndexFromTexts } from "../../src/domain/product-index";
import { codesOf, context, errorsOf, german, issuesOf, lineOf, product, reading } from "./rows";
import { noSavedSchedules, savedSchedules } from "../../src/domain/schedule/saved-schedules";

const long = "x".repeat(256);

describe("any cell", () => {
  it.each(["id", "customer", "opportunity", "product", "quantity", "billingDate", "bookingDate", "renewal", "customBilling", "customRevRecognition"] as const)(
    "CELL_ERROR: an Excel error in %s is an error, and the text #N/A is not taken for one", (field) => {
      expect(errorsOf(field, { error: "#N/A" })).toEqual(["CELL_ERROR"]);
      expect(errorsOf(field, "#N/A")).not.toContain("CELL_ERROR");
    });

  it.each(["id", "customer", "opportunity", "product"] as const)("TEXT_LONG: %s holds at most 255 characters", (field) => {
    expect(errorsOf(field, long)).toEqual(["TEXT_LONG"]);
    expect(errorsOf(field, "x".repeat(255))).not.toContain("TEXT_LONG");
    expect(errorsOf(field, `  ${"x".repeat(255)}  `)).not.toContain("TEXT_LONG");
  });

  it("TEXT_LONG: a schedule holds at most 2,000 characters", () => {
    expect(errorsOf("customBilling", "x".repeat(2001))).toEqual(["TEXT_LONG"]);
    expect(issuesOf("customRevRecognition", "x".repeat(2001))[0]?.params).toEqual({ n: 2001, max: 2000 });
  });

  it("TEXT_BROKEN: half a character is an error", () => {
    expect(errorsOf("customer", "Acme \ud83d")).toEqual(["TEXT_BROKEN"]);
    expect(errorsOf("customer", "Acme 😀")).toEqual([]);
  });

  it.each(["id", "customer", "opportunity", "product"] as const)("TEXT_LONG: a number in %s has no more digits than a text", (field) => {
    for (const number of [1e300, { currency: 1e300 }, { percent: 5e-324 }]) {
      expect(errorsOf(field, number, { ...context, products: null })).toEqual(["TEXT_LONG"]);
    }
  });

  it("TEXT_CLEANED: stray blanks and hidden characters are taken off", () => {
    for (const text of ["Acme ", " Acme", "Acme  Corp", "Acme\u00a0Corp", "Ac\u200bme", "\tAcme", "Acme\nCorp"]) expect(codesOf("customer", text)).toEqual(["TEXT_CLEANED"]);
    // Composing an accent with its letter changes nothing that can be seen.
    for (const text of ["Acme", "Acme Corp", "Cafe\u0301"]) expect(codesOf("customer", text)).toEqual([]);
    expect(lineOf({ customer: " Cafe\u0301 " }).customer).toBe("Caf\u00e9");
  });

  it("TEXT_CLEANED: two blanks inside an ID and the lines of a schedule stay as they are", () => {
    expect([codesOf("id", "A  1"), codesOf("id", "A  1 ")]).toEqual([[], ["TEXT_CLEANED"]]);
    expect([codesOf("customBilling", "50% @ +0m;\n50% @ +6m"), codesOf("customBilling", "50% @ +0m;  50% @ +6m")]).toEqual([[], ["TEXT_CLEANED"]]);
  });

  it("TEXT_FORMULA_LIKE: text that starts like a formula is a warning, a signed number is not", () => {
    for (const text of ["@acme", "=1+1"]) expect(codesOf("customer", text)).toEqual(["TEXT_FORMULA_LIKE"]);
    for (const text of [" =1+1", "\t=1+1", "\u200b+x"]) expect(codesOf("customer", text)).toEqual(["TEXT_FORMULA_LIKE", "TEXT_CLEANED"]);
    expect(codesOf("customer", "+49")).toEqual([]);
    expect(codesOf("id", "+49")).toEqual([]);
  });
});

describe("ID", () => {
  it("ID_REQUIRED: blanks and hidden characters are no ID", () => {
    for (const blank of [null, "", "  ", "\u00a0", "\u200b\t"]) expect(errorsOf("id", blank)).toEqual(["ID_REQUIRED"]);
  });

  it("ID_DIGITS_LOST: Excel keeps 15 digits of a number", () => {
    expect(errorsOf("id", 1e15)).toEqual(["ID_DIGITS_LOST"]);
    expect(errorsOf("id", 999_999_999_999_999)).toEqual([]);
    for (const text of ["1.23457E+18", "6,3E+14", "6E+14", " 1.2E+100 "]) expect(errorsOf("id", text)).toEqual(["ID_DIGITS_LOST"]);
    for (const text of ["690007E2", "6E14", "1.5e+10", "1.5e+10x", "12.5E+10"]) expect(errorsOf("id", text)).toEqual([]);
  });

  it("ID_DATE: an ID that Excel made a date of is an error that shows the date", () => {
    expect(issuesOf("id", { date: 45_000 })).toMatchObject([{ code: "ID_DATE", params: { value: "2023-03-15" } }]);
    expect(issuesOf("id", { date: 0.25 })[0]?.params).toEqual({ value: "06:00" });
  });

  it("ID_NUMBER: a number stands for its digits", () => {
    expect(codesOf("id", 42)).toEqual(["ID_NUMBER"]);
    expect(lineOf({ id: 42 }).id).toBe("42");
    expect(lineOf({ id: 1.5 }).id).toBe("1.5");
    expect(lineOf({ id: { currency: 7 } }).id).toBe("7");
  });

  it("keeps two blanks inside an ID, and cleans its ends", () => {
    expect(lineOf({ id: "  A  1 " }).id).toBe("A  1");
    expect(lineOf({ customer: "  A  1 " }).customer).toBe("A 1");
  });
});

describe("Customer and Opportunity", () => {
  it("CUSTOMER_REQUIRED: a purchase line has a customer", () => expect(errorsOf("customer", " ")).toEqual(["CUSTOMER_REQUIRED"]));

  it("CUSTOMER_DATE, OPPORTUNITY_DATE, PRODUCT_DATE: a date is no name", () => {
    expect(errorsOf("customer", { date: 45_000 })).toEqual(["CUSTOMER_DATE"]);
    expect(errorsOf("opportunity", { date: 45_000 })).toEqual(["OPPORTUNITY_DATE"]);
    expect(errorsOf("product", { date: 45_000 })).toEqual(["PRODUCT_DATE"]);
  });

  it("CUSTOMER_IS_ID: a customer that looks like an account ID is a warning", () => {
    for (const id of ["0014000000Lmabc", "0014000000LmabcAAB", "cus_9s6XKzkNRiz8i3", "13069.0", "13069"]) {
      expect(codesOf("customer", id)).toEqual(["CUSTOMER_IS_ID"]);
    }
    expect(codesOf("customer", 13069)).toEqual(["CUSTOMER_IS_ID"]);
    for (const name of ["3M", "13069.5", "13069.00", "1-2-3", "cus", "Circus_9", "0014000000Lmab", "0064000000Lmabc"]) expect([name, codesOf("customer", name)]).toEqual([name, []]);
  });

  it("OPPORTUNITY_DIGITS_LOST: as for an ID", () => expect(errorsOf("opportunity", 12345678901234567)).toEqual(["OPPORTUNITY_DIGITS_LOST"]));

  it("reads a blank opportunity as none", () => expect(lineOf({ opportunity: " " }).opportunity).toBeNull());
});

describe("Product", () => {
  const list = createProductIndex([
    product("15056BL"), product("15056bl"), product("10002", { name: "Globe" }), product("PRO", { name: "Pro plan", code: "P-1" }),
    product("PRO-X", { name: "Twin" }), product("PRO-Y", { name: "Twin" }), product("OLD", { active: false }),
  ]);
  const inList = { ...context, products: list };

  it("PRODUCT_REQUIRED: a purchase line has a product", () => expect(errorsOf("product", null)).toEqual(["PRODUCT_REQUIRED"]));

  it("PRODUCT_UNKNOWN: a product that is not in the list, with the one that was meant", () => {
    expect(issuesOf("product", "PR0", inList)).toMatchObject([{ code: "PRODUCT_UNKNOWN", params: { value: "PR0" } }]);
    expect(issuesOf("product", "Pro plam", inList)[0]?.params).toEqual({ value: "Pro plam", id: "PRO", name: "Pro plan" });
    expect(issuesOf("product", "Zeppelin", inList)[0]?.params).toEqual({ value: "Zeppelin" });
    expect(errorsOf("product", "prot*", inList)).toEqual(["PRODUCT_UNKNOWN"]);
    const meant = (typed: string, id: string) => issuesOf("product", typed, { ...context, products: createProductIndex([product(id, { name: id })]) })[0]?.params.id;
    // Two edits off, three edits off, and half of a long text and less: as Jaro and Winkler measure, nine tenths the same, and no more.
    expect([meant("PLATXX", "PLATFO"), meant("PLAXXX", "PLATFO"), meant("enterprise annu", "enterprise annual plan"), meant("enterprise", "enterprise annual plan")])
      .toEqual(["PLATFO", undefined, "enterprise annual plan", undefined]);
  });

  it("PRODUCT_CASE: capitals do not matter where only one ID fits", () => {
    expect(codesOf("product", "pro", inList)).toEqual(["PRODUCT_CASE"]);
    expect(lineOf({ product: "pro" }, inList).product).toBe("PRO");
  });

  it("PRODUCT_AMBIGUOUS: an ID in other capitals that fits two products, and a name of two", () => {
    expect(errorsOf("product", "15056BL", inList)).toEqual([]);
    expect(lineOf({ product: "15056bl" }, inList).product).toBe("15056bl");
    expect(issuesOf("product", "15056Bl", inList)).toMatchObject([{ code: "PRODUCT_AMBIGUOUS", params: { list: "15056BL, 15056bl" } }]);
    expect(errorsOf("product", "twin", inList)).toEqual(["PRODUCT_AMBIGUOUS"]);
  });

  it("PRODUCT_BY_NAME: a name or code of one product stands for its ID", () => {
    for (const text of ["Pro plan", "PRO PLAN", "p-1"]) {
      expect(codesOf("product", text, inList)).toEqual(["PRODUCT_BY_NAME"]);
      expect(lineOf({ product: text }, inList).product).toBe("PRO");
    }
  });

  it("PRODUCT_INACTIVE: an archived product is a warning", () => expect(codesOf("product", "OLD", inList)).toEqual(["PRODUCT_INACTIVE"]));

  it("reads a whole number as its digits, whatever its format", () => {
    for (const cell of [10002, { currency: 10002 }, { percent: 10002 }]) expect(lineOf({ product: cell }, inList).product).toBe("10002");
  });

  it("checks no product without a list, and none against an empty one", () => {
    expect(errorsOf("product", "anything", { ...context, products: null })).toEqual([]);
    expect(errorsOf("product", "anything", { ...context, products: createProductIndexFromTexts([]) })).toEqual([]);
  });

  it("finds the same cells wrong with the list that the sheet holds as with the products", () => {
    const fromSheet = { ...context, products: createProductIndexFromTexts(list.texts()) };
    for (const text of ["PRO", "pro", "Pro plan", "PRO PLAN", "p-1", "twin", "15056BL", "15056Bl", "15056bl", "OLD", "Globe", "10002", "nothing"]) {
      expect([text, errorsOf("product", text, fromSheet).length]).toEqual([text, errorsOf("product", text, inList).length]);
    }
  });
});

describe("Renewal", () => {
  it("RENEWAL_INVALID: neither true nor false", () => {
    for (const cell of ["maybe", 2, -1, { date: 1 }, { percent: 1 }]) expect(errorsOf("renewal", cell)).toEqual(["RENEWAL_INVALID"]);
  });

  it("RENEWAL_MAPPED: words of other systems and languages are read", () => {
    for (const cell of [true, "TRUE", "Existing Business - Renewal", 1, "Wahr"]) expect(lineOf({ renewal: cell }).renewal).toBe(true);
    for (const cell of [null, "", false, "New Business", 0, "não"]) expect(lineOf({ renewal: cell }).renewal).toBe(false);
    expect(codesOf("renewal", "yes")).toEqual(["RENEWAL_MAPPED"]);
  });

  it("RENEWAL_UNCLEAR: Existing Business is never silently a renewal", () => {
    expect(codesOf("renewal", "Existing Business")).toEqual(["RENEWAL_UNCLEAR"]);
    expect(lineOf({ renewal: "Existing Business" }).renewal).toBe(false);
    expect(errorsOf("renewal", "Existing Business", { ...context, strict: true })).toEqual(["RENEWAL_UNCLEAR"]);
  });
});

describe("schedules", () => {
  it("SCH_EXCEL_DATE: a schedule that Excel made a date of", () => {
    expect(issuesOf("customBilling", { date: 29_504 })).toMatchObject([{ code: "SCH_EXCEL_DATE", params: { value: "1980-10-10" } }]);
  });

  it("SCH_NEGATIVE: negative numbers are errors with any format", () => {
    for (const cell of [-1, { percent: -0.5 }, { currency: -5 }, { date: -1 }]) expect(errorsOf("customBilling", cell)).toEqual(["SCH_NEGATIVE"]);
  });

  it("reads a percentage cell as its percentage, and numbers with a point in any locale", () => {
    expect(lineOf({ customBilling: { percent: 1 } }).customBilling).toBe("upfront");
    expect(errorsOf("customBilling", { percent: 0.07 })).toEqual(["SCH_SUM_NOT_100"]);
    expect(errorsOf("customBilling", { percent: 9e307 })).toEqual(["SCH_SUM_NOT_100"]);
    expect(lineOf({ customBilling: 1200.5 }, german).customBilling).toBe("1200.5 @ +0m");
    expect(lineOf({ customBilling: 0 }).customBilling).toBe("");
    expect(lineOf({ customBilling: true }).customBilling).toBe("manual");
  });

  it("reads a cell with a currency format as an amount, also 100 and 1", () => {
    const typed = (currency: number) => lineOf({ customBilling: { currency } }, german).customBilling;
    expect([100, 1, 100.05, 5000, 1200.5, 0].map(typed)).toEqual(
      ["0.1k @ +0m", "0.001k @ +0m", "0.10005k @ +0m", "5000 @ +0m", "1200.5 @ +0m", ""]);
    expect(issuesOf("customBilling", { currency: 100 })).toEqual([]);
  });

  it("SCH_UNKNOWN_TEMPLATE: a saved schedule must be there", () => {
    expect(errorsOf("customBilling", "template: Ours", { ...context, templates: noSavedSchedules })).toEqual(["SCH_UNKNOWN_TEMPLATE"]);
    expect(errorsOf("customBilling", "template: Ours", { ...context, templates: savedSchedules([{ name: "Ours", schedule: "monthly x 12" }]) })).toEqual([]);
  });
});

it("reads dates by the workbook's own date system", () => {
  expect(lineOf({ billingDate: { date: 44_562 } }, { ...context, reading: { ...reading, date1904: true } }).billingDate).toBe("2026-01-02");
  expect(lineOf({ billingDate: { date: 46_024 } }).billingDate).toBe("2026-01-02");
});
