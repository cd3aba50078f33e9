import { isoToSerial } from "../../src/domain/calendar";
import type { Cell, SheetRow } from "../../src/domain/cell";
import { checkRows } from "../../src/domain/check-rows";
import { customerIdentity } from "../../src/domain/customer-key";
import { addDecimals, decimal, formatDecimal, zero } from "../../src/domain/decimal";
import { createProductIndex } from "../../src/domain/product-index";
import { onlineRetailCells, onlineRetailProducts } from "../support/online-retail";
import { reading } from "./rows";

const catalogue = onlineRetailProducts();
const rows = onlineRetailCells().map(([id, customer, opportunity, product, quantity, billed = ""], index): SheetRow => {
  const cells: Cell[] = [id, customer, opportunity, product, Number(quantity), { date: serial(billed) }, null, null, null, null]
    .map((cell) => cell ?? null);
  return [index + 2, cells];
});
const { verdicts, summary } = checkRows(rows, { reading, products: createProductIndex(catalogue) });
const lines = verdicts.flatMap(({ line }) => (line === null ? [] : [line]));

/** `2011-12-09 08:39:00` as Excel holds it. */
function serial(text: string): number {
  const [day = "", time = ""] = text.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return (isoToSerial(day, false) ?? 0) + (hours * 60 + minutes) / 1440;
}

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
