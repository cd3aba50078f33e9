import { addDays, addMonths, calendarMonthsBetween, daysBetween } from "../calendar";
import { canonicalText } from "./canonical-text";
import { evenWeights } from "./money";
import type { ScheduleIssue } from "./schedule-issue";
import { scheduleIssue } from "./reader";
import type { CadenceSchedule, Span, StraightLineSchedule } from "./schedule";
import { periodsBegun, periodStart, termEnd } from "./term";
import { offsetLimit } from "./whens";

/** Days, each with its share of what is split up. */
export interface TimeLine {
  readonly dates: readonly string[];
  readonly weights: readonly bigint[];
}

export interface TermOf {
  readonly start: string;
  readonly termMonths: number | null;
}

export function isIssue(value: TimeLine | { readonly from: string; readonly to: string } | ScheduleIssue): value is ScheduleIssue {
  return "code" in value;
}

export function evenly(dates: readonly string[]): TimeLine {
  return { dates, weights: evenWeights(dates.length) };
}

/** The schedule needs a term, and the product has none. The message also wants the product's name: {product}. */
export function termUnknown(value: string): ScheduleIssue {
  return scheduleIssue("SCH_TERM_UNKNOWN", value, { value });
}

/** The days of a cadence that stands for the whole line. */
export function cadenceLine(schedule: CadenceSchedule, { start, termMonths }: TermOf): TimeLine | ScheduleIssue {
  const { cadence, count, from } = schedule;
  const first = from ?? start;
  if (count === null && termMonths === null) return termUnknown(canonicalText(schedule));
  const periods = count ?? (termMonths === null ? 0 : periodsBegun(first, termMonths, cadence));
  // A broken last period ends with the term.
  const end = count === null && termMonths !== null ? termEnd(first, termMonths) : null;
  return evenly(Array.from({ length: periods }, (_, index) => installmentDay(first, schedule, index, end)));
}

/** The day of installment `index`, from 0: its period's first day, or in arrears its last. */
export function installmentDay(
  first: string, { cadence, arrears }: CadenceSchedule, index: number, end: string | null,
): string {
  if (!arrears) return periodStart(first, cadence, index);
  const last = addDays(periodStart(first, cadence, index + 1), -1);
  return end !== null && last > end ? end : last;
}

/** The months, or by `daily` the days, of a straight line that stands for the whole line. */
export function straightLine(schedule: StraightLineSchedule, term: TermOf): TimeLine | ScheduleIssue {
  const range = rangeOf(schedule, term);
  if (isIssue(range)) return range;
  return schedule.daily ? dailyLine(range.from, range.to) : evenly(monthsFrom(range.from, range.to));
}

/** Each month's day from `from` up to `to`, counted from the first. */
export function monthsFrom(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addMonths(from, dates.length)) dates.push(date);
  return dates;
}

/** The calendar months of an inclusive range, each by its days in it; a month counts from its first day in it. */
export function dailyLine(from: string, to: string): TimeLine {
  const monthStart = `${from.slice(0, 8)}01`;
  const dates = Array.from({ length: calendarMonthsBetween(from, to) + 1 }, (_, index) =>
    index === 0 ? from : addMonths(monthStart, index));
  const weights = dates.map((date, index) => BigInt(daysBetween(date, dates[index + 1] ?? addDays(to, 1))));
  return { dates, weights };
}

/** A range that is not reversed and within 240 months, or the error to say. */
export function checkedRange(from: string, to: string, detail: string): { readonly from: string; readonly to: string } | ScheduleIssue {
  if (to < from) return scheduleIssue("SCH_RANGE_REVERSED", detail, { start: from, end: to });
  if (to < addMonths(from, offsetLimit.month)) return { from, to };
  return scheduleIssue("SCH_OFFSET_RANGE", detail, { max: offsetLimit.month, unit: "month" });
}

function rangeOf(schedule: StraightLineSchedule, { start, termMonths }: TermOf): { readonly from: string; readonly to: string } | ScheduleIssue {
  const { span } = schedule;
  const text = canonicalText(schedule);
  if (needsTerm(span) && termMonths === null) return termUnknown(text);
  const end = termMonths === null ? start : termEnd(start, termMonths);
  switch (span.kind) {
    case "term": return { from: start, to: end };
    case "months": return { from: start, to: termEnd(start, span.months) };
    case "range": return { from: span.from, to: span.to };
    case "from": return checkedRange(span.from, end, text);
    case "until": return checkedRange(start, span.to, text);
  }
}

function needsTerm(span: Span): boolean {
  return span.kind === "term" || span.kind === "from";
}
