/**
 * What one cell of the sheet holds, as it was read: nothing is rounded, trimmed or guessed here.
 * A number whose cell has a date or time, percent or currency format keeps that fact, because the
 * same number means something else then. This is also the form in which cells travel to the API
 * (CONTRACT.md section 5).
 */
export type Cell =
  | string
  | number
  | boolean
  | null
  /** An Excel error value, as `#N/A`. The text "#N/A" is a string. */
  | { readonly error: string }
  /** A serial day number in the workbook's own date system, with the time as its fraction. */
  | { readonly date: number }
  | { readonly percent: number }
  | { readonly currency: number };

/** One row as read: its number in the grid (from 1) and its ten cells in the template's order. */
export type SheetRow = readonly [rowNumber: number, cells: readonly Cell[]];
