import type { Product } from "../../../src/domain/product";
import { sampleProducts } from "../../../src/server/sample-products";

const seat = (id: string, more: Partial<Product> = {}): Product => ({
  id, name: `${id} seat`, code: null, listPrice: "100", currency: "USD", billingFrequency: "monthly", termMonths: 12, recurring: true,
  defaultRecognition: null, active: true, ...more,
});

/** The sample list, and products whose IDs, names and codes are hard to tell apart. */
export const hostileProducts: readonly Product[] = [
  ...sampleProducts,
  seat("SKU-1"), seat("sku-1", { name: "Sku one" }), seat("12345", { name: "Number" }), seat("A*", { name: "Star" }), seat("B?1", { name: "Question" }),
  seat("T~1", { name: "Tilde", code: "T" }), seat("AMB-1", { name: "Amb", code: "X1" }), seat("AMB-2", { name: "amb", code: "x1" }), seat("Café", { name: "ÉCLAIR" }),
  seat("NO-PRICE", { listPrice: null, currency: null, termMonths: null }), seat("NO-TERM", { termMonths: null, billingFrequency: "quarterly" }),
  seat("WEEKS", { billingFrequency: "weekly", termMonths: null }), seat("YEN", { currency: "JPY", listPrice: "1000" }), seat("EARNED", { defaultRecognition: "40% @ +0m; 60% @ +6m" }),
  seat("x".repeat(255), { name: "Longest" }), seat("Straße", { code: "STRASSE" }), seat("=SUM", { name: "+1" }), seat("TRUE", { name: "Bool" }),
];
