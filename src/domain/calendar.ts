/** A calendar day without time or zone. `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayMilliseconds = 86_400_000;

/** Serial of 1970-01-01 in Excel's two date systems. */
const epochSerial = { from1900: 25_569, from1904: 24_107 };

/** Excel takes 1900 for a leap year, as Lotus 1-2-3 did: serial 60 is a day that never was. */
const phantomSerial = 60;

const twoDigits: readonly string[] = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, "0"));

/** From 1 March of the year 0 to 1970-01-01. */
const marchZeroToEpoch = 719_468;

const lastDay = epochDay("9999-12-31");

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD`, or null where the calendar (years 1 to 9999) has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!exists(year, month, day)) return null;
  return `${year > 999 ? year : String(year).padStart(4, "0")}-${twoDigits[month]}-${twoDigits[day]}`;
}

/** Reads exactly `YYYY-MM-DD`; null for anything else, and for a day that does not exist. */
export function parseIsoDate(text: string): CalendarDate | null {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return null;
  const date = { year: digits(text, 0, 4), month: digits(text, 5, 7), day: digits(text, 8, 10) };
  return exists(date.year, date.month, date.day) ? date : null;
}

/** Months later (or earlier); a day that the month lacks becomes its last day. `date` must be a valid ISO date. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = mustParse(date);
  const monthsFromYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsFromYearZero / 12);
  const newMonth = monthsFromYearZero - newYear * 12 + 1;
  return mustExist(isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))), date);
}

/** Days later (or earlier). `date` must be a valid ISO date. */
export function addDays(date: string, days: number): string {
  return mustExist(fromEpochDay(epochDay(date) + days), date);
}

/** How many days `to` is after `from`: 0 for the same day, negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return epochDay(to) - epochDay(from);
}

/** How many month boundaries lie between two days: 0 within one calendar month. */
export function calendarMonthsBetween(from: string, to: string): number {
  const start = mustParse(from);
  const end = mustParse(to);
  return (end.year - start.year) * 12 + end.month - start.month;
}

/** How many whole months `to` is after `from`, which is not later: 12 from 31 January to 31 January, 11 to the day before. */
export function wholeMonthsBetween(from: string, to: string): number {
  const months = calendarMonthsBetween(from, to);
  return addMonths(from, months) > to ? months - 1 : months;
}

/**
 * The day of an Excel serial; its fraction (the time) is dropped. null for what Excel shows as no date:
 * negative serials, 1900's day 0 and its phantom 29 February, days after 9999-12-31.
 */
export function serialToIso(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 0) return null;
  if (date1904) return fromEpochDay(whole - epochSerial.from1904);
  if (whole === 0 || whole === phantomSerial) return null;
  const day = whole - epochSerial.from1900;
  return fromEpochDay(whole < phantomSerial ? day + 1 : day);
}

/** The serial of a valid ISO date; null for a day before the date system's first. */
export function isoToSerial(date: string, date1904: boolean): number | null {
  const day = epochDay(date);
  if (date1904) return day + epochSerial.from1904 < 0 ? null : day + epochSerial.from1904;
  const serial = day + epochSerial.from1900;
  if (serial > phantomSerial) return serial;
  return serial - 1 < 1 ? null : serial - 1;
}

function epochDay(date: string): number {
  const { year, month, day } = mustParse(date);
  // Counted from 1 March, so that the day of a leap year comes last and months follow one rule.
  const marchYear = month > 2 ? year : year - 1;
  const daysBeforeMonth = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + daysBeforeMonth + day - 1 - marchZeroToEpoch;
}

function fromEpochDay(day: number): string | null {
  if (day > lastDay) return null;
  const date = new Date(day * dayMilliseconds);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function mustParse(date: string): CalendarDate {
  const parsed = parseIsoDate(date);
  if (parsed === null) throw new RangeError(`"${date}" is not an ISO date.`);
  return parsed;
}

function mustExist(date: string | null, from: string): string {
  if (date === null) throw new RangeError(`The calendar of years 1 to 9999 ends before the day asked for, counted from ${from}.`);
  return date;
}

function exists(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number that the characters write; NaN where one is no digit. A pattern would be three times slower. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
