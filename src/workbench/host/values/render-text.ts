import { addLocale, format as formatNumber, formatColor, getFormatInfo, isValidFormat } from "numfmt";
import { CellError, type Scalar } from "../formula/scalar";
import { readColor } from "./color";
import { generalText, plainDigits } from "./general-text";
import { conventionsNamed, conventionsOf, localeNames } from "./locale-conventions";
import { localPattern } from "./local-pattern";
import { roundDecimal } from "./round-decimal";
import { enUS, type ValueLocale } from "./value-locale";

/** The library knows our countries under tags of our own: its names of months are not those of Windows. */
for (const name of localeNames) {
  const { group, months, shortMonths, days, shortDays } = conventionsNamed(name);
  for (const decimal of [".", ","]) {
    addLocale({
      decimal, group: group === decimal ? (decimal === "," ? "." : ",") : group,
      mmmm: [...months], mmm: [...shortMonths], dddd: [...days], ddd: [...shortDays], ampm: ["AM", "PM"],
    }, tagOf(name, decimal));
  }
}

/** The last day that Excel shows as a date. */
const endOfDates = 2_958_466;
const secondsPerDay = 86_400;

/** The text that a cell shows for a value under a number format, as Excel's Range.text gives it. */
export function renderText(value: Scalar, numberFormat: string, locale: ValueLocale = enUS): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const pattern = numberFormat === "" ? "General" : numberFormat;
  if (!isValidFormat(pattern)) return typeof value === "number" ? withDecimal(generalText(value), locale) : value;
  if (typeof value === "string") {
    return /@|;.*;.*;/.test(pattern) ? formatNumber(pattern, value, { throws: false }) : value;
  }
  return renderNumber(value, localPattern(pattern, locale), locale);
}

/** The colour that a number format gives its text, such as [Red] for what is negative; null where it gives none. */
export function formatInk(value: Scalar, numberFormat: string): string | null {
  if (value === null || typeof value === "boolean" || value instanceof CellError || !numberFormat.includes("[")) return null;
  if (!isValidFormat(numberFormat)) return null;
  const color = formatColor(numberFormat, value, { throws: false });
  // Excel's green is the full one, HTML's a dark one.
  return color === "green" ? "#00FF00" : readColor(color);
}

function renderNumber(value: number, pattern: string, locale: ValueLocale): string {
  // What is typed as text shows all its digits.
  if (pattern === "@") return withDecimal(generalText(value), locale);
  const info = getFormatInfo(pattern);
  // Excel fills the cell with # for a day that its calendar does not have.
  if (info.isDate && (value < 0 || value >= endOfDates)) return "########";
  if ((info.type === "number" || info.type === "grouped") && Math.abs(value) >= 1e15) {
    const long = renderLong(value, pattern, info.type === "grouped", locale);
    if (long !== null) return long;
  }
  return formatNumber(pattern, info.isDate ? wholeSeconds(value, pattern) : displayed(value, pattern), {
    locale: tagOf(locale.name ?? "en-US", locale.decimal), throws: false,
  });
}

/** Times are rounded to the second before they are taken apart, so that none is shown as 23:59:60 or a day late. */
function wholeSeconds(value: number, pattern: string): number {
  return /[hs]/i.test(pattern) && !/[s0]\.0|\]\.0/i.test(pattern) ? Math.round(value * secondsPerDay) / secondsPerDay : value;
}

/** The number with no more decimals than the format shows. What becomes 0 stays as it is: its sign chooses the section. */
function displayed(value: number, pattern: string): number {
  if (Number.isInteger(value)) return value;
  const decimals = decimalsOf(pattern);
  return (decimals === null ? 0 : roundDecimal(value, decimals)) || Number(value.toPrecision(15));
}

const knownDecimals = new Map<string, number | null>();

/** The most decimals that a section of the format shows; null where it shows them in another way, such as a fraction. */
function decimalsOf(pattern: string): number | null {
  let decimals = knownDecimals.get(pattern);
  if (decimals === undefined) {
    const sections = (/\[[<>=]/.test(pattern) ? [] : pattern.split(";")).filter((section) => /[0#?]/.test(section) && isValidFormat(section))
      .map((section) => getFormatInfo(section));
    const plain = sections.length > 0 && sections.every(({ type }) => ["number", "grouped", "currency", "percent"].includes(type));
    decimals = plain ? Math.max(...sections.map(({ maxDecimals, scale }) => maxDecimals + Math.round(Math.log10(scale)))) : null;
    if (knownDecimals.size > 1000) knownDecimals.clear();
    knownDecimals.set(pattern, decimals);
  }
  return decimals;
}

/** Numbers of more than 15 digits: Excel shows 0 for the rest, the library an exponent or digits of its own. */
function renderLong(value: number, pattern: string, grouped: boolean, locale: ValueLocale): string | null {
  const simple = /^[#,]*0(?:\.(0+))?$/.exec(pattern);
  if (!simple) return null;
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = plainDigits(mantissa.replace(".", ""), Number(exponent));
  const { group } = conventionsOf(locale);
  const whole = grouped ? digits.replace(/\B(?=(\d{3})+$)/g, group === locale.decimal ? "." : group) : digits;
  return `${value < 0 ? "-" : ""}${whole}${simple[1] ? locale.decimal + "0".repeat(simple[1].length) : ""}`;
}

function tagOf(name: string, decimal: string): string {
  return `${name.slice(0, 2)}-${decimal === "." ? "ZZ" : "ZY"}`;
}

const withDecimal = (text: string, locale: ValueLocale): string => (locale.decimal === "," ? text.replace(".", ",") : text);
