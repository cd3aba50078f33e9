import { defaultLocale, parseSchedule, type ScheduleResult } from "./parse-schedule";
import type { Schedule, ScheduleColumn } from "./schedule";

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

const remembered: Readonly<Record<ScheduleColumn, Map<string, ScheduleResult>>> = { billing: new Map(), revenue: new Map() };
const rememberedTexts = 2_000;

/** Few texts stand for the schedules of many lines, so each is parsed once. */
function readStored(text: string, column: ScheduleColumn): ScheduleResult {
  const known = remembered[column].get(text);
  if (known !== undefined) return known;
  if (remembered[column].size >= rememberedTexts) remembered[column].clear();
  const result = parseStored(text, column);
  remembered[column].set(text, result);
  return result;
}

/** A saved schedule that was once found may have been deleted since, so its name is taken as it stands. */
function parseStored(text: string, column: ScheduleColumn): ScheduleResult {
  const named = text.startsWith("template: ") ? [text.slice("template: ".length)] : [];
  return parseSchedule(text, column, { locale: defaultLocale, templates: new Set(named) });
}
