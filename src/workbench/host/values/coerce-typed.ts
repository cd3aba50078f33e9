import type { Scalar } from "../formula/scalar";

/** How numbers and dates are written where the workbook was made. */
export interface ValueLocale {
  readonly decimal: "." | ",";
  readonly dateOrder: "dmy" | "mdy" | "ymd";
}

export const enUS: ValueLocale = { decimal: ".", dateOrder: "mdy" };

/** What a cell becomes when a text is typed into it. */
export interface TypedValue {
  /** null: the cell is emptied. With `formula`, null until it is calculated. */
  readonly value: Scalar;
  /** The format that Excel gives the cell by the way; null: the cell keeps its own. */
  readonly numberFormat: string | null;
  /** Set where the text is a formula, with its leading "=". */
  readonly formula: string | null;
}

/** What Excel makes of a text that a person types or pastes into a cell with this number format. */
export function coerceTyped(text: string, _numberFormat: string, _locale: ValueLocale = enUS): TypedValue {
  return { value: text, numberFormat: null, formula: null };
}
