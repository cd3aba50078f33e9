import type { PurchaseLine } from "../domain/purchase-line";
import { customerIdentity } from "../domain/customer-key";
import { addDecimals, decimal, formatDecimal, roundDecimal, zero, type Decimal } from "../domain/decimal";
import { idKey } from "../domain/salesforce-id";
import { amountsStated } from "../domain/schedule/amount-total";
import { noCurrency } from "../domain/schedule/money";
import { readCanonical } from "../domain/schedule/read-canonical";
import type { ControlTotals } from "./totals";

/** The sum of the amounts in a canonical schedule of Custom billing; zero where it speaks in percentages, parts or words. */
export function amountsTyped(canonicalSchedule: string): Decimal {
  return canonicalSchedule === "" ? zero : amountsStated(readCanonical(canonicalSchedule, "billing"));
}

/** As many decimals as totals travel with: Excel's third of a thousand has twelve. */
const totalPlaces = 6;

/**
 * Control totals of canonical rows. Both sides call this.
 * @param currencyOf the ISO 4217 code of a product's price, or null
 */
export function controlTotals(
  lines: readonly PurchaseLine[],
  currencyOf: (productId: string) => string | null,
): ControlTotals {
  const customers = new Set<string>();
  const opportunities = new Set<string>();
  const productRows = new Map<string, number>();
  const amounts = new Map<string, Decimal>();
  let quantity = zero;
  for (const line of lines) {
    const customer = customerIdentity(line.customer);
    customers.add(customer);
    if (line.opportunity !== null) opportunities.add(JSON.stringify([customer, idKey(line.opportunity)]));
    productRows.set(line.product, (productRows.get(line.product) ?? 0) + 1);
    quantity = addDecimals(quantity, decimal(line.quantity));
    const amount = amountsTyped(line.customBilling);
    if (amount.units > 0n) {
      const currency = currencyOf(line.product) ?? noCurrency;
      amounts.set(currency, addDecimals(amounts.get(currency) ?? zero, amount));
    }
  }
  return {
    rows: lines.length,
    quantity: formatDecimal(quantity),
    customers: customers.size,
    opportunities: opportunities.size,
    products: productRows.size,
    amounts: Object.fromEntries(sorted([...amounts].map(([currency, sum]) => [currency, formatDecimal(roundDecimal(sum, totalPlaces))]))),
    productRows: sorted([...productRows]),
  };
}

/** By code units of the first part, so that equal totals are equal as text. */
function sorted<T>(entries: [string, T][]): [string, T][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Whether two totals say the same, whatever the order of their parts. */
export function sameTotals(a: ControlTotals, b: ControlTotals): boolean {
  const text = (totals: ControlTotals) => JSON.stringify([
    totals.rows, totals.quantity, totals.customers, totals.opportunities, totals.products,
    sorted(Object.entries(totals.amounts)), sorted([...totals.productRows]),
  ]);
  return text(a) === text(b);
}
