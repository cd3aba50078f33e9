import { addDays, addMonths, daysBetween } from "../calendar";
import type { BillingFrequency, Product } from "../product";
import type { Cadence } from "./schedule";
import { periodMonths } from "./words";

/** The last day of a term (RULES.md 4.3). */
export function termEnd(start: string, termMonths: number): string {
  return addDays(addMonths(start, termMonths), -1);
}

/** How many days a term has. */
export function termDays(start: string, termMonths: number): number {
  return daysBetween(start, addMonths(start, termMonths));
}

/** Where period `index` begins. Always counted from the first, since a day clamped to a month's end would stay there. */
export function periodStart(first: string, cadence: Cadence, index: number): string {
  return cadence === "weekly" ? addDays(first, index * 7) : addMonths(first, index * periodMonths[cadence]);
}

/** How many periods a term begins. */
export function periodsBegun(start: string, termMonths: number, cadence: Cadence): number {
  if (cadence === "weekly") return Math.ceil(termDays(start, termMonths) / 7);
  return Math.ceil(termMonths / periodMonths[cadence]);
}

/**
 * The periods of a term as weights: whole ones alike, a broken last one by its share (of months, or of days
 * where periods are weeks).
 */
export function periodWeights(start: string, termMonths: number, cadence: Cadence): bigint[] {
  const [whole, length] = cadence === "weekly" ? [termDays(start, termMonths), 7] : [termMonths, periodMonths[cadence]];
  return Array.from({ length: Math.ceil(whole / length) }, (_, index) => BigInt(Math.min(length, whole - index * length)));
}

/**
 * The term that a product without one is taken to have where nothing was typed: one billing period. null where
 * that is less than a month, or the product is billed once.
 */
export function defaultTerm(termMonths: number | null, frequency: BillingFrequency): number | null {
  if (termMonths !== null) return termMonths;
  return frequency === "one-time" || frequency === "weekly" ? null : periodMonths[frequency];
}

/** The last day of a recurring product's term that begins on this day. One without a term runs for one billing period. */
export function lastDayOfTerm({ termMonths, billingFrequency }: Pick<Product, "termMonths" | "billingFrequency">, start: string): string {
  const months = defaultTerm(termMonths, billingFrequency);
  return months === null ? addDays(start, billingFrequency === "weekly" ? 6 : 0) : termEnd(start, months);
}
