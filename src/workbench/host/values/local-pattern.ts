import { getFormatInfo } from "numfmt";
import { conventionsOf } from "./locale-conventions";
import type { ValueLocale } from "./value-locale";

/**
 * A number format as it is read in this country. The built-in short date and its kin follow the country's settings,
 * [$-F800] and [$-F400] stand for its long date and time, and a country in brackets such as [$€-407] chooses the names
 * of months and the symbol of the currency, never the marks of decimals and thousands.
 */
export function localPattern(pattern: string, locale: ValueLocale): string {
  const { shortDate, longDate, longTime, builtIn } = conventionsOf(locale);
  if (pattern === "m/d/yyyy") return shortDate;
  if (pattern === "m/d/yyyy h:mm") return `${shortDate} ${builtIn["h:mm"] ?? "h:mm"}`;
  const local = builtIn[pattern];
  if (local !== undefined) return local;
  if (!pattern.includes("[$")) return pattern;
  if (/\[\$-(f800|x-sysdate)\]/i.test(pattern)) return longDate;
  if (/\[\$-(f400|x-systime)\]/i.test(pattern)) return longTime;
  if (getFormatInfo(pattern).isDate) return pattern;
  return pattern.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_tag, symbol: string) => (symbol === "" ? "" : `[$${symbol}]`));
}
