import { checkRows } from "../../src/domain/check-rows";
import { customerIdentity } from "../../src/domain/customer-key";
import { addDecimals, decimal, formatDecimal, zero } from "../../src/domain/decimal";
import { createProductIndex } from "../../src/domain/product-index";
import { onlineRetailProducts, onlineRetailRows } from "../support/online-retail";
import { reading } from "./rows";

const catalogue = onlineRetailProducts();
const rows = onlineRetailRows();
const { verdicts, summary } = checkRows(rows, { reading, products: createProductIndex(catalogue) });
const lines = verdicts.flatMap(({ line }) => (line === null ? [] : [line]));

it("finds exactly the wrong cells in a day of real purchases", () => {
  const errors = new Map<string, number>();
  for (const { field, severity } of verdicts.flatMap(({ issues }) => issues)) {
    if (severity === "error") errors.set(String(field), (errors.get(String(field)) ?? 0) + 1);
  }
  expect(Object.fromEntries(errors)).toEqual({ id: 38, customer: 1008, quantity: 7 });
});

it("tells bad rows from ready ones in a day of real purchases", () => {
  expect(catalogue).toHaveLength(1084);
  expect(summary).toEqual({ lines: 1632, withErrors: 1047, ready: 585, skipped: 0 });
});

it("adds up the ready rows of a day of real purchases", () => {
  const quantity = lines.reduce((sum, line) => addDecimals(sum, decimal(line.quantity)), zero);
  expect(formatDecimal(quantity)).toBe("90392");
  expect(new Set(lines.map(({ customer }) => customerIdentity(customer))).size).toBe(35);
  expect(new Set(lines.map(({ customer, opportunity }) => JSON.stringify([customerIdentity(customer), opportunity]))).size).toBe(41);
  expect(new Set(lines.map(({ product }) => product)).size).toBe(449);
  expect(new Set(lines.map(({ billingDate }) => billingDate))).toEqual(new Set(["2011-12-09"]));
});
