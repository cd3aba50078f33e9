import fc from "fast-check";
import { billingFrequencies, type Product } from "../../src/domain/product";
import type { PurchaseLine } from "../../src/domain/purchase-line";
import { scheduleLine } from "../../src/server/imports/line-schedules";
import { isPlain, plainTerms, termsOf } from "../../src/server/imports/line-terms";

const line: PurchaseLine = {
  rowNumber: 2, id: "A", idKey: "A", customer: "Acme", opportunity: null, product: "P", quantity: "3", billingDate: null, bookingDate: null,
  renewal: false, customBilling: "", customRevRecognition: "",
};
const product: fc.Arbitrary<Product> = fc.record({
  id: fc.constant("P"), name: fc.constant("Product"), code: fc.constant(null), active: fc.boolean(), recurring: fc.boolean(),
  listPrice: fc.constantFrom(null, "0", "0.01", "99.5"), currency: fc.constantFrom(null, "USD", "JPY"),
  billingFrequency: fc.constantFrom(...billingFrequencies), termMonths: fc.constantFrom(null, 1, 5, 12, 36),
  defaultRecognition: fc.constantFrom(null, null, "upfront", "end", "50% @ +1m; 50% @ +7m", "usage"),
});
const start = fc.constantFrom("2024-02-29", "2026-01-31", "2026-07-15", "2026-12-31");

it("Of a plain line nothing is said, and its terms are those that its schedules come to", () => {
  fc.assert(fc.property(product, start, fc.constantFrom("1", "0.5", "700"), (sold, from, quantity) => {
    const plain = { ...line, quantity };
    if (!isPlain(plain, sold)) return;
    const schedules = scheduleLine(plain, sold, from, new Map());
    expect(schedules.issues).toEqual([]);
    expect(plainTerms(sold, from)).toEqual(termsOf(schedules));
  }), { numRuns: 500, seed: 20_260_715 });
});

it("A line with a schedule of its own, or of its product's, is not plain", () => {
  const [sold] = fc.sample(product, { numRuns: 1, seed: 1 });
  if (sold === undefined) throw new Error("There is no product to sell.");
  const usual = { ...sold, defaultRecognition: null };
  expect(isPlain(line, usual)).toBe(true);
  expect(isPlain({ ...line, customBilling: "upfront" }, usual)).toBe(false);
  expect(isPlain({ ...line, customRevRecognition: "upfront" }, usual)).toBe(false);
  expect(isPlain(line, { ...usual, defaultRecognition: "upfront" })).toBe(false);
});
