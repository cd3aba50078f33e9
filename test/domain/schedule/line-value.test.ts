import type { BillingFrequency } from "../../../src/domain/product";
import { lineValue, type PricedProduct } from "../../../src/domain/schedule/line-value";
import { scheduleOf } from "./terms";

const start = "2026-01-01";

function product(billingFrequency: BillingFrequency, changes: Partial<PricedProduct> = {}): PricedProduct {
  return { listPrice: "100", currency: "USD", billingFrequency, termMonths: 12, ...changes };
}

function worth(priced: PricedProduct, quantity = "1", billing = ""): string | null {
  const value = lineValue(priced, quantity, scheduleOf(billing, "billing"), start);
  return value === null ? null : `${value.minorUnits} ${value.currency}`;
}

it.each([
  ["one-time", "10000 USD"], ["monthly", "120000 USD"], ["quarterly", "40000 USD"], ["semiannual", "20000 USD"], ["annual", "10000 USD"],
] as const)("a line is worth list price × quantity × periods in the term: %s", (frequency, value) => {
  expect(worth(product(frequency))).toBe(value);
});

it("weekly periods are the term's days by seven", () => {
  expect(worth(product("weekly"))).toBe("521429 USD");
});

it("a broken last period counts by its share", () => {
  expect(worth(product("quarterly", { termMonths: 14 }))).toBe("46667 USD");
  expect(worth(product("annual", { termMonths: 18 }))).toBe("15000 USD");
});

it("a recurring product without a term counts one period", () => {
  expect(worth(product("monthly", { termMonths: null }))).toBe("10000 USD");
});

it("prices and quantities are exact, halves of a cent go up", () => {
  expect(worth(product("one-time", { listPrice: "0.1" }), "3")).toBe("30 USD");
  expect(worth(product("one-time", { listPrice: "9.995" }), "1")).toBe("1000 USD");
  expect(worth(product("one-time", { listPrice: "0.333333" }), "0.5")).toBe("17 USD");
});

it("each currency has its own minor unit", () => {
  expect(worth(product("one-time", { listPrice: "100.5", currency: "JPY" }))).toBe("101 JPY");
  expect(worth(product("one-time", { listPrice: "1.2345", currency: "KWD" }))).toBe("1235 KWD");
});

it("without a list price the line has no value", () => {
  expect(worth(product("annual", { listPrice: null, currency: null }))).toBeNull();
  expect(worth(product("annual", { listPrice: null, currency: null }), "1", "30/40/30")).toBeNull();
});

it("amounts in Custom billing define the value", () => {
  expect(worth(product("annual"), "7", "5000 @ start; 2500.50 @ +6m")).toBe("750050 USD");
  expect(worth(product("annual", { listPrice: null, currency: null }), "7", "5000")).toBe("500000 XXX");
});

it("amounts with a rest leave the value to the list price", () => {
  expect(worth(product("annual"), "2", "50 @ start; rest @ end")).toBe("20000 USD");
});
