import { compareDecimals, formatDecimal } from "../decimal";
import { canonicalText } from "../schedule/canonical-text";
import { checkedRange, isIssue } from "../schedule/time-line";
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
  return { code: "REV_BEFORE_BILLING", params: { date: firstDate } };
}

/** A bill on a written date before the booking date. One that counts from the billing date is not judged, as above. */
export function billBeforeBooking({ firstDate }: ScheduleValue, bookingDate: string | null): Finding | null {
  if (firstDate === null || bookingDate === null || bookingDate === "none" || firstDate >= bookingDate) return null;
  return { code: "BILL_BEFORE_BOOKING", params: { date: firstDate, K: bookingDate } };
}

/** A straight line until a day that lies before the billing date, or too far from it. Without a billing date the server knows the start. */
export function lineUntil({ schedule }: ScheduleValue, billingDate: string | null): Finding | null {
  if (billingDate === null || schedule?.kind !== "straight-line" || schedule.span.kind !== "until") return null;
  const range = checkedRange(billingDate, schedule.span.to, canonicalText(schedule));
  return isIssue(range) ? { code: range.code, params: { part: range.detail, value: range.detail, ...range.params } } : null;
}
