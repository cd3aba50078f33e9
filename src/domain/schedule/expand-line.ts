import type { Product } from "../product";
import type { PurchaseLine } from "../purchase-line";
import { expandSchedule } from "./expand-schedule";
import type { Expansion } from "./expansion";
import { lineValue } from "./line-value";
import type { Money } from "./money";
import { readMeaning } from "./read-canonical";
import type { SavedSchedules } from "./saved-schedules";

export interface ExpandedLine {
  /** null: nobody knows. */
  readonly value: Money | null;
  readonly billing: Expansion;
  readonly revenue: Expansion;
}

/** What a line is worth, and what both its schedules mean from the day that it starts on. */
export function expandLine(
  { quantity, customBilling, customRevRecognition }: Pick<PurchaseLine, "quantity" | "customBilling" | "customRevRecognition">, product: Product, start: string, saved: SavedSchedules,
): ExpandedLine {
  const billingSchedule = readMeaning(customBilling, "billing", saved);
  const value = lineValue(product, quantity, billingSchedule, start);
  const terms = {
    start, termMonths: product.termMonths, recurring: product.recurring, billingFrequency: product.billingFrequency,
    lineValue: value, defaultRecognition: product.defaultRecognition,
  };
  const billing = expandSchedule(billingSchedule, "billing", { ...terms, billing: null });
  return { value, billing, revenue: expandSchedule(readMeaning(customRevRecognition, "revenue", saved), "revenue", { ...terms, billing }) };
}
