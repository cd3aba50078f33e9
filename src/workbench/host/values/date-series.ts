import { dateFromSerial, dateToSerial } from "numfmt";
import { commonStep, steppedSeries, type Series } from "./number-series";
import { days1904 } from "./value-locale";

export type DateStep = "days" | "weekdays" | "months" | "years";

/**
 * Goes on with dates: by days, or by months where they fall on the same day of different months. `by` says which step
 * is wanted. Null where the dates have no step in common.
 */
export function dateSeries(values: readonly number[], by: DateStep | null, date1904: boolean): Series | null {
  const shift = date1904 ? days1904 : 0;
  const serials = values.map((value) => value + shift);
  const series = seriesOf(serials, by);
  return series && ((place) => series(place) - shift);
}

function seriesOf(serials: readonly number[], by: DateStep | null): Series | null {
  const first = serials[0] ?? 0;
  if (by === "weekdays") return (place) => weekdayAfter(first, place);
  if (by === "days") return steppedSeries(first, serials.length > 1 ? (commonStep(serials) ?? 1) : 1);
  const months = serials.length > 1 ? commonMonths(serials) : null;
  if (by === "months") return (place) => monthAfter(first, place * (months ?? 1));
  if (by === "years") return (place) => monthAfter(first, place * (months !== null && months % 12 === 0 ? months : 12));
  if (serials.length === 1) return steppedSeries(first, 1);
  if (months !== null) return (place) => monthAfter(first, place * months);
  const days = commonStep(serials);
  return days === null ? null : steppedSeries(first, days);
}

/** The months between dates on the same day of the month; null where the days or the steps differ. */
function commonMonths(serials: readonly number[]): number | null {
  const dates = serials.map((serial) => dateFromSerial(Math.floor(serial)));
  const sameDay = dates.every((date) => date[2] === dates[0]?.[2]);
  const step = commonStep(dates.map(([year = 0, month = 0]) => year * 12 + month));
  return sameDay && step !== null && step !== 0 ? step : null;
}

/** So many months later, on the same day or the last one of a shorter month. */
function monthAfter(serial: number, months: number): number {
  const [year = 1900, month = 1, day = 1] = dateFromSerial(Math.floor(serial));
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return (dateToSerial([toYear, toMonth, Math.min(day, last)]) ?? serial) + (serial - Math.floor(serial));
}

function weekdayAfter(serial: number, count: number): number {
  const step = count < 0 ? -1 : 1;
  let day = serial;
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    // Serial 1 is a Sunday in Excel's calendar.
    const weekday = ((Math.floor(day) % 7) + 7) % 7;
    if (weekday > 1) left -= 1;
  }
  return day;
}
