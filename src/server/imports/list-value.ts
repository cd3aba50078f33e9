import { formatDecimal } from "../../domain/decimal";
import type { FieldKey } from "../../domain/field-key";
import type { Product } from "../../domain/product";
import { amountTotal } from "../../domain/schedule/amount-total";
import { minorDigits } from "../../domain/schedule/currencies";
import { lineValue, wholeMinorUnits } from "../../domain/schedule/line-value";
import { noCurrency } from "../../domain/schedule/money";
import type { Schedule } from "../../domain/schedule/schedule";

/** Amounts that are not what the price list comes to: SCH_TOTAL_VS_LIST at the column that states them. */
export interface OffList {
  readonly field: FieldKey;
  /** The amounts, the list value, and the difference as a share of it: "-12.5%". */
  readonly params: { readonly a: string; readonly b: string; readonly pct: string };
}

/** The difference that is nothing to speak of (RULES.md 4.4): half a percent. */
const tolerance = { of: 1n, in: 200n };

/** null: no amounts are typed, the product has no price, or they agree. */
export function differsFromList(product: Product, quantity: string, start: string, billing: Schedule | null, revenue: Schedule | null): OffList | null {
  const [field, total] = amountTotal(billing) === null ? (["customRevRecognition", amountTotal(revenue)] as const) : (["customBilling", amountTotal(billing)] as const);
  if (total === null) return null;
  const list = lineValue(product, quantity, null, start);
  if (list === null) return null;
  const places = minorDigits(product.currency ?? noCurrency);
  const stated = wholeMinorUnits(total, places);
  const difference = stated - list.minorUnits;
  if ((difference < 0n ? -difference : difference) * tolerance.in <= list.minorUnits * tolerance.of) return null;
  const text = (units: bigint) => formatDecimal({ units, places });
  const share = list.minorUnits === 0n ? "" : `${difference > 0n ? "+" : ""}${formatDecimal({ units: (difference * 1_000n) / list.minorUnits, places: 1 })}%`;
  return { field, params: { a: text(stated), b: text(list.minorUnits), pct: share } };
}
