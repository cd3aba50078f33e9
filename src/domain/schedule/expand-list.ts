import { addMonths } from "../calendar";
import { compareDecimals, decimal } from "../decimal";
import { amountsStated, amountTotal } from "./amount-total";
import { canonicalText, whenText } from "./canonical-text";
import { minorDigits } from "./currencies";
import { expansion, refused, shareOf, unitsText, wholeOf, type Expansion, type ScheduleTerms, type Whole } from "./expansion";
import { wholeMinorUnits } from "./line-value";
import { allocate, noCurrency } from "./money";
import { scheduleIssue } from "./reader";
import { restLine } from "./rest-line";
import type { ListSchedule, ScheduleEntry, When } from "./schedule";
import { periodStart, termEnd } from "./term";
import { isIssue, termUnknown } from "./time-line";

interface Part {
  readonly date: string | null;
  readonly minorUnits: bigint;
}

/** A list's entries on their dates. Amounts without a rest are their own value; all others split the line's. */
export function expandList(list: ListSchedule, terms: ScheduleTerms): Expansion {
  const whole = wholeForList(list, terms);
  if (terms.termMonths === null && needsTermEnd(list)) return refused(whole, termUnknown(canonicalText(list)));
  const dates = list.entries.map(({ when }) => whenDate(when, terms));
  const stated = statedUnits(list.entries, list.unit, whole);
  if (list.rest === null) {
    const total = stated.reduce((sum, units) => sum + units, 0n);
    const last = stated.length - 1;
    return expansion(whole, stated.map((units, index) => ({
      date: dates[index] ?? null, minorUnits: index === last ? units + whole.units - total : units,
    })));
  }
  const named = stated.map((minorUnits, index): Part => ({ date: dates[index] ?? null, minorUnits }));
  return withRest(list, terms, whole, named);
}

/** The calendar day of a time; null for a milestone, and for the end of a term that is not known. */
export function whenDate(when: When, { start, termMonths }: Pick<ScheduleTerms, "start" | "termMonths">): string | null {
  switch (when.kind) {
    case "date": return when.date;
    case "offset": return when.unit === "week" ? periodStart(start, "weekly", when.count) : addMonths(start, when.count);
    case "end": return termMonths === null ? null : termEnd(start, termMonths);
    case "milestone": return null;
  }
}

function withRest(list: ListSchedule, terms: ScheduleTerms, whole: Whole, named: readonly Part[]): Expansion {
  const { rest } = list;
  if (rest === null) return expansion(whole, named);
  // Amounts and the rest of a value that nobody knows: only the amounts can be scheduled.
  if (list.unit === "amount" && terms.lineValue === null) return expansion(whole, named, true);
  const left = whole.units - named.reduce((sum, { minorUnits }) => sum + minorUnits, 0n);
  if (list.unit === "amount" && exceeds(list, whole)) {
    const b = unitsText(whole.units, whole.places);
    return refused(whole, scheduleIssue("SCH_REST_EXCEEDS", "", { b, currency: terms.lineValue?.currency ?? "" }));
  }
  if (rest.kind === "at") return expansion(whole, [...named, { date: whenDate(rest.when, terms), minorUnits: left }]);
  const line = restLine(rest, list, terms, named.flatMap(({ date }) => date ?? []));
  if (isIssue(line)) return refused(whole, line);
  const shares = allocate(left, line.weights);
  return expansion(whole, [...named, ...line.dates.map((date, index) => ({ date, minorUnits: shares[index] ?? 0n }))]);
}

function wholeForList(list: ListSchedule, { lineValue }: ScheduleTerms): Whole {
  if (list.unit === "percent") return wholeOf(lineValue);
  const digits = minorDigits(lineValue?.currency ?? noCurrency);
  const total = amountTotal(list);
  if (total !== null) return { measure: "money", places: digits, units: wholeMinorUnits(total, digits) };
  return { measure: "money", places: digits, units: lineValue?.minorUnits ?? 0n };
}

function statedUnits(entries: readonly ScheduleEntry[], unit: ListSchedule["unit"], whole: Whole): readonly bigint[] {
  return entries.map(({ value }) => (unit === "percent" ? shareOf(whole, value) : wholeMinorUnits(decimal(value), whole.places)));
}

function exceeds(list: ListSchedule, { units, places }: Whole): boolean {
  return compareDecimals(amountsStated(list), { units, places }) > 0;
}

/** Whether some time in it is the end of the term. */
function needsTermEnd({ entries, rest }: ListSchedule): boolean {
  const times = [...entries.map(({ when }) => when), ...(rest?.kind === "at" ? [rest.when] : [])];
  return times.some((when) => whenText(when) === "end");
}
