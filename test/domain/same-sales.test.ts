import type { SheetRow } from "../../src/domain/cell";
import { issuesOf, row, said, sentences } from "./rows";

const sale = { opportunity: "D-1", billingDate: "2026-03-31" };

it("ROW_SAME_CONTENT: one sale under two IDs may be counted twice", () => {
  const rows = [row(2, { id: "A", ...sale }), row(5, { id: "B", ...sale, customer: "ACME" })];
  expect(said(rows, "ROW_SAME_CONTENT")).toEqual(["2:null:ROW_SAME_CONTENT", "5:null:ROW_SAME_CONTENT"]);
  expect(sentences(rows, "ROW_SAME_CONTENT")[1]).toBe("Rows 2 and 5 are the same sale under different IDs (A, B). It may be counted twice.");
  for (const other of [{ customer: "Acme Inc" }, { opportunity: "D-2" }, { product: "BASIC" }, { quantity: 2 }, { billingDate: "2026-04-01" }]) {
    expect([other, said([row(2, { id: "A", ...sale }), row(5, { id: "B", ...sale, ...other })], "ROW_SAME_CONTENT")]).toEqual([other, []]);
  }
});

it("ROW_SAME_CONTENT: blanks are equal, cells that cannot be read are not, and one ID twice is another matter", () => {
  expect(said([row(2, { opportunity: null }), row(3, { opportunity: null })], "ROW_SAME_CONTENT")).toHaveLength(2);
  expect(said([row(2, { ...sale, billingDate: "soon" }), row(3, { opportunity: "D-1" })], "ROW_SAME_CONTENT")).toEqual([]);
  expect(said([row(2, { id: "A", ...sale }), row(3, { id: "A", ...sale })], "ROW_SAME_CONTENT")).toEqual([]);
  expect(said([row(2, { id: "", ...sale }), row(3, sale)], "ROW_SAME_CONTENT")).toEqual([]);
});

it("OPPORTUNITY_TWO_CUSTOMERS: an opportunity belongs to one customer, as the match key tells them apart", () => {
  const rows = [row(2, { opportunity: "D-1" }), row(3, { opportunity: "D-1", customer: "Globex" }), row(4, { opportunity: "D-2" })];
  expect(said(rows, "OPPORTUNITY_TWO_CUSTOMERS")).toEqual(["2:opportunity:OPPORTUNITY_TWO_CUSTOMERS", "3:opportunity:OPPORTUNITY_TWO_CUSTOMERS"]);
  expect(sentences(rows, "OPPORTUNITY_TWO_CUSTOMERS")[0]).toBe("Opportunity D-1 appears under Acme; Globex.");
  expect(said([row(2, { opportunity: "D-1" }), row(3, { opportunity: "D-1", customer: "Acme Inc" })], "OPPORTUNITY_TWO_CUSTOMERS")).toEqual([]);
  expect(said([row(2, { opportunity: null }), row(3, { customer: "Globex", opportunity: null })], "OPPORTUNITY_TWO_CUSTOMERS")).toEqual([]);
});

it("OPPORTUNITY_TWO_CUSTOMERS: both forms of a Salesforce ID are one opportunity", () => {
  expect(said([row(2, { opportunity: "001C000000o4OOI" }), row(3, { opportunity: "001C000000o4OOIIA2", customer: "Globex" })], "OPPORTUNITY_TWO_CUSTOMERS")).toHaveLength(2);
});

it("OPPORTUNITY_BLANK: a line without an opportunity is not linked to a deal", () => {
  for (const blank of [null, "", " ", "\u200b"]) {
    expect(issuesOf("opportunity", blank).slice(0, 1)).toEqual([{ code: "OPPORTUNITY_BLANK", severity: "info", rowNumber: 2, field: "opportunity", params: {} }]);
  }
  expect(issuesOf("opportunity", "D-1")).toEqual([]);
});

const sold = (quantities: readonly number[]): SheetRow[] => quantities.map((quantity, index) => row(index + 2, { quantity }));
const nine = [1, 1, 1, 2, 2, 2, 3, 3, 3];

it("QUANTITY_LARGE: a hundred times the median of the product's lines, of which there are ten", () => {
  expect(said(sold([...nine, 200]), "QUANTITY_LARGE")).toEqual(["11:quantity:QUANTITY_LARGE"]);
  expect(sentences(sold([...nine, 2000]), "QUANTITY_LARGE")).toEqual(["2,000 is unusually large. Is this a price?"]);
  expect(said(sold([...nine, 199.999999]), "QUANTITY_LARGE")).toEqual([]);
  // Between the two in the middle: 1.5.
  expect(said(sold([1, 1, 1, 1, 1, 2, 2, 2, 2, 150]), "QUANTITY_LARGE")).toEqual(["11:quantity:QUANTITY_LARGE"]);
  expect(said(sold([1, 1, 1, 1, 1, 2, 2, 2, 2, 149]), "QUANTITY_LARGE")).toEqual([]);
  expect(said(sold([...nine.slice(1), 200]), "QUANTITY_LARGE")).toEqual([]);
  expect(said([...sold(nine), row(20, { product: "BASIC", quantity: 200 })], "QUANTITY_LARGE")).toEqual([]);
  expect(said(sold([...nine, 1_000_001]), "QUANTITY_LARGE")).toEqual(["11:quantity:QUANTITY_LARGE"]);
});

it("QUANTITY_FRACTION: a quantity that is not whole is read, with a word about it", () => {
  expect(issuesOf("quantity", 1.5).map(({ code, severity }) => [code, severity])).toContainEqual(["QUANTITY_FRACTION", "info"]);
  expect(sentences([row(2, { quantity: 1.5 })], "QUANTITY_FRACTION")).toEqual(["1.5 is not a whole number (fine for hours or usage)."]);
  expect(said([row(2, { quantity: 2 })], "QUANTITY_FRACTION")).toEqual([]);
});
