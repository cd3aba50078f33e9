import { defaultLocale, parseSchedule } from "./parse-schedule";
import type { Schedule, ScheduleColumn } from "./schedule";

/** The schedule that a stored canonical text stands for; null for "", the product's default. Throws on any other text. */
export function readCanonical(canonical: string, column: ScheduleColumn): Schedule | null {
  const named = canonical.startsWith("template: ") ? [canonical.slice("template: ".length)] : [];
  const result = parseSchedule(canonical, column, { locale: defaultLocale, templates: new Set(named) });
  if (result.canonical !== canonical) throw new RangeError("The text is not a canonical schedule.");
  return result.schedule;
}
