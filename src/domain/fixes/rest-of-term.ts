import { addDays, addMonths } from "../calendar";
import type { Product } from "../product";
import type { Locale } from "../reading";
import { canonicalText } from "../schedule/canonical-text";
import { expandSchedule } from "../schedule/expand-schedule";
import { parseSchedule } from "../schedule/parse-schedule";
import type { SavedSchedules } from "../schedule/saved-schedules";
import type { Cadence, CadenceSchedule, Schedule, ScheduleColumn, StraightLineSchedule } from "../schedule/schedule";

interface LineTerms {
  readonly locale: Locale;
  readonly importDate: string;
  readonly templates: SavedSchedules | null;
  /** The line's start; null: the row does not say, so it is the day of the import. */
  readonly start: string | null;
  readonly product: Product | null;
}

const timesAYear: Readonly<Record<Cadence, number>> = { weekly: 52, monthly: 12, quarterly: 4, semiannual: 2, annual: 1 };

/** A schedule that hangs on a term that the product lacks, with a length of its own: a year. null: it has no such part, or hangs on more. */
export function overOneYear(text: string, column: ScheduleColumn, terms: LineTerms): string | null {
  return rewritten(text, column, terms, (schedule) => {
    switch (schedule.kind) {
      case "cadence": case "straight-line": return yearLong(schedule);
      case "list": return schedule.rest === null || schedule.rest.kind === "at" ? null : { ...schedule, rest: yearLong(schedule.rest) };
      default: return null;
    }
  });
}

/** A list whose rest has no time left in the term: it falls due with the last entry. */
export function restToLast(text: string, column: ScheduleColumn, terms: LineTerms): string | null {
  return rewritten(text, column, terms, (schedule) => {
    if (schedule.kind !== "list") return null;
    const last = schedule.entries.findLast(({ when }) => when.kind !== "milestone");
    return last === undefined ? null : { ...schedule, rest: { kind: "at", when: last.when } };
  });
}

function yearLong(schedule: CadenceSchedule | StraightLineSchedule): CadenceSchedule | StraightLineSchedule {
  if (schedule.kind === "cadence") return { ...schedule, count: schedule.count ?? timesAYear[schedule.cadence] };
  const { span } = schedule;
  if (span.kind === "term") return { ...schedule, span: { kind: "months", months: 12 } };
  return span.kind === "from" ? { ...schedule, span: { kind: "range", from: span.from, to: addDays(addMonths(span.from, 12), -1) } } : schedule;
}

/** The text of another schedule, if the line's product and start bear it. */
function rewritten(
  text: string, column: ScheduleColumn, { locale, templates, start, importDate, product }: LineTerms, change: (schedule: Schedule) => Schedule | null,
): string | null {
  const { schedule } = parseSchedule(text, column, { locale, templates });
  const changed = schedule === null ? null : change(schedule);
  if (changed === null) return null;
  const { issues } = expandSchedule(changed, column, {
    start: start ?? importDate, termMonths: product?.termMonths ?? null, recurring: product?.recurring ?? false,
    billingFrequency: product?.billingFrequency ?? "one-time", lineValue: null, defaultRecognition: null, billing: null,
  });
  return issues.length === 0 ? canonicalText(changed) : null;
}
