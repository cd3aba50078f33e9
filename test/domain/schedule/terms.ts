import type { Expansion, ScheduleTerms } from "../../../src/domain/schedule/expansion";
import { defaultLocale, parseSchedule } from "../../../src/domain/schedule/parse-schedule";
import type { Schedule, ScheduleColumn } from "../../../src/domain/schedule/schedule";
import { expandSchedule } from "../../../src/domain/schedule/expand-schedule";
import { unitsText } from "../../../src/domain/schedule/expansion";
import { savedSchedules } from "../../../src/domain/schedule/saved-schedules";

/** A yearly subscription of 1,200.00 USD that starts on 2026-01-15. */
export function termsWith(changes: Partial<ScheduleTerms> = {}): ScheduleTerms {
  return {
    start: "2026-01-15", termMonths: 12, recurring: true, billingFrequency: "annual",
    lineValue: { minorUnits: 120_000n, currency: "USD" }, defaultRecognition: null, billing: null, ...changes,
  };
}

/** The schedule that a text means; fails where it means none. */
export function scheduleOf(text: string, column: ScheduleColumn = "revenue"): Schedule | null {
  const result = parseSchedule(text, column, { locale: defaultLocale, templates: savedSchedules([{ name: "Standard 2026", schedule: "quarterly x 4" }]) });
  if (result.kind === "error") throw new Error(`"${text}" is not a schedule.`);
  return result.schedule;
}

export function expand(text: string, changes: Partial<ScheduleTerms> = {}, column: ScheduleColumn = "revenue"): Expansion {
  return expandSchedule(scheduleOf(text, column), column, termsWith(changes));
}

/** `date amount`, one for each entry. */
export function lines({ entries, places }: Expansion): string[] {
  return entries.map(({ date, minorUnits }) => `${date} ${unitsText(minorUnits, places)}`);
}
