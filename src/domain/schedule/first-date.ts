import type { CadenceSchedule, Rest, Schedule, StraightLineSchedule } from "./schedule";
import { whenDate } from "./expand-list";
import { installmentDay } from "./time-line";

/**
 * The first day that a schedule surely has something on, without knowing the product: null where that depends on
 * the term, on the billing dates, or on nothing yet. `start` is the effective billing date.
 */
export function firstDate(schedule: Schedule | null, start: string): string | null {
  switch (schedule?.kind) {
    case undefined:
    case "upfront": return start;
    case "cadence":
    case "straight-line": return firstOf(schedule, start);
    case "list": {
      const dates = schedule.entries.flatMap(({ when }) => whenDate(when, { start, termMonths: null }) ?? []);
      return earliest([...dates, ...restDates(schedule.rest, start)]);
    }
    default: return null;
  }
}

function firstOf(schedule: CadenceSchedule | StraightLineSchedule, start: string): string {
  if (schedule.kind === "cadence") return installmentDay(schedule.from ?? start, schedule, 0, null);
  const { span } = schedule;
  return span.kind === "range" || span.kind === "from" ? span.from : start;
}

/** A rest begins after the entries unless it has a date of its own. */
function restDates(rest: Rest | null, start: string): readonly string[] {
  if (rest === null) return [];
  if (rest.kind === "at") return [whenDate(rest.when, { start, termMonths: null })].filter((date) => date !== null);
  if (rest.kind === "cadence") return rest.from === null ? [] : [firstOf(rest, start)];
  return rest.span.kind === "range" || rest.span.kind === "from" ? [rest.span.from] : [];
}

function earliest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((first, date) => (first === null || date < first ? date : first), null);
}
