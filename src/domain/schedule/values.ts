import { decimal, formatDecimal } from "../decimal";
import { currencyAt } from "./currencies";
import { percentLength, readNumber } from "./numbers";
import type { Reader } from "./reader";

/** A value as typed, before the list decides what bare numbers are. */
export interface TypedValue {
  /** Exact decimal, not negative. */
  readonly digits: string;
  readonly sort: "percent" | "amount" | "bare";
  readonly currency: string | null;
  readonly negative: boolean;
  /** Where it ends in the text. */
  readonly end: number;
}

export type ValueReading = TypedValue | { readonly problem: "unreadable" | "ambiguous-comma" };

const unreadable: ValueReading = { problem: "unreadable" };

/** Reads the percentage, amount or bare number at the start of `text`. */
export function readValue(reader: Reader, text: string): ValueReading {
  let at = 0;
  const parenthesised = text[at] === "(";
  if (parenthesised) at += 1;
  let negative = parenthesised;
  const takeMinus = (): void => {
    if (!/[-−–]/.test(text[at] ?? "")) return;
    negative = true;
    at = skipBlanks(text, at + 1);
  };
  takeMinus();
  const before = currencyAt(text, at);
  if (before !== null) at = skipBlanks(text, at + before.length);
  takeMinus();
  const number = readNumber(text, at, reader.locale.decimal);
  if (number.kind === "none") return unreadable;
  if (number.kind === "ambiguous-comma") return { problem: "ambiguous-comma" };
  at = number.end;
  const percent = percentLength(text, at);
  at += percent;
  const scale = percent > 0 ? null : scaleAt(text, at);
  if (scale !== null) at = scale.end;
  const after = percent > 0 ? null : currencyAt(text, skipBlanks(text, at));
  if (after !== null) at = skipBlanks(text, at) + after.length;
  if (parenthesised) {
    if (text[skipBlanks(text, at)] !== ")") return unreadable;
    at = skipBlanks(text, at) + 1;
  }
  const currency = before ?? after;
  if (!endsValue(text, at) || (percent > 0 && currency !== null) || (before !== null && after !== null)) return unreadable;
  const digits = shiftPoint(number.digits, scale?.zeros ?? 0);
  const sort = percent > 0 ? "percent" : currency !== null || scale !== null ? "amount" : "bare";
  return { digits, sort, currency, negative, end: at };
}

/** Exact product with a power of ten. */
export function shiftPoint(digits: string, zeros: number): string {
  const { units, places } = decimal(digits);
  return formatDecimal({ units: units * 10n ** BigInt(zeros), places });
}

function scaleAt(text: string, at: number): { readonly zeros: number; readonly end: number } | null {
  const match = /^\s?([km])(?![a-z])/i.exec(text.slice(at, at + 3));
  if (match === null) return null;
  return { zeros: match[1]?.toLowerCase() === "k" ? 3 : 6, end: at + match[0].length };
}

function endsValue(text: string, at: number): boolean {
  return at >= text.length || /[\s@"]/.test(text[at] ?? "");
}

function skipBlanks(text: string, at: number): number {
  let position = at;
  while (text[position] === " ") position += 1;
  return position;
}
