import { isoDate } from "../calendar";
import { monthNumber } from "../month-names";
import type { DateOrder } from "../reading";

export type DateReading =
  | { readonly kind: "date"; readonly date: string; readonly ambiguous: boolean }
  /** It is written as a date, but the calendar has no such day. */
  | { readonly kind: "impossible" }
  | { readonly kind: "none" };

const none: DateReading = { kind: "none" };

/** Schedules beyond these years are typing errors; offsets from within them stay in four digits. */
const firstYear = 1900;
const lastYear = 2199;

/**
 * Reads a day, or a month as its first day, in any spelling of RULES.md 4.2. `order` decides between
 * day/month and month/day only where both are possible, which is then said by `ambiguous`.
 */
export function readDate(text: string, order: DateOrder): DateReading {
  // No spelling is longer; the patterns below then see short texts only.
  if (text.length > 40) return none;
  return readNumericDate(text, order) ?? readNamedDate(text.replace(/[,\s-]+/g, " ").trim()) ?? none;
}

function readNumericDate(text: string, order: DateOrder): DateReading | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[3], yearFirst[4] ?? "1");
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthYear !== null) return day(monthYear[2], monthYear[1], "1");
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (yearLast === null) return null;
  const [, first = "", separator, second = "", year] = yearLast;
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  // Dots are written where the day comes first.
  if (separator === ".") return dayFirst;
  if (Number(first) > 12) return dayFirst;
  if (Number(second) > 12) return monthFirst;
  const chosen = order === "dmy" ? dayFirst : monthFirst;
  return chosen.kind === "date" ? { ...chosen, ambiguous: Number(first) !== Number(second) } : chosen;
}

function readNamedDate(text: string): DateReading | null {
  // "15 de marzo de 2026"
  const words = text.split(" ").filter((word) => !/^del?$/i.test(word));
  const [first = "", second = "", third] = words;
  if (words.length === 2) {
    const month = monthNumber(first);
    return month !== null && /^\d{4}$/.test(second) ? day(second, String(month), "1") : null;
  }
  if (words.length !== 3 || third === undefined || !/^(\d{4}|\d{2})$/.test(third)) return null;
  const month = monthNumber(first) ?? monthNumber(second);
  const dayText = monthNumber(first) === null ? first : second;
  const dayDigits = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?$/i.exec(dayText)?.[1];
  return month === null || dayDigits === undefined ? null : day(third, String(month), dayDigits);
}

function day(year: string | undefined, month: string | undefined, dayOfMonth: string): DateReading {
  const fullYear = fourDigitYear(year ?? "");
  if (fullYear < firstYear || fullYear > lastYear) return none;
  const date = isoDate(fullYear, Number(month), Number(dayOfMonth));
  return date === null ? { kind: "impossible" } : { kind: "date", date, ambiguous: false };
}

/** 00 to 79 are this century, 80 to 99 the last, as in the date columns (RULES.md 3.6). */
function fourDigitYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 80 ? 2000 + number : 1900 + number;
}
