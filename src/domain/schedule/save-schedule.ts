import { normaliseText } from "../normalise-text";
import { amountsStated } from "./amount-total";
import { defaultLocale, parseSchedule } from "./parse-schedule";
import { noSavedSchedules } from "./saved-schedules";

/** The longest name, in UTF-16 units. */
export const savedNameLimit = 100;

export type SavedNameFault = "length" | "characters" | "no-letter" | "schedule";

/**
 * Why a text cannot be the name of a saved schedule: a cell that holds the name has to mean it, in every locale and whatever
 * else the cell could be read as. null: it can.
 */
export function savedNameFault(name: string): SavedNameFault | null {
  if (name.length === 0 || name.length > savedNameLimit) return "length";
  if (normaliseText(name) !== name || /["\u201c\u201d\u201e\u00ab\u00bb\p{Surrogate}]/u.test(name)) return "characters";
  if (!/\p{L}/u.test(name)) return "no-letter";
  const read = parseSchedule(name, "revenue", { locale: defaultLocale, templates: noSavedSchedules });
  return read.kind !== "error" || /^template\s*:/i.test(name) ? "schedule" : null;
}

export type SavedTextFault = "unreadable" | "nothing" | "amounts" | "template";

/** The canonical form of a text that is to be kept under a name, or why it cannot be: it has to fit every sale, and mean something by itself. */
export function savedText(text: string): { readonly schedule: string } | { readonly fault: SavedTextFault } {
  const { kind, canonical, schedule } = parseSchedule(normaliseText(text, { keepLines: true }), "revenue", { locale: defaultLocale, templates: null });
  if (kind === "template") return { fault: "template" };
  if (kind === "error" || canonical === null) return { fault: "unreadable" };
  if (kind === "default" || kind === "manual") return { fault: "nothing" };
  return amountsStated(schedule).units > 0n ? { fault: "amounts" } : { schedule: canonical };
}
