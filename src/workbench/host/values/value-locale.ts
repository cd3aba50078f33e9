/** How numbers and dates are written where the workbook was made. */
export interface ValueLocale {
  readonly decimal: "." | ",";
  readonly dateOrder: "dmy" | "mdy" | "ymd";
}

export const enUS: ValueLocale = { decimal: ".", dateOrder: "mdy" };
