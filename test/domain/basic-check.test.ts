import fc from "fast-check";
import { createBasicCheck } from "../../src/domain/basic-check";
import { createEngine } from "../../src/domain/create-engine";
import { crossFields } from "../../src/domain/cross/cross-rule";
import type { IssueCode } from "../../src/domain/issue-codes";
import { createProductIndex } from "../../src/domain/product-index";
import { examples } from "../support/examples";
import { hostileProducts } from "../support/hostile/products";
import { hostileSheet } from "../support/hostile/sheets";
import { context, row } from "./rows";

/** What only the other rules between rows say. */
const others: readonly IssueCode[] = [
  "ROW_SAME_CONTENT", "ID_CASE_VARIANT", "ID_IS_PARENT", "CUSTOMER_MATCHED", "CUSTOMER_NEAR_DUPLICATE", "ROW_GROUPED_BLANKS", "OPPORTUNITY_TWO_CUSTOMERS", "RENEWAL_LIKELY",
  "BILLING_DATE_DEFAULTED", "BILL_AFTER_TERM", "REV_AFTER_TERM",
];

it("the basic rules say of any sheet what the engine says by them", () => {
  const products = createProductIndex(hostileProducts);
  let found = 0;
  fc.assert(fc.property(hostileSheet, ({ rows, reading, strict }) => {
    const inContext = { reading: { ...reading, importDate: "2026-07-15" }, products, strict, withPlan: true };
    const engine = createEngine(inContext);
    engine.replaceAll(rows);
    const basic = createBasicCheck(inContext)(rows);
    const large = ({ code, params }: { code: IssueCode; params: object }) => code === "QUANTITY_LARGE" && Number((params as { n?: string }).n) <= 1_000_000;
    expect(basic).toEqual(engine.issues().filter((issue) => issue.rowNumber !== null && issue.severity !== "info" && !others.includes(issue.code) && !large(issue)));
    found += basic.length;
  }), examples(150));
  expect(found).toBeGreaterThan(5_000);
  expect(Object.keys(crossFields)).toHaveLength(14);
});

it("rows are told in the order of the sheet, cells in the order of the template", () => {
  const rows = [row(2, { id: "A", quantity: 0 }), row(3, { billingDate: "31/12/2026", customer: null }), row(4, { id: "A" })];
  expect(createBasicCheck(context)(rows).map(({ rowNumber, field, code }) => [rowNumber, field, code])).toEqual([
    [2, "id", "ID_DUPLICATE"], [2, "quantity", "QUANTITY_ZERO"], [3, "customer", "CUSTOMER_REQUIRED"], [4, "id", "ID_DUPLICATE"],
  ]);
});
