import { isoDate } from "../calendar";
import { monthNumber } from "../month-names";
import type { DateOrder } from "../reading";

/** A date as text says it, before the order of day and month is decided. */
export type DateText =
  | { readonly kind: "certain"; readonly iso: string; readonly hasTime: boolean; readonly shortYear: boolean }
  | { readonly kind: "numeric"; readonly parts: NumericDate; readonly hasTime: boolean; readonly shortYear: boolean };

/** Three numbers with a sign between them, year last as a rule: `3/4/2026`, `03.04.26`. */
export interface NumericDate {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly shortThird: boolean;
}

const timeOfDay =
  /^(.*?\d.*?)(?:t|,? )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(am|pm|a\.m\.|p\.m\.)? ?(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
/** A day's name in English, German, French or Spanish, whole or short, says nothing that the date does not. */
const weekday = new RegExp(`^(?:${[
  "mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
  "mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag",
  "lun|mar|mer|jeu|ven|sam|dim|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche",
  "mi[eé]|jue|vie|s[aá]b|dom|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|lu|ma|ju|vi|sá",
].join("|")})\\.?,? `);

/** Reads the date of a cleaned cell text, and drops a time and a time zone. null: no date, or one that does not exist. */
export function parseDateText(text: string): DateText | null {
  if (text.length > 60 || !/[0-9]/.test(text)) return null;
  const lower = text.toLowerCase();
  const timed = lower.includes(":") ? timeOfDay.exec(lower) : null;
  if (timed !== null && !isTime(timed)) return null;
  const hasTime = timed !== null;
  const date = timed?.[1] ?? lower;
  const day = date.trim();
  if (day.charAt(0) <= "9") return readDay(day, hasTime);
  // "mar" is March, and Tuesday in French and Spanish: a day's name is one only where what follows is a whole date.
  return monthInWords(day, hasTime) ?? readDay(day.replace(weekday, "").trim(), hasTime);
}

function readDay(day: string, hasTime: boolean): DateText | null {
  return yearFirst(day, hasTime) ?? monthInWords(day, hasTime) ?? numeric(day, hasTime);
}

/**
 * What a numeric date proves about its column: with a part above 12 it can be read in one order only.
 * null: it can be read both ways, or its two halves are equal, or it is no date, or its year comes first.
 */
export function orderEvidence(parts: NumericDate, yearFirst: boolean): "dmy" | "mdy" | null {
  if (yearFirst && beginsWithYear(parts)) return null;
  const dmy = dateInOrder(parts, "dmy");
  const mdy = dateInOrder(parts, "mdy");
  return dmy !== null && mdy === null ? "dmy" : mdy !== null && dmy === null ? "mdy" : null;
}

/** `YYYY-MM-DD`, or null where the order gives no date. A four-digit last part is the year in any order. */
export function dateInOrder(parts: NumericDate, order: DateOrder): string | null {
  const { first, second, third, shortThird } = parts;
  if (order === "ymd" && shortThird) return first > 99 ? null : isoDate(fullYear(first), second, third);
  const year = shortThird ? fullYear(third) : third;
  return order === "mdy" ? isoDate(year, first, second) : isoDate(year, second, first);
}

/** `26/03/31`, where the year is written first: two digits that make a date in that order. */
export function beginsWithYear(parts: NumericDate): boolean {
  return parts.shortThird && dateInOrder(parts, "ymd") !== null;
}

function yearFirst(day: string, hasTime: boolean): DateText | null {
  const match = /^(\d{4})([-/.] ?)(\d{1,2})\2(\d{1,2})\.?$/.exec(day) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(day);
  return match === null ? null : certain(Number(match[1]), Number(match[3]), Number(match[4]), hasTime, false);
}

function monthInWords(day: string, hasTime: boolean): DateText | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[- /.]{0,2}(?:of |de )?(\p{L}{3,10})\.?,?[- /']{0,2}(?:del? )?(\d{4}|\d{2})$/u.exec(day);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1], hasTime);
  const monthFirst = /^(\p{L}{3,10})\.?[- /]{0,2}(\d{1,2})(?:st|nd|rd|th)?,?[- /']{1,2}(\d{4}|\d{2})$/u.exec(day);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2], hasTime);
  const isoLike = /^(\d{4})[- /.]{1,2}(\p{L}{3,10})\.?[- /.]{1,2}(\d{1,2})$/u.exec(day);
  return isoLike === null ? null : named(isoLike[1], isoLike[2], isoLike[3], hasTime);
}

function numeric(day: string, hasTime: boolean): DateText | null {
  const match = /^(\d{1,2})([-/.] ?)(\d{1,2})\2(\d{4}|\d{2})$/.exec(day);
  if (match === null) return null;
  const shortThird = match[4]?.length === 2;
  const parts = { first: Number(match[1]), second: Number(match[3]), third: Number(match[4]), shortThird };
  const possible = dateInOrder(parts, "dmy") ?? dateInOrder(parts, "mdy") ?? dateInOrder(parts, "ymd");
  return possible === null ? null : { kind: "numeric", parts, hasTime, shortYear: shortThird };
}

function named(year = "", month = "", day = "", hasTime: boolean): DateText | null {
  const number = monthNumber(month);
  if (number === null) return null;
  const shortYear = year.length === 2;
  return certain(shortYear ? fullYear(Number(year)) : Number(year), number, Number(day), hasTime, shortYear);
}

function certain(year: number, month: number, day: number, hasTime: boolean, shortYear: boolean): DateText | null {
  const iso = isoDate(year, month, day);
  return iso === null ? null : { kind: "certain", iso, hasTime, shortYear };
}

/** 00–79 are this century's, 80–99 the last one's (RULES.md 3.6). */
function fullYear(twoDigits: number): number {
  return twoDigits < 80 ? 2000 + twoDigits : 1900 + twoDigits;
}

function isTime(match: RegExpExecArray): boolean {
  return Number(match[2]) <= 24 && Number(match[3]) < 60 && Number(match[4] ?? 0) < 60;
}
