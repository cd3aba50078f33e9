import { decimal, multiplyDecimals, type Decimal } from "../decimal";
import type { Product } from "../product";
import { amountTotal } from "./amount-total";
import { minorDigits } from "./currencies";
import { noCurrency, type Money } from "./money";
import type { Schedule } from "./schedule";
import { termDays } from "./term";
import { periodMonths } from "./words";

export type PricedProduct = Pick<Product, "listPrice" | "currency" | "billingFrequency" | "termMonths">;

/**
 * What a line is worth (RULES.md 4.3): the amounts of its Custom billing where that states all of them, else list
 * price × quantity × billing periods in the term, rounded to the minor unit. null: nobody knows.
 * `quantity` is an exact decimal; `start` the effective billing date, which weekly periods are counted from.
 */
export function lineValue(product: PricedProduct, quantity: string, billing: Schedule | null, start: string): Money | null {
  const currency = product.currency ?? noCurrency;
  const amounts = amountTotal(billing);
  if (amounts !== null) return { minorUnits: wholeMinorUnits(amounts, minorDigits(currency)), currency };
  if (product.listPrice === null) return null;
  const price = multiplyDecimals(decimal(product.listPrice), decimal(quantity));
  const [periods, parts] = periodsInTerm(product, start);
  return { minorUnits: rounded(price, BigInt(periods), BigInt(parts), minorDigits(currency)), currency };
}

/** An amount in whole minor units; what is smaller is dropped. */
export function wholeMinorUnits({ units, places }: Decimal, digits: number): bigint {
  return (units * 10n ** BigInt(digits)) / 10n ** BigInt(places);
}

/** As a fraction: the broken last period counts by its share. */
function periodsInTerm(product: PricedProduct, start: string): readonly [periods: number, parts: number] {
  const { billingFrequency, termMonths } = product;
  if (billingFrequency === "one-time" || termMonths === null) return [1, 1];
  if (billingFrequency === "weekly") return [termDays(start, termMonths), 7];
  return [termMonths, periodMonths[billingFrequency]];
}

/** price × periods / parts, halves away from zero. */
function rounded(price: Decimal, periods: bigint, parts: bigint, digits: number): bigint {
  // Doubled, so that half of an odd divisor is whole too.
  const numerator = price.units * periods * 10n ** BigInt(digits) * 2n;
  const divisor = 10n ** BigInt(price.places) * parts;
  return (numerator + divisor) / (divisor * 2n);
}
