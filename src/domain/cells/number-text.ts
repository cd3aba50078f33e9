import type { Locale } from "../reading";
import { formatDecimal, parseDecimal } from "../decimal";
import { shiftDecimal } from "../number-decimal";

export interface NumberText {
  /** Plain decimal. */
  readonly value: string;
  /** A thousand times more, or less, where the other decimal mark is used: `1,200`. */
  readonly ambiguous: boolean;
}

const largestExponent = 30;

/**
 * Reads a number typed as text, without a sign: `1 200`, `1.200,00`, `1,200.50`, `1'200`, `1E5`. Blanks and
 * apostrophes only ever group. null: not a number.
 */
export function parseNumberText(text: string, locale: Locale): NumberText | null {
  const match = /^((?=[.,]?\d)[\d.,'’ ]+)(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match?.[1] === undefined) return null;
  const mantissa = parseMantissa(match[1], locale);
  if (mantissa === null || match[2] === undefined) return mantissa;
  const exponent = Number(match[2]);
  if (Math.abs(exponent) > largestExponent) return null;
  return { value: shiftDecimal(mantissa.value, exponent), ambiguous: mantissa.ambiguous };
}

function parseMantissa(text: string, locale: Locale): NumberText | null {
  const decimalMark = findDecimalMark(text, locale);
  if (decimalMark === null) return null;
  const { mark, ambiguous } = decimalMark;
  const at = mark === null ? text.length : text.lastIndexOf(mark);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (!/^\d*$/.test(fraction) || !isGrouped(whole)) return null;
  const value = parseDecimal(`${whole.replace(/\D/g, "") || "0"}${fraction === "" ? "" : `.${fraction}`}`);
  return value === null ? null : { value: formatDecimal(value), ambiguous };
}

/** Which sign separates the fraction: the text's own evidence, then the locale. `mark` null: none does. */
function findDecimalMark(text: string, locale: Locale): { readonly mark: string | null; readonly ambiguous: boolean } | null {
  const points = count(text, ".");
  const commas = count(text, ",");
  if (points === 0 && commas === 0) return { mark: null, ambiguous: false };
  if (points > 0 && commas > 0) {
    const mark = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    return (mark === "." ? points : commas) === 1 ? { mark, ambiguous: false } : null;
  }
  const mark = points > 0 ? "." : ",";
  if (points + commas > 1) return { mark: null, ambiguous: false };
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  if (!couldGroup) return { mark, ambiguous: false };
  return { mark: locale.decimal === mark ? mark : null, ambiguous: true };
}

/** Thousands in threes, or as in India in twos before the last three; one sign throughout. */
function isGrouped(whole: string): boolean {
  if (/^\d*$/.test(whole)) return true;
  return /^[1-9]\d{0,2}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/.test(whole) || /^[1-9]\d?(?:,\d{2})*,\d{3}$/.test(whole);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
