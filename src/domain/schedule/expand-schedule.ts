import { expandList } from "./expand-list";
import { expansion, refused, wholeOf, type Expansion, type ScheduleTerms, type Whole } from "./expansion";
import { allocate } from "./money";
import { recalling } from "./recalling";
import type { ScheduleIssue } from "./schedule-issue";
import { readProductDefault } from "./read-canonical";
import type { CadenceSchedule, Schedule, ScheduleColumn, StraightLineSchedule } from "./schedule";
import { defaultTerm, periodStart, periodWeights, termEnd } from "./term";
import { cadenceLine, evenly, isIssue, straightLine, termUnknown, type TimeLine } from "./time-line";

/**
 * The dates and amounts that a schedule means for one line (RULES.md 4.3); null is the product's default. What
 * is dated and what is not add up to the line's value to the minor unit, or to the list's own amounts where it
 * states them.
 */
export function expandSchedule(schedule: Schedule | null, column: ScheduleColumn, terms: ScheduleTerms): Expansion {
  const whole = wholeOf(terms.lineValue);
  if (schedule === null) return column === "billing" ? defaultBilling(terms, whole) : defaultRecognition(terms, whole);
  switch (schedule.kind) {
    case "upfront": return split(whole, evenly([terms.start]));
    case "end": return terms.termMonths === null
      ? refused(whole, termUnknown("end"))
      : split(whole, evenly([termEnd(terms.start, terms.termMonths)]));
    case "cadence": return split(whole, cadenceLine(schedule, terms));
    // In billing a straight line is a row of equal monthly invoices, whatever its days.
    case "straight-line": return split(whole, straightLine(forColumn(schedule, column), terms));
    case "list": return expandList({ ...schedule, rest: forColumn(schedule.rest, column) }, terms);
    // What is wrong with the billing schedule is said once, in its own column.
    case "as-billed": return { ...(terms.billing ?? defaultBilling(terms, whole)), issues: [] };
    case "usage":
    case "manual":
    case "template": return expansion(whole, [{ date: null, minorUnits: whole.units }]);
  }
}

const termStraight: StraightLineSchedule = { kind: "straight-line", span: { kind: "term" }, daily: false };

/** The days of blank cells, which are most: many lines of one file begin on the same day under the same terms. */
const periodsOf = recalling<TimeLine>();
const monthsOf = recalling<TimeLine | ScheduleIssue>();

/** By the product's own frequency; a broken last period counts by its share. */
function defaultBilling({ start, termMonths, billingFrequency }: ScheduleTerms, whole: Whole): Expansion {
  if (billingFrequency === "one-time" || termMonths === null) return split(whole, evenly([start]));
  return split(whole, periodsOf(JSON.stringify([start, termMonths, billingFrequency]), () => {
    const weights = periodWeights(start, termMonths, billingFrequency);
    return { weights, dates: weights.map((_, index) => periodStart(start, billingFrequency, index)) };
  }));
}

/** A blank cell never fails: where the product's own schedule does not fit the line, the line is straight. */
function defaultRecognition(terms: ScheduleTerms, whole: Whole): Expansion {
  const termMonths = defaultTerm(terms.termMonths, terms.billingFrequency);
  if (terms.defaultRecognition !== null) {
    const own = readProductDefault(terms.defaultRecognition);
    if (own !== null) {
      const expanded = expandSchedule(own, "revenue", { ...terms, termMonths });
      if (expanded.issues.length === 0) return expanded;
    }
  }
  const oneTime = terms.billingFrequency === "one-time" && !terms.recurring;
  if (oneTime || termMonths === null) return split(whole, evenly([terms.start]));
  return split(whole, monthsOf(JSON.stringify([terms.start, termMonths]), () => straightLine(termStraight, { start: terms.start, termMonths })));
}

function split(whole: Whole, line: TimeLine | ScheduleIssue): Expansion {
  if (isIssue(line)) return refused(whole, line);
  const parts = allocate(whole.units, line.weights);
  return expansion(whole, line.dates.map((date, index) => ({ date, minorUnits: parts[index] ?? 0n })));
}

function forColumn<T extends StraightLineSchedule | CadenceSchedule | { readonly kind: "at" } | null>(rest: T, column: ScheduleColumn): T {
  return column === "billing" && rest?.kind === "straight-line" ? { ...rest, daily: false } : rest;
}
