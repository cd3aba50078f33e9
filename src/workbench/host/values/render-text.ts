import { addLocale, format as formatNumber, getFormatInfo, isValidFormat } from "numfmt";
import { CellError, type Scalar } from "../formula/scalar";
import { generalText, plainDigits } from "./general-text";
import { enUS, type ValueLocale } from "./value-locale";

/** Tags under which the library keeps our two ways of writing decimals. */
const pointTag = "en-ZZ";
const commaTag = "de-ZZ";
addLocale({ decimal: ".", group: ",", preferMDY: true }, pointTag);
addLocale({ decimal: ",", group: ".", preferMDY: false }, commaTag);

/** The last day that Excel shows as a date. */
const endOfDates = 2_958_466;

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
  return renderNumber(value, pattern, locale);
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
  const kept = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  return formatNumber(pattern, kept, { locale: locale.decimal === "," ? commaTag : pointTag, throws: false });
}

/** Numbers of more than 15 digits: Excel shows 0 for the rest, the library an exponent or digits of its own. */
function renderLong(value: number, pattern: string, grouped: boolean, locale: ValueLocale): string | null {
  const simple = /^[#,]*0(?:\.(0+))?$/.exec(pattern);
  if (!simple) return null;
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = plainDigits(mantissa.replace(".", ""), Number(exponent));
  const group = locale.decimal === "," ? "." : ",";
  const whole = grouped ? digits.replace(/\B(?=(\d{3})+$)/g, group) : digits;
  return `${value < 0 ? "-" : ""}${whole}${simple[1] ? locale.decimal + "0".repeat(simple[1].length) : ""}`;
}

const withDecimal = (text: string, locale: ValueLocale): string => (locale.decimal === "," ? text.replace(".", ",") : text);
