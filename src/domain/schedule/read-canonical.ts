import { defaultLocale, parseSchedule, type ScheduleResult } from "./parse-schedule";
import { recalling } from "./recalling";
import { savedKey, type SavedSchedules } from "./saved-schedules";
import type { Schedule, ScheduleColumn } from "./schedule";

/** What a canonical text means where these schedules are saved. Throws RangeError as readCanonical does. */
export function readMeaning(canonical: string, column: ScheduleColumn, saved: SavedSchedules): Schedule | null {
  return meantBy(readCanonical(canonical, column), column, saved);
}

/** The saved schedule that a schedule names; one that is not among them stays a name, of which nothing is scheduled. */
export function meantBy(schedule: Schedule | null, column: ScheduleColumn, saved: SavedSchedules): Schedule | null {
  const named = schedule?.kind === "template" ? saved.get(savedKey(schedule.name)) : undefined;
  return named === undefined ? schedule : readCanonical(named.schedule, column);
}

/** The schedule that a stored canonical text stands for; null for "", the product's default. Throws RangeError on any other text. */
export function readCanonical(canonical: string, column: ScheduleColumn): Schedule | null {
  const result = readStored(canonical, column);
  if (result.canonical !== canonical) throw new RangeError("The text is not a canonical schedule.");
  return result.schedule;
}

/** A product's own recognition, however its list writes it; null where it writes none that can be every sale's. */
export function readProductDefault(text: string): Schedule | null {
  return productDefaultFault(text) === null ? readStored(text, "revenue").schedule : null;
}

/** Why a text cannot be a product's own recognition: amounts are one sale's, so they cannot be every sale's default. */
export function productDefaultFault(text: string): "unreadable" | "amounts" | null {
  const { kind, schedule } = readStored(text, "revenue");
  if (kind === "error") return "unreadable";
  return schedule?.kind === "list" && schedule.unit === "amount" ? "amounts" : null;
}

const remembered = { billing: recalling<ScheduleResult>(), revenue: recalling<ScheduleResult>() };

/** Few texts stand for the schedules of many lines, so each is parsed once. */
function readStored(text: string, column: ScheduleColumn): ScheduleResult {
  return remembered[column](text, () => parseStored(text, column));
}

/** A saved schedule that was once found may have been deleted since, so its name is taken as it stands. */
function parseStored(text: string, column: ScheduleColumn): ScheduleResult {
  return parseSchedule(text, column, { locale: defaultLocale, templates: null });
}
