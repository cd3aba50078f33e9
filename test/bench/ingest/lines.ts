import type { Cell, SheetRow } from "../../../src/domain/cell";
import type { Product } from "../../../src/domain/product";
import { seeded } from "../seeded";

/** A price list of 200 products, most of them recurring. */
export const products: readonly Product[] = Array.from({ length: 200 }, (_, index) => ({
  id: `PRD-${1_000 + index}`, name: `Product number ${index}`, code: null, listPrice: String(20 + index), currency: "USD",
  ...(index % 5 === 0 ? { billingFrequency: "one-time", termMonths: null, recurring: false } as const
    : { billingFrequency: index % 2 === 0 ? "monthly" : "annual", termMonths: 12, recurring: true } as const),
  defaultRecognition: null, active: true,
}));

const billings = ["upfront", "quarterly x 4", "25% @ +0m; 50% @ +3m; 25% @ +4m", "40% @ +0m; 60% @ +6m", "5000 @ 2026-01-15; 5000 @ 2026-07-15"];
const revenues = ["upfront", "straight-line over 12 months", "50% @ +1m; 50% @ +7m"];

/**
 * Lines as a company has them, none with an error: customers with ten lines each, deals of three, two years of dates, a
 * schedule of its own on one line in five. @param name begins each ID, customer and deal, so that no two sheets share one
 */
export function linesOf(name: string, count: number, seed: number): SheetRow[] {
  const random = seeded(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  return Array.from({ length: count }, (_, index): SheetRow => {
    const billing = 45_658 + Math.floor(random() * 730);
    const cells: Cell[] = [
      `${name}-${String(index).padStart(8, "0")}`, `${name} customer ${Math.floor(index / 10)}`, random() < 0.8 ? `${name} deal ${Math.floor(index / 3)}` : null,
      pick(products).id, 1 + Math.floor(random() * 500), { date: billing }, { date: billing - Math.floor(random() * 60) },
      random() < 0.5 ? false : null, random() < 0.2 ? pick(billings) : null, random() < 0.1 ? pick(revenues) : null,
    ];
    return [index + 2, cells];
  });
}
