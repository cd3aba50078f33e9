import { CellError, type Scalar } from "../formula/scalar";
import { enUS, type ValueLocale } from "./coerce-typed";

/** The text that a cell shows for a value under a number format, as Excel's Range.text gives it. */
export function renderText(value: Scalar, _numberFormat: string, _locale: ValueLocale = enUS): string {
  return value === null ? "" : value instanceof CellError ? value.code : String(value);
}
