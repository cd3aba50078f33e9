import { catalogue, fieldByKey } from "../../src/domain/catalogue";
import { fieldKeys } from "../../src/domain/field-key";
import { issueCodes, type IssueCode } from "../../src/domain/issue-codes";
import { issueMessage } from "../../src/domain/messages";
import { issuesOf, row, context } from "./rows";
import { checkRows } from "../../src/domain/check-rows";
import { english } from "../../src/domain/words/en";

const codes = Object.keys(issueCodes) as IssueCode[];

it("the catalogue names the ten fields in template order, with help that Excel can show", () => {
  expect(catalogue.map(({ key }) => key)).toEqual([...fieldKeys]);
  expect(catalogue.map(({ header }) => header)).toEqual(
    ["ID", "Customer", "Opportunity", "Product", "Quantity", "Billing date", "Booking date", "Renewal", "Custom billing", "Custom rev recognition"]);
  expect(catalogue.map(({ format }) => format)).toEqual(["@", "@", "@", "@", "General", "yyyy-mm-dd", "yyyy-mm-dd", "General", "@", "@"]);
  expect(catalogue.filter(({ required }) => required).map(({ key }) => key)).toEqual(["id", "customer", "product", "quantity"]);
  for (const { description } of catalogue) expect(description.length).toBeLessThanOrEqual(255);
});

it("the catalogue names the rules of each field", () => {
  expect(fieldByKey.quantity.codes).toEqual(expect.arrayContaining(["QUANTITY_ZERO", "CELL_ERROR", "TEXT_BROKEN"]));
  expect(fieldByKey.customRevRecognition.codes).not.toContain("SCH_NOT_FOR_BILLING");
  const named = new Set(catalogue.flatMap((field) => field.codes));
  expect(codes.filter((code) => !named.has(code) && !/^(FILE|ROW|PERIOD|BOOKING_REMOVED)/.test(code))).toEqual([]);
});

it("every rule has a title of one line and a sentence that ends", () => {
  for (const code of codes) {
    expect(english.issues[code][0]).toMatch(/^[A-Z"].{4,60}[^.]$/);
    const message = issueMessage({ code, severity: issueCodes[code].severity, rowNumber: 2, field: "id", params: {} });
    expect(message).toMatch(/[.?)]$/);
    expect(message).not.toMatch(/[{}]/);
  }
});

it("a message says what is wrong, with the value, then what to do", () => {
  const said = (...args: Parameters<typeof issuesOf>) => issuesOf(...args).map(issueMessage);
  expect(said("customer", { error: "#REF!" })).toEqual(["Customer holds the Excel error #REF!."]);
  expect(said("customBilling", "50%; 40%")).toContain("The percentages add up to 90%, 10% short.");
  expect(said("customBilling", "100% @ start; rest")).toContain(
    'The percentages add up to 100%, so nothing is left for the rest. Lower one, or remove "rest".');
  expect(said("id", "x".repeat(300))).toEqual(["ID is 300 characters long; the limit is 255."]);
  expect(said("customBilling", "x".repeat(3000))).toEqual(["Custom billing is 3,000 characters long; the limit is 2,000."]);
  expect(said("product", "PRX")).toEqual(['"PRX" is not in the product list. Did you mean "PRO" (PRO name)? Add the product first, or choose one.']);
  expect(said("product", "Zeppelin")).toEqual(['"Zeppelin" is not in the product list. Add the product first, or choose one.']);
  expect(said("billingDate", "3/4/2026")).toEqual(['"3/4/2026" was read as 4 March 2026.']);
  expect(said("billingDate", "n/a")).toEqual(['"n/a" is not a date. Use a date such as 2026-03-31.']);
  expect(said("quantity", 2e12)).toEqual(["2,000,000,000,000 is too large."]);
  expect(said("customBilling", "50%; 40%")).toEqual(["The percentages add up to 90%, 10% short."]);
});

it("the sentences of what the engine finds have all their values", () => {
  const hostile = ["x", "-5", "50%; 40%", "31/3/26", "3/31/2026", "rest", "template: X", "5000,5000", "$1; €2", "1,200", 0, -1, 1e16, true, { date: 3 }, { error: "#N/A" }, "12 seats", "none", "as billed", "monthly x 200", "2026-02-30: 100%"];
  const rows = hostile.map((cell, index) => [index + 2, fieldKeys.map(() => cell)] as const);
  const { verdicts, fileIssues } = checkRows([...rows, row(90), row(91, { id: "L-90" })], context);
  const messages = [...fileIssues, ...verdicts.flatMap(({ issues }) => issues)].map((issue) => [issue.code, issueMessage(issue)] as const);
  expect(messages.filter(([, message]) => /\((?:value|part|name|n|r|r1|r2|a|b|iso|date|list|id|id1|id2|max|sum|diff|side|cadence|start|end|when|canonical|ex1|ex2)\)/.test(message))).toEqual([]);
});

it("T8: a long value is not cut within a character of two units", () => {
  const messages = [79, 80, 81, 119, 120, 121, 199, 200, 201].map((length) => issueMessage(issuesOf("product", "x".repeat(length % 2) + "\u{1f4b6}".repeat(length))[0]!));
  expect(messages.filter((message) => /\p{Surrogate}/u.test(message))).toEqual([]);
});
