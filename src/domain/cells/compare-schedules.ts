import { compareDecimals, formatDecimal } from "../decimal";
import type { Finding } from "./finding";
import type { ScheduleValue } from "./read-schedule";

/** Both columns speak of one line: amounts typed in both must add up to the same (RULES.md 4.3). */
export function compareTotals(billing: ScheduleValue, revenue: ScheduleValue): Finding | null {
  if (billing.total === null || revenue.total === null || compareDecimals(billing.total, revenue.total) === 0) return null;
  return { code: "SCH_TOTALS_DIFFER", params: { a: formatDecimal(billing.total), b: formatDecimal(revenue.total) } };
}

/**
 * Revenue on a date that the schedule writes before the booking date that the user gave. Offsets count from the billing date and
 * are not judged: billing before booking has a warning of its own.
 */
export function revenueBeforeContract({ firstDate }: ScheduleValue, bookingDate: string | null): Finding | null {
  if (firstDate === null || bookingDate === null || bookingDate === "none" || firstDate >= bookingDate) return null;
  return { code: "REV_BEFORE_CONTRACT", params: { date: firstDate, K: bookingDate } };
}

/** Without a booking date the contract is dated by the first bill, so that revenue before it asks for one. */
export function revenueBeforeBilling({ firstDate }: ScheduleValue, billingDate: string | null, bookingDate: string | null): Finding | null {
  if (firstDate === null || billingDate === null || bookingDate !== null || firstDate >= billingDate) return null;
  return { code: "REV_BEFORE_BILLING", params: {} };
}

/** A bill on a written date before the booking date. One that counts from the billing date is not judged, as above. */
export function billBeforeBooking({ firstDate }: ScheduleValue, bookingDate: string | null): Finding | null {
  if (firstDate === null || bookingDate === null || bookingDate === "none" || firstDate >= bookingDate) return null;
  return { code: "BILL_BEFORE_BOOKING", params: { date: firstDate, K: bookingDate } };
}
