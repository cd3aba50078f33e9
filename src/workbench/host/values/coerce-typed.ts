import { compileFormula } from "../formula/compile-formula";
import { FormulaSyntaxError } from "../formula/compiled-formula";
import { readErrorCode, type Scalar } from "../formula/scalar";
import { numberFormatCategory } from "./number-format-category";
import { parseTypedNumber } from "./parse-number";
import { enUS, type ValueLocale } from "./value-locale";

export { enUS, type ValueLocale } from "./value-locale";

/** What a cell becomes when a text is typed into it. */
export interface TypedValue {
  /** null: the cell is emptied. With `formula`, null until it is calculated. */
  readonly value: Scalar;
  /** The format that Excel gives the cell by the way; null: the cell keeps its own. */
  readonly numberFormat: string | null;
  /** Set where the text is a formula, with its leading "=". */
  readonly formula: string | null;
}

const plain = (value: Scalar, numberFormat: string | null = null): TypedValue => ({ value, numberFormat, formula: null });

/**
 * What Excel makes of a text that a person types or pastes into a cell with this number format. Text that
 * begins with "=" is a formula, also one that does not compile: compileFormula then says what is wrong.
 */
export function coerceTyped(text: string, numberFormat: string, locale: ValueLocale = enUS): TypedValue {
  if (text === "") return plain(null);
  const category = numberFormatCategory(numberFormat);
  if (category === "Text") return plain(text);
  // The apostrophe makes text of anything and is not part of it.
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return { value: null, numberFormat: null, formula: text };
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return plain(upper === "TRUE");
  const error = readErrorCode(upper);
  if (error) return plain(error);
  const number = parseTypedNumber(text, locale);
  if (!number) return signed(text) ?? plain(text);
  // "Typing 10 or 0.1 both result in 10.00%": support.microsoft.com, Format numbers as percentages.
  if (category === "Percentage" && number.numberFormat === null) return plain(Math.abs(number.value) < 1 ? number.value : number.value / 100);
  return plain(number.value, category === "General" ? number.numberFormat : null);
}

/** `+A1`, `-B2` and `@SUM(A1)` are formulas too, where they compile; otherwise they stay text. */
function signed(text: string): TypedValue | null {
  if (!/^[+\-@]./.test(text)) return null;
  const formula = text.startsWith("@") ? `=${text.slice(1)}` : `=${text}`;
  try {
    compileFormula(formula, { row: 0, column: 0 });
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
  return { value: null, numberFormat: null, formula };
}
