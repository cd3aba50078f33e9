import { addDecimals, compareDecimals, decimal, formatDecimal, zero, type Decimal } from "../decimal";
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
 * Revenue on a written date before the booking date that the user gave. Offsets count from the billing date and
 * are not judged: billing before booking has a warning of its own.
 */
export function revenueBeforeContract(revenue: Schedule | null, bookingDate: string | null): Finding | null {
  if (revenue === null || bookingDate === null || bookingDate === "none") return null;
  const first = firstWrittenDate(revenue);
  if (first === null || first >= bookingDate) return null;
  return { code: "REV_BEFORE_CONTRACT", params: { date: first, K: bookingDate } };
}

/** null: the schedule does not state an amount for the whole line. */
function amountTotal(schedule: Schedule | null): Decimal | null {
  if (schedule?.kind !== "list" || schedule.unit !== "amount" || schedule.rest !== null) return null;
  return schedule.entries.reduce((sum, { value }) => addDecimals(sum, decimal(value)), zero);
}

function firstWrittenDate(schedule: Schedule): string | null {
  if (schedule.kind === "cadence") return schedule.from;
  if (schedule.kind === "straight-line") return schedule.span.kind === "range" ? schedule.span.from : null;
  if (schedule.kind !== "list") return null;
  const dates = schedule.entries.flatMap(({ when }) => (when.kind === "date" ? [when.date] : []));
  const { rest } = schedule;
  if (rest?.kind === "at" && rest.when.kind === "date") dates.push(rest.when.date);
  else if (rest !== null && rest.kind !== "at") dates.push(...[firstWrittenDate(rest)].filter((date) => date !== null));
  return dates.sort()[0] ?? null;
}
