import { dateToSerial } from "numfmt";
import { dateFormats } from "./date-formats";
import { conventionsOf } from "./locale-conventions";
import { monthNumber, namesMonth } from "./month-names";
import { parseTypedTime } from "./parse-time";
import type { TypedNumber } from "./typed-number";
import { days1904, type ValueLocale } from "./value-locale";

/** What every date and time without a month's name looks like from afar; most texts are told apart by it. */
const dateLike = /^[\d /:.apm-]{3,}$/i;

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Which of the parts were typed decides the format. */
  readonly shows: "full" | "named" | "day-month" | "month-year";
}

/**
 * A date, a time or both as a person types them; null for anything else. The number format is the one that
 * Excel gives by itself: the system's short date, however the date was typed.
 */
export function parseTypedDate(text: string, locale: ValueLocale): TypedNumber | null {
  if (!dateLike.test(text) && !namesMonth(text, locale)) return null;
  const time = parseTypedTime(text);
  if (time) return time;
  const whole = readDay(text, locale);
  if (whole) return dated(whole, null, locale);
  // Day and time are parted by blanks; of the places where that could be, the first that works counts.
  for (let blank = text.indexOf(" "); blank > 0; blank = text.indexOf(" ", blank + 1)) {
    const clock = parseTypedTime(text.slice(blank).trim());
    const day = clock && clock.value < 1 ? readDay(text.slice(0, blank).trimEnd(), locale) : null;
    if (day && clock) return dated(day, clock.value, locale);
  }
  return null;
}

function dated(day: CalendarDay, time: number | null, locale: ValueLocale): TypedNumber | null {
  const leapDay1900 = day.year === 1900 && day.month === 2 && day.day === 29;
  const counted = leapDay1900 ? 60 : dateToSerial([day.year, day.month, day.day]);
  if (counted === null) return null;
  const serial = locale.date1904 ? counted - days1904 : counted;
  // A day before the workbook's calendar stays text.
  if (serial < 0) return null;
  if (time !== null) return { value: serial + time, numberFormat: dateFormats.dateTime };
  return { value: serial, numberFormat: dateFormats[day.shows] };
}

function readDay(text: string, locale: ValueLocale): CalendarDay | null {
  return readNumeric(text, locale) ?? readNamed(text, locale);
}

function readNumeric(text: string, locale: ValueLocale): CalendarDay | null {
  const parts = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{1,4})|\.)?$/.exec(text) ?? /^(\d{1,2})([/-])(\d{4})()$/.exec(text);
  if (!parts) return null;
  const [, first = "", mark, second = "", third] = parts;
  // Dots part a date only where people write it so; there, one may also end it.
  if ((mark === "." || text.endsWith(".")) && (mark !== "." || conventionsOf(locale).dateMark !== ".")) return null;
  if (third) {
    if (first.length > 2) return third.length > 2 ? null : valid(first, second, third, "full");
    const [month, day] = locale.dateOrder === "dmy" ? [second, first] : [first, second];
    if (locale.dateOrder === "ymd" && third.length <= 2) return valid(first, second, third, "full");
    // Where the usual order gives no date, Excel keeps the text.
    return valid(third, month, day, "full");
  }
  if (first.length > 2) return valid(first, second, "1", "month-year");
  if (second.length > 2) return valid(second, first, "1", "month-year");
  const [month, day] = locale.dateOrder === "dmy" ? [second, first] : [first, second];
  return valid(thisYear(), month, day, "day-month") ?? valid(second, first, "1", "month-year");
}

function readNamed(typed: string, locale: ValueLocale): CalendarDay | null {
  const monthOf = (name: string): string => String(monthNumber(name, locale));
  // Spanish says "5 de mayo de 2026".
  const text = locale.name === "es-ES" ? typed.replace(/ de /gi, " ") : typed;
  const dayFirst = /^(\d{1,2})(?:\. ?|[ -]|\/)?(\p{L}{3,10})\.?(?:[ ,/-]+(\d{4}|\d{2}))?$/iu.exec(text);
  if (dayFirst) {
    const [, day = "", name = "", year] = dayFirst;
    return valid(year ?? thisYear(), monthOf(name), day, year ? "named" : "day-month");
  }
  const monthFirst = /^(\p{L}{3,10})\.?[ -]?(\d{1,2})(?:, *| +|-)(\d{4}|\d{2})$/iu.exec(text);
  if (monthFirst) return valid(monthFirst[3] ?? "", monthOf(monthFirst[1] ?? ""), monthFirst[2] ?? "", "named");
  const monthAnd = /^(\p{L}{3,10})\.?[ ,/-]*(\d{4}|\d{1,2})$/iu.exec(text);
  if (!monthAnd) return null;
  const [, name = "", number = ""] = monthAnd;
  if (number.length === 4) return valid(number, monthOf(name), "1", "month-year");
  return valid(thisYear(), monthOf(name), number, "day-month") ?? valid(number, monthOf(name), "1", "month-year");
}

const thisYear = (): string => String(new Date().getFullYear());

/** Two digits below 30 are of this century, as Windows sets it. Excel has a 29 February 1900. */
function valid(yearText: string, monthText: string, dayText: string, shows: CalendarDay["shows"]): CalendarDay | null {
  const number = Number(yearText);
  const year = yearText.length > 2 ? number : number < 30 ? number + 2000 : number + 1900;
  const month = Number(monthText);
  const day = Number(dayText);
  if (yearText.length === 3 || year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const last = year === 1900 && month === 2 ? 29 : new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= last ? { year, month, day, shows } : null;
}
