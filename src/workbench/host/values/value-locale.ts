import type { LocaleName } from "./locale-conventions";

/** How numbers and dates are written where the workbook was made. */
export interface ValueLocale {
  /** Whose names of months, marks and currency they are; left out: those of the United States. */
  readonly name?: LocaleName;
  readonly decimal: "." | ",";
  readonly dateOrder: "dmy" | "mdy" | "ymd";
  /** Days count from 1904 instead of 1900; left out: from 1900. */
  readonly date1904?: boolean;
}

/** By so many days a date's number is smaller where days count from 1904. */
export const days1904 = 1462;

export const enUS: ValueLocale = { name: "en-US", decimal: ".", dateOrder: "mdy" };
