import { addDays, addMonths, calendarMonthsBetween } from "../calendar";
import { canonicalText } from "./canonical-text";
import type { ScheduleTerms } from "./expansion";
import type { ScheduleIssue } from "./schedule-issue";
import { scheduleIssue } from "./reader";
import type { CadenceSchedule, ListSchedule, StraightLineSchedule, When } from "./schedule";
import { periodStart, termEnd } from "./term";
import { cadenceLine, checkedRange, dailyLine, evenly, installmentDay, isIssue, monthsFrom, straightLine, termUnknown, type TimeLine } from "./time-line";
import { periodMonths } from "./words";

/**
 * The days of a list's rest. `dates` are those of its dated entries: a straight line goes on in the month after
 * the last of them, a cadence one period after it. Without any, the rest begins with the line.
 */
export function restLine(
  rest: CadenceSchedule | StraightLineSchedule, list: ListSchedule, terms: ScheduleTerms, dates: readonly string[],
): TimeLine | ScheduleIssue {
  const last = dates.reduce<string | null>((latest, date) => (latest === null || date > latest ? date : latest), null);
  const line = rest.kind === "cadence" ? cadenceRest(rest, list, terms, last) : straightRest(rest, list, terms, last);
  if (isIssue(line) || line.dates.length > 0) return line;
  return scheduleIssue("SCH_REST_NO_TIME", "", { when: last ?? terms.start });
}

function straightRest(
  rest: StraightLineSchedule, list: ListSchedule, terms: ScheduleTerms, last: string | null,
): TimeLine | ScheduleIssue {
  const { span, daily } = rest;
  // A period of its own does not depend on the entries before it.
  if (last === null || span.kind === "range" || span.kind === "from") return straightLine(rest, terms);
  if (span.kind === "term" && terms.termMonths === null) return termUnknown(canonicalText(list));
  const skipped = Math.max(0, calendarMonthsBetween(terms.start, last) + 1);
  const first = addMonths(terms.start, skipped);
  const end = span.kind === "months" ? termEnd(terms.start, skipped + span.months)
    : span.kind === "until" ? span.to : termEnd(terms.start, terms.termMonths ?? 0);
  const from = daily ? addDays(last, 1) : first;
  if (end < from) return evenly([]);
  const range = checkedRange(from, end, canonicalText(list));
  if (isIssue(range)) return range;
  if (daily) return dailyLine(range.from, range.to);
  // Counted from the start of the line, so that a clamped day does not stay clamped.
  return evenly(monthsFrom(terms.start, end).slice(skipped));
}

function cadenceRest(
  rest: CadenceSchedule, list: ListSchedule, terms: ScheduleTerms, last: string | null,
): TimeLine | ScheduleIssue {
  if (last === null || rest.from !== null) return cadenceLine(rest, terms);
  if (rest.count === null && terms.termMonths === null) return termUnknown(canonicalText(list));
  const base = baseOf(rest, list, terms.start, last);
  const dayOf = (index: number, end: string | null): string => installmentDay(base.first, rest, base.skipped + index, end);
  if (rest.count !== null) return evenly(Array.from({ length: rest.count }, (_, index) => dayOf(index, null)));
  const end = termEnd(terms.start, terms.termMonths ?? 0);
  const dates: string[] = [];
  while (periodStart(base.first, rest.cadence, base.skipped + dates.length) <= end) dates.push(dayOf(dates.length, end));
  return evenly(dates);
}

/** Where the rest's periods are counted from, and how many of them the entries took: offsets count from the start. */
function baseOf(
  rest: CadenceSchedule, list: ListSchedule, start: string, last: string,
): { readonly first: string; readonly skipped: number } {
  const offsets = list.entries.flatMap(({ when }) => monthsOf(when) ?? []);
  const furthest = Math.max(...offsets, 0);
  if (rest.cadence === "weekly" || addMonths(start, furthest) !== last) return { first: last, skipped: 1 };
  const months = periodMonths[rest.cadence];
  return furthest % months === 0 ? { first: start, skipped: furthest / months + 1 } : { first: last, skipped: 1 };
}

function monthsOf(when: When): number | null {
  return when.kind === "offset" && when.unit === "month" ? when.count : null;
}
