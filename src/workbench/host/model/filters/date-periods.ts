import { dateFromSerial, dateToSerial } from "numfmt";
import { dateUnits, type FilterDate } from "./filter-criteria";

/** Days from … to (exclusive), as serial numbers that count from 1900. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A number of month that may be below 1 or above 12: of the years before and after. */
function day(year: number, month: number, date = 1): number {
  const index = year * 12 + month - 1;
  return (dateToSerial([Math.floor(index / 12), (index % 12) + 1, 1]) ?? 0) + date - 1;
}

/** The period that Excel means by a dynamic criterion on the day `today`; weeks begin on Sunday. Null where it means no period. */
export function namedPeriod(criterion: string, today: number): Period | null {
  const [year = 1900, month = 1, date = 1] = dateFromSerial(today);
  const sunday = today - ((today + 6) % 7);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const span = (from: number, to: number): Period => ({ from, to });
  switch (criterion) {
    case "Today": return span(today, today + 1);
    case "Yesterday": return span(today - 1, today);
    case "Tomorrow": return span(today + 1, today + 2);
    case "ThisWeek": return span(sunday, sunday + 7);
    case "LastWeek": return span(sunday - 7, sunday);
    case "NextWeek": return span(sunday + 7, sunday + 14);
    case "ThisMonth": return span(day(year, month), day(year, month + 1));
    case "LastMonth": return span(day(year, month - 1), day(year, month));
    case "NextMonth": return span(day(year, month + 1), day(year, month + 2));
    case "ThisQuarter": return span(day(year, quarter), day(year, quarter + 3));
    case "LastQuarter": return span(day(year, quarter - 3), day(year, quarter));
    case "NextQuarter": return span(day(year, quarter + 3), day(year, quarter + 6));
    case "ThisYear": return span(day(year, 1), day(year + 1, 1));
    case "LastYear": return span(day(year - 1, 1), day(year, 1));
    case "NextYear": return span(day(year + 1, 1), day(year + 2, 1));
    case "YearToDate": return span(day(year, 1), day(year, month, date) + 1);
    default: return null;
  }
}

/** The months (1 to 12) of criteria such as AllDatesInPeriodMay or …Quarter2, in any year; null for others. */
export function monthsOf(criterion: string): readonly number[] | null {
  const name = /^AllDatesInPeriod(\w+)$/.exec(criterion)?.[1];
  const quarter = /^Quarter([1-4])$/.exec(name ?? "")?.[1];
  if (quarter) return [1, 2, 3].map((month) => (Number(quarter) - 1) * 3 + month);
  // "Februray" is how the API spells it.
  const month = months.indexOf(name === "Februray" ? "February" : (name ?? ""));
  return month < 0 ? null : [month + 1];
}

export function monthOf(serial: number): number {
  return dateFromSerial(Math.floor(serial))[1] ?? 0;
}

/** The time that a date of a values filter covers: "2026-03" by month is all of March. Null for what is no date. */
export function datePeriod({ date, specificity }: FilterDate): Period | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2})(?::(\d{1,2})(?::(\d{1,2}))?)?)?)?)?/.exec(date.trim());
  if (!match) return null;
  const [year = 0, month = 1, date_ = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const from = day(year, month, date_);
  switch (dateUnits.indexOf(specificity)) {
    case 0: return { from: day(year, 1), to: day(year + 1, 1) };
    case 1: return { from: day(year, month), to: day(year, month + 1) };
    case 2: return { from, to: from + 1 };
    case 3: return clock(from, hour * 3600, 3600);
    case 4: return clock(from, hour * 3600 + minute * 60, 60);
    default: return clock(from, hour * 3600 + minute * 60 + second, 1);
  }
}

/** Half a second of leeway before and after: fractions of days are no exact seconds. */
function clock(start: number, second: number, seconds: number): Period {
  return { from: start + (second - 0.5) / 86_400, to: start + (second + seconds - 0.5) / 86_400 };
}
