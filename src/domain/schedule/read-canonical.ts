import { defaultLocale, parseSchedule, type ScheduleResult } from "./parse-schedule";
import type { Schedule, ScheduleColumn } from "./schedule";

/** The schedule that a stored canonical text stands for; null for "", the product's default. Throws RangeError on any other text. */
export function readCanonical(canonical: string, column: ScheduleColumn): Schedule | null {
  const result = parseStored(canonical, column);
  if (result.canonical !== canonical) throw new RangeError("The text is not a canonical schedule.");
  return result.schedule;
}

/** A product's own recognition, however its list writes it; null where it writes none that can be read. */
export function readProductDefault(text: string): Schedule | null {
  return parseStored(text, "revenue").schedule;
}

/** A saved schedule that was once found may have been deleted since, so its name is taken as it stands. */
function parseStored(text: string, column: ScheduleColumn): ScheduleResult {
  const named = text.startsWith("template: ") ? [text.slice("template: ".length)] : [];
  return parseSchedule(text, column, { locale: defaultLocale, templates: new Set(named) });
}
