import { conventionsOf, type LocaleConventions } from "./locale-conventions";
import { parseTypedDate } from "./parse-date";
import type { TypedNumber } from "./typed-number";
import { enUS, type ValueLocale } from "./value-locale";

/** Signs and currency marks before the digits and after them, in any order that `readMarks` accepts. */
const shape = /^((?:[ +\-$€£¥%(]|kr\.?)*)([\d.,]*\d[\d.,]*)(e[+-]?\d+)?((?:[ $€£¥%)]|kr\.?)*)$/i;
/** Where blanks part thousands: the ones that the system writes, and the one on the keyboard. */
const blankGroups = /(?<=\d)[ \u00a0\u202f](?=\d{3})/g;

/** A number, date, time, percentage, amount or fraction as a person types it, or null where the text is none of these. */
export function parseTypedNumber(text: string, locale: ValueLocale = enUS): TypedNumber | null {
  const trimmed = text.replace(/^ +| +$/g, "");
  // Every number and every date has a digit; most texts end here.
  if (trimmed.length > 64 || !/\d/.test(trimmed)) return null;
  return parsePlainNumber(trimmed, locale) ?? parseFraction(trimmed) ?? parseTypedDate(trimmed, locale);
}

function parsePlainNumber(typed: string, locale: ValueLocale): TypedNumber | null {
  const { group, currency: own } = conventionsOf(locale);
  const blanks = /\s/.test(group) && !typed.includes("/");
  const text = blanks ? typed.replace(blankGroups, "") : typed;
  const parts = shape.exec(text);
  if (!parts) return null;
  const [, before = "", digits = "", exponent = "", after = ""] = parts;
  const marks = readMarks(before, after);
  const mark = locale.decimal === "." ? "," : ".";
  const plain = blanks && digits.includes(mark) ? null : ungroup(digits, locale.decimal, mark);
  if (!marks || plain === null) return null;
  const { negative, percent, currency } = marks;
  if (currency === "kr" && own.symbol !== "kr") return null;
  if ((percent && currency) || (exponent && (percent || currency))) return null;
  const size = Number(fifteenDigits(plain) + exponent.toLowerCase());
  if (!Number.isFinite(size) || size > 9.99999999999999e307) return null;
  const hasDecimals = plain.includes(".");
  const scaled = percent ? Number((size / 100).toPrecision(15)) : size;
  const value = negative && scaled !== 0 ? -scaled : scaled;
  return { value, numberFormat: formatOf({ exponent: exponent !== "", percent, currency, own, after, hasDecimals, grouped: text !== typed || digits.includes(mark) }) };
}

interface Marks {
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: string | null;
}

/** One sign or one pair of brackets, at most one % and one currency mark. */
function readMarks(before: string, after: string): Marks | null {
  const all = before + after;
  const count = (pattern: RegExp): number => all.match(pattern)?.length ?? 0;
  const open = count(/\(/g);
  const signs = count(/[+-]/g);
  if (open > 1 || open !== count(/\)/g) || signs > 1 || (open && signs) || count(/%/g) > 1 || count(/[$€£¥]|kr/gi) > 1) return null;
  return { negative: open === 1 || before.includes("-"), percent: all.includes("%"), currency: /[$€£¥]|kr/i.exec(all)?.[0].toLowerCase() ?? null };
}

/** Takes out the grouping marks; null where they stand wrong. Excel wants three digits or more behind each. */
function ungroup(digits: string, decimal: string, group: string): string | null {
  const parts = digits.split(decimal);
  if (parts.length > 2) return null;
  const [whole = "", decimals] = parts;
  if (decimals?.includes(group)) return null;
  const groups = whole.split(group);
  if (groups.length > 1 && (groups[0] === "" || groups.slice(1).some((one) => one.length < 3))) return null;
  return groups.join("") + (decimals === undefined ? "" : `.${decimals}`);
}

/** Excel keeps 15 digits of what is typed; the ones behind become 0. */
function fifteenDigits(plain: string): string {
  const leading = plain.length - plain.replace(/^[0.]+/, "").length;
  let kept = 0;
  let result = plain.slice(0, leading);
  for (const unit of plain.slice(leading)) {
    if (unit === ".") result += unit;
    else result += kept++ < 15 ? unit : "0";
  }
  return result;
}

interface TypedShape {
  readonly exponent: boolean;
  readonly percent: boolean;
  readonly currency: string | null;
  /** The currency of the country. */
  readonly own: LocaleConventions["currency"];
  readonly after: string;
  readonly hasDecimals: boolean;
  readonly grouped: boolean;
}

function formatOf({ exponent, percent, currency, own, after, hasDecimals, grouped }: TypedShape): string | null {
  if (exponent) return "0.00E+00";
  if (percent) return hasDecimals ? "0.00%" : "0%";
  const digits = hasDecimals ? "#,##0.00" : "#,##0";
  if (currency === own.symbol) return ownCurrency(digits, own);
  if (currency) return after.includes(currency) ? `${digits} [$${currency}]` : `[$${currency}]${digits}`;
  return grouped ? digits : null;
}

/** The country's own currency has built-in formats in which negative amounts are red; in dollars they are in brackets, too. */
function ownCurrency(digits: string, { symbol, behind }: LocaleConventions["currency"]): string {
  if (symbol === "$") return `$${digits}_);[Red]($${digits})`;
  const amount = behind ? `${digits} "${symbol}"` : `${symbol}${digits}`;
  return `${amount};[Red]-${amount}`;
}

/** `1 1/2` and `0 1/3`. Without the whole part it is a date. */
function parseFraction(text: string): TypedNumber | null {
  const parts = /^(-?)(\d{1,9}) +(\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!parts) return null;
  const [, sign, whole, over, under] = parts;
  if (Number(under) === 0) return null;
  const value = Number(whole) + Number(over) / Number(under);
  return { value: sign ? -value : value, numberFormat: (under ?? "").length > 1 ? "# ??/??" : "# ?/?" };
}
