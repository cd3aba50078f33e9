import type { CadenceSchedule, Rest, Schedule, StraightLineSchedule, When } from "./schedule";
import { whenDate } from "./expand-list";
import { installmentDay } from "./time-line";

/**
 * The first day that a schedule surely has something on, without knowing the product: null where that depends on
 * the term, on the billing dates, or on nothing yet.
 * @param start the effective billing date; null: only the dates that the schedule itself writes count
 */
export function firstDate(schedule: Schedule | null, start: string | null): string | null {
  switch (schedule?.kind) {
    case undefined:
    case "upfront": return start;
    case "cadence":
    case "straight-line": return firstOf(schedule, start);
    case "list": {
      const dates = schedule.entries.flatMap(({ when }) => dayOf(when, start) ?? []);
      return earliest([...dates, ...restDates(schedule.rest, start)]);
    }
    default: return null;
  }
}

function firstOf(schedule: CadenceSchedule | StraightLineSchedule, start: string | null): string | null {
  if (schedule.kind === "cadence") {
    const first = schedule.from ?? start;
    return first === null ? null : installmentDay(first, schedule, 0, null);
  }
  const { span } = schedule;
  return span.kind === "range" || span.kind === "from" ? span.from : start;
}

/** A rest begins after the entries unless it has a date of its own. */
function restDates(rest: Rest | null, start: string | null): readonly string[] {
  if (rest === null) return [];
  const date = rest.kind === "at" ? dayOf(rest.when, start) : firstOf(rest, null);
  return date === null ? [] : [date];
}

function dayOf(when: When, start: string | null): string | null {
  if (start === null) return when.kind === "date" ? when.date : null;
  return whenDate(when, { start, termMonths: null });
}

function earliest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((first, date) => (first === null || date < first ? date : first), null);
}
