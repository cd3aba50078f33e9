import type { Cell } from "../cell";
import type { Locale } from "../reading";
import { parseSchedule, type ScheduleResult } from "../schedule/parse-schedule";
import { inThousands } from "../schedule/canonical-text";
import { bareReading } from "../schedule/list-values";
import { amountTotal } from "../schedule/amount-total";
import type { Decimal } from "../decimal";
import { firstDate } from "../schedule/first-date";
import { meantBy } from "../schedule/read-canonical";
import { noSavedSchedules, type SavedSchedules } from "../schedule/saved-schedules";
import type { Schedule, ScheduleColumn } from "../schedule/schedule";
import { cellNumber, cellText, numberText, percentText, serialText, tooLong } from "./cell-text";
import { clean, found, type FieldReading } from "./finding";

export const scheduleTextLimit = 2_000;

export interface ScheduleValue {
  /** "" is the product's default. */
  readonly canonical: string;
  readonly schedule: Schedule | null;
  /** What its amounts add up to, without a rest; null: it is no list of amounts. */
  readonly total: Decimal | null;
  /** The first day that it writes itself. */
  readonly firstDate: string | null;
}

export interface ScheduleReader {
  read(cell: Cell, column: ScheduleColumn): FieldReading<ScheduleValue>;
}

export const productDefault: ScheduleValue = { canonical: "", schedule: null, total: null, firstDate: null };

/** RULES.md section 4, for a cell of whatever type. */
export function createScheduleReader(locale: Locale, templates: SavedSchedules | null, date1904: boolean): ScheduleReader {
  // A number is written out with a point, whatever decimal mark the workbook uses.
  const pointLocale: Locale = { ...locale, decimal: "." };

  function read(cell: Cell, column: ScheduleColumn): FieldReading<ScheduleValue> {
    if (cell === null) return clean(productDefault);
    if (typeof cell === "string") {
      const text = cellText(cell, { keepLines: true });
      if (text === "") return clean(productDefault);
      const long = tooLong(text, scheduleTextLimit);
      if (long !== null) return { value: productDefault, findings: [long] };
      return asReading(parseSchedule(text, column, { locale, templates }), column);
    }
    const value = cellNumber(cell);
    if (value !== null && value < 0) return found(productDefault, "SCH_NEGATIVE", { value: numberText(value) });
    if (typeof cell === "object" && "date" in cell) {
      return found(productDefault, "SCH_EXCEL_DATE", { value: serialText(cell.date, date1904) });
    }
    return asReading(parseSchedule(valueText(cell), column, { locale: pointLocale, templates }), column);
  }

  /** What was tidied is worth saying only of a schedule that could be read in the end. */
  function asReading({ canonical, schedule, issues }: ScheduleResult, column: ScheduleColumn): FieldReading<ScheduleValue> {
    const told = canonical === null ? issues.filter(({ severity }) => severity !== "info") : issues;
    return {
      value: canonical === null ? productDefault : asValue(canonical, meantBy(schedule, column, templates ?? noSavedSchedules)),
      findings: told.map(({ code, detail, params }) => ({
        code,
        params: { part: detail, value: detail, ...(canonical === null ? {} : { canonical }), ...params },
      })),
    };
  }

  return { read };
}

function asValue(canonical: string, schedule: Schedule | null): ScheduleValue {
  return { canonical, schedule, total: amountTotal(schedule), firstDate: firstDate(schedule, null) };
}

/** A number with its format, as it would be typed. */
function valueText(cell: number | boolean | { readonly error: string } | { readonly percent: number } | { readonly currency: number }): string {
  if (typeof cell === "object" && "percent" in cell) return percentText(cell.percent);
  const digits = cellText(cell);
  // 100 and 1 would read as all of the line. Thousands mark an amount and name no currency, which is the product's.
  const marked = typeof cell === "object" && "currency" in cell && bareReading([digits], false) !== "amounts";
  return marked ? inThousands(digits) : digits;
}
