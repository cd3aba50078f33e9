import type { Cell } from "../cell";
import { compareDecimals, decimal, formatDecimal, roundDecimal } from "../decimal";
import { numberDecimal } from "../number-decimal";
import type { Locale } from "../reading";
import { cellText, percentText, serialText, tooLong } from "./cell-text";
import { found, type FieldReading, type Finding } from "./finding";
import { parseNumberText } from "./number-text";
import { splitUnit } from "./quantity-unit";

export const quantityPlaces = 6;

const largest = decimal("1000000000000");
/** What is more is asked about. */
export const mostUsualQuantity = 1_000_000;
const unusuallyLarge = decimal(String(mostUsualQuantity));

/** RULES.md 3.5, as far as one cell tells. The value is a plain decimal of at most six places. */
export function readQuantity(cell: Cell, locale: Locale, date1904: boolean): FieldReading<string> {
  if (typeof cell === "number") return judge(cell, []);
  if (cell === null) return found("", "QUANTITY_REQUIRED");
  if (typeof cell === "boolean") return found("", "QUANTITY_BOOLEAN", { value: cell ? "TRUE" : "FALSE" });
  if (typeof cell === "string") return readText(cellText(cell), locale);
  if ("date" in cell) return found("", "QUANTITY_DATE", { value: serialText(cell.date, date1904) });
  if ("percent" in cell) return found("", "QUANTITY_CURRENCY", { value: percentText(cell.percent) });
  return found("", "QUANTITY_CURRENCY", { value: cellText(cell) });
}

function readText(text: string, locale: Locale): FieldReading<string> {
  if (text === "") return found("", "QUANTITY_REQUIRED");
  const long = tooLong(text, 255);
  if (long !== null) return { value: "", findings: [long] };
  if (/[%\p{Sc}]/u.test(text)) return found("", "QUANTITY_CURRENCY", { value: text });
  const unsigned = withoutMinus(text);
  const parts = splitUnit(unsigned ?? text);
  if (parts.kind === "price") return found("", "QUANTITY_CURRENCY", { value: text });
  const number = parts.kind === "number" ? parseNumberText(parts.number.replace(/^\+/, ""), locale) : null;
  if (number === null) return found("", "QUANTITY_NOT_NUMBER", { value: text });
  if (unsigned !== null && number.value !== "0") return found("", "QUANTITY_NEGATIVE", { value: text });

  const notes: Finding[] = [];
  const params = { value: text, n: number.value };
  if (parts.kind === "number" && parts.unit !== null) notes.push({ code: "QUANTITY_UNIT", params });
  if (number.ambiguous) notes.push({ code: "QUANTITY_AMBIGUOUS", params });
  if (notes.length === 0) notes.push({ code: "QUANTITY_TEXT", params });
  return judgeDecimal(number.value, notes);
}

/** Whole numbers, nearly all there are, take the short way. */
function judge(value: number, notes: readonly Finding[]): FieldReading<string> {
  if (!Number.isFinite(value)) return found("", "QUANTITY_NOT_NUMBER", { value: String(value) });
  if (Number.isInteger(value) && value > 0 && value <= mostUsualQuantity) return { value: String(value), findings: notes };
  if (value < 0) return found("", "QUANTITY_NEGATIVE", { value: numberDecimal(value) });
  return judgeDecimal(numberDecimal(value), notes);
}

function judgeDecimal(text: string, notes: readonly Finding[]): FieldReading<string> {
  const exact = decimal(text);
  const rounded = roundDecimal(exact, quantityPlaces);
  const n = formatDecimal(rounded);
  if (rounded.units === 0n) return found("", "QUANTITY_ZERO", { value: text });
  if (compareDecimals(exact, largest) > 0) return found("", "QUANTITY_TOO_LARGE", { n });
  const findings = [...notes];
  if (compareDecimals(exact, rounded) !== 0) findings.push({ code: "QUANTITY_DECIMALS", params: { n } });
  if (n.includes(".")) findings.push({ code: "QUANTITY_FRACTION", params: { n } });
  if (compareDecimals(rounded, unusuallyLarge) > 0) findings.push({ code: "QUANTITY_LARGE", params: { n } });
  return { value: n, findings };
}

/** What a minus sign, an accountant's brackets or a trailing minus make negative; null: nothing does. */
function withoutMinus(text: string): string | null {
  const match = /^[-−–] ?(.+)$/.exec(text) ?? /^\( ?(.+?) ?\)$/.exec(text) ?? /^(.+?) ?[-−–]$/.exec(text);
  return match?.[1] ?? null;
}
