export type DateOrder = "dmy" | "mdy" | "ymd";

/** How numbers and dates that are typed as text are written where the workbook was made. */
export interface Locale {
  readonly decimal: "." | ",";
  readonly dateOrder: DateOrder;
}

/** Everything besides the cells that decides what the cells of one sheet mean. It travels with an import. */
export interface Reading {
  readonly locale: Locale;
  /** The workbook counts days from 1904: its serials are 1,462 smaller. */
  readonly date1904: boolean;
  /** What the user chose for text dates of a column; null: the column's own evidence, then the locale. */
  readonly dateOrder: { readonly billingDate: DateOrder | null; readonly bookingDate: DateOrder | null };
  /** The user's calendar date when the import was opened, `YYYY-MM-DD`. */
  readonly importDate: string;
}
