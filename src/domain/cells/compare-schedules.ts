import { compareDecimals, formatDecimal } from "../decimal";
import { amountTotal } from "../schedule/amount-total";
import { firstDate } from "../schedule/first-date";
import type { Schedule } from "../schedule/schedule";
import type { Finding } from "./finding";

/** Both columns speak of one line: amounts typed in both must add up to the same (RULES.md 4.3). */
export function compareTotals(billing: Schedule | null, revenue: Schedule | null): Finding | null {
  const billed = amountTotal(billing);
  const recognised = amountTotal(revenue);
  if (billed === null || recognised === null || compareDecimals(billed, recognised) === 0) return null;
  return { code: "SCH_TOTALS_DIFFER", params: { a: formatDecimal(billed), b: formatDecimal(recognised) } };
}

/**
 * Revenue on a date that the schedule writes before the booking date that the user gave. Offsets count from the billing date and
 * are not judged: billing before booking has a warning of its own.
 */
export function revenueBeforeContract(revenue: Schedule | null, bookingDate: string | null): Finding | null {
  if (revenue === null || bookingDate === null || bookingDate === "none") return null;
  const first = firstDate(revenue, null);
  if (first === null || first >= bookingDate) return null;
  return { code: "REV_BEFORE_CONTRACT", params: { date: first, K: bookingDate } };
}
