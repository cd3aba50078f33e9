import fc from "fast-check";
import { createBasicCheck } from "../../src/domain/basic-check";
import { createEngine } from "../../src/domain/create-engine";
import { crossFields } from "../../src/domain/cross/cross-rule";
import type { Issue } from "../../src/domain/issue";
import type { IssueCode } from "../../src/domain/issue-codes";
import { createProductIndex } from "../../src/domain/product-index";
import { examples } from "../support/examples";
import { hostileProducts } from "../support/hostile/products";
import { hostileSheet } from "../support/hostile/sheets";
import { context, row } from "./rows";

/** What only cells say together: those of a row, and those of several. */
const together: readonly IssueCode[] = [
  "ROW_SAME_CONTENT", "ID_CASE_VARIANT", "ID_IS_PARENT", "CUSTOMER_MATCHED", "CUSTOMER_NEAR_DUPLICATE", "ROW_GROUPED_BLANKS", "OPPORTUNITY_TWO_CUSTOMERS", "RENEWAL_LIKELY",
  "BILLING_DATE_DEFAULTED", "BILL_AFTER_TERM", "REV_AFTER_TERM",
  "BOOKING_DATE_AFTER_BILLING", "BOOKING_DATE_LONG_BEFORE", "BOOKING_DATE_ON_RENEWAL", "RENEWAL_ONE_TIME", "BILL_BEFORE_BOOKING",
  "SCH_TOTALS_DIFFER", "REV_BEFORE_CONTRACT", "REV_BEFORE_BILLING",
];

/** Of a row's own cells alone. A quantity may be large beside the others, or in itself; a line that runs until a day begins at its billing date. */
function isBasic({ rowNumber, severity, code, params }: Issue): boolean {
  if (rowNumber === null || severity === "info" || together.includes(code)) return false;
  if (code === "QUANTITY_LARGE") return Number(params.n) > 1_000_000;
  return !((code === "SCH_RANGE_REVERSED" || code === "SCH_OFFSET_RANGE") && String(params.value).startsWith("straight-line until"));
}

it("the basic rules say of any sheet what the engine says of single cells, and of IDs that come again", () => {
  const products = createProductIndex(hostileProducts);
  let found = 0;
  fc.assert(fc.property(hostileSheet, ({ rows, reading, strict }) => {
    const inContext = { reading: { ...reading, importDate: "2026-07-15" }, products, strict, withPlan: true };
    const engine = createEngine(inContext);
    engine.replaceAll(rows);
    const check = createBasicCheck(inContext);
    // What it found before changes nothing.
    check(rows.slice(1));
    const basic = check(rows);
    expect(basic).toEqual(engine.issues().filter(isBasic));
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
