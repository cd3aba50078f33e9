import { contentText } from "../../src/contract/content-digest";
import { amountsTyped, controlTotals, sameTotals } from "../../src/contract/control-totals";
import { chunkSchema } from "../../src/contract/chunk";
import { pathOf } from "../../src/contract/routes";
import { formatDecimal } from "../../src/domain/decimal";
import type { PurchaseLine } from "../../src/domain/purchase-line";
import { noSavedSchedules } from "../../src/domain/schedule/saved-schedules";

const line = (changes: Partial<PurchaseLine> = {}): PurchaseLine => ({
  rowNumber: 2, id: "A", idKey: "A", customer: "Acme", opportunity: null, product: "CRM", quantity: "1",
  billingDate: null, bookingDate: null, renewal: false, customBilling: "", customRevRecognition: "", ...changes,
});

it("Control totals add quantities exactly and count customers as the books will", () => {
  const totals = controlTotals([
    line({ quantity: "0.1", customer: "Acme, Inc.", opportunity: "O1" }), line({ idKey: "B", quantity: "0.2", customer: "ACME INC", opportunity: "O1" }),
    line({ idKey: "C", quantity: "9007199254740993", customer: "Other", opportunity: "O1", product: "__proto__" }),
  ], () => "USD");
  expect(totals).toMatchObject({ rows: 3, quantity: "9007199254740993.3", customers: 2, opportunities: 2, products: 2 });
  expect(totals.productRows).toEqual([["CRM", 2], ["__proto__", 1]]);
});

it("Amounts typed in Custom billing are added up by the product's currency", () => {
  const totals = controlTotals([
    line({ customBilling: "5000 @ 2026-01-15; 5000 @ 2026-07-15" }), line({ idKey: "B", customBilling: "0.1 @ +0m; rest monthly x 3" }),
    line({ idKey: "C", customBilling: "quarterly x 4" }), line({ idKey: "D", product: "FREE", customBilling: "7 @ +0m" }),
  ], (id) => (id === "FREE" ? null : "EUR"));
  expect(totals.amounts).toEqual({ EUR: "10000.1", XXX: "7" });
});

it("A total has six decimals at most, as it travels", () => {
  const third = line({ customBilling: "333.333333333333 @ +0m" });
  expect(controlTotals([third, { ...third, idKey: "B" }], () => "USD").amounts).toEqual({ USD: "666.666667" });
  expect(controlTotals([line({ customBilling: "0.0000001 @ +0m" })], () => "USD").amounts).toEqual({ USD: "0" });
});

it("Percentages, words and labels are no amounts", () => {
  const typed = (text: string) => formatDecimal(amountsTyped(text));
  expect(typed('30% @ 2026-06-30 "Go-live; 500 @ once"; 70% @ 2026-12-31')).toBe("0");
  expect(typed("monthly x 12")).toBe("0");
});

it("Amounts count also where a mark tells them from percentages", () => {
  const typed = (text: string) => formatDecimal(amountsTyped(text));
  expect(typed("$100 @ +0m")).toBe("100");
  expect(typed("EUR 60 @ +0m; EUR 40 @ +1m")).toBe("100");
  expect(typed("0.001k @ +0m")).toBe("1");
  expect(typed('5000 @ "Go-live; 500 @ once"')).toBe("5000");
});

it("Totals are the same whatever the order of their parts", () => {
  const lines = [line({ product: "B" }), line({ idKey: "B", product: "A" })];
  expect(sameTotals(controlTotals(lines, () => null), controlTotals([...lines].reverse(), () => null))).toBe(true);
  expect(sameTotals(controlTotals(lines, () => null), controlTotals(lines.slice(1), () => null))).toBe(false);
});

it("The content of an import is its rows in order of ID key, wherever they stood in the sheet", () => {
  const a = line({ rowNumber: 9, idKey: "a" }), b = line({ rowNumber: 3, idKey: "b" }), capital = line({ rowNumber: 5, idKey: "B" });
  expect(contentText([b, a, capital], noSavedSchedules)).toBe(contentText([{ ...capital, rowNumber: 2 }, { ...a, rowNumber: 3 }, { ...b, rowNumber: 4 }], noSavedSchedules));
  expect(contentText([b, a, capital], noSavedSchedules).split("\n").map((row) => row.slice(0, 4))).toEqual(['["B"', '["a"', '["b"', ""]);
  expect(contentText([], noSavedSchedules)).toBe("");
});

it("A chunk takes every kind of cell and nothing else", () => {
  const cells = ["text", 1.5, true, null, { error: "#N/A" }, { date: 45000 }, { percent: 0.1 }, { currency: 5 }, null, null];
  expect(chunkSchema.parse({ rows: [[2, cells]] })).toEqual({ rows: [[2, cells]] });
  expect(chunkSchema.safeParse({ rows: [[2, [{ other: 1 }, ...cells.slice(1)]]] }).success).toBe(false);
});

it("Paths are filled in with escaped parameters", () => {
  expect(pathOf("putChunk", { importId: "a/b", number: 3 })).toBe("/v1/imports/a%2Fb/chunks/3");
  expect(() => pathOf("putChunk", { importId: "a" })).toThrow(/number/);
});
