import type { ValueLocale } from "./value-locale";

/** The formats that Excel gives to a General cell in which a date is typed. */
export interface DateFormats {
  readonly full: string;
  readonly named: string;
  readonly "day-month": string;
  readonly "month-year": string;
  readonly dateTime: string;
}

/** The system's short date for the locale, as its number format reads. */
export function dateFormats({ dateOrder, decimal }: ValueLocale): DateFormats {
  const short = { mdy: "m/d/yyyy", dmy: decimal === "," ? "dd.mm.yyyy" : "dd/mm/yyyy", ymd: "yyyy-mm-dd" }[dateOrder];
  return {
    full: short,
    named: "d-mmm-yy",
    "day-month": "d-mmm",
    "month-year": "mmm-yy",
    dateTime: `${short} ${dateOrder === "mdy" ? "h" : "hh"}:mm`,
  };
}
