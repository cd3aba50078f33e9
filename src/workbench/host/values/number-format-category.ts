import { getFormatInfo, isValidFormat } from "numfmt";

/** Excel's own names of the kinds of number formats (Excel.NumberFormatCategory). */
export type NumberFormatCategory =
  | "General" | "Number" | "Currency" | "Accounting" | "Date" | "Time" | "Percentage" | "Fraction"
  | "Scientific" | "Text" | "Special" | "Custom";

/** Excel's own formats for postal codes, telephone and social security numbers (United States). */
const special = new Set(["00000", "00000-0000", "000-00-0000", "[<=9999999]###-####;(###) ###-####"]);

const kept = new Map<string, NumberFormatCategory>();

/**
 * The kind of a number format, as Excel reports it in Range.numberFormatCategories. A format with date and time
 * is a Date; a format that is not one of the dialog's own, such as `0.0 "seats"`, is Custom.
 */
export function numberFormatCategory(format: string): NumberFormatCategory {
  let category = kept.get(format);
  if (category === undefined) {
    category = categorise(format);
    if (kept.size > 1000) kept.clear();
    kept.set(format, category);
  }
  return category;
}

function categorise(format: string): NumberFormatCategory {
  if (/^general$/i.test(format) || format === "") return "General";
  if (format === "@") return "Text";
  if (special.has(format)) return "Special";
  if (!isValidFormat(format)) return "Custom";
  const { type, isDate } = getFormatInfo(format);
  if (isDate) return type === "time" ? "Time" : "Date";
  // Accounting lines the mark up left and fills the gap to the number with blanks.
  if (/^_[(-].*\* /.test(format)) return "Accounting";
  switch (type) {
    case "currency": return "Currency";
    case "percent": return "Percentage";
    case "fraction": return "Fraction";
    case "scientific": return "Scientific";
    case "number":
    case "grouped": return /^[#,0]+(\.0+)?(_\))?(;.*)?$/.test(format) && !/["\\]/.test(format) ? "Number" : "Custom";
    default: return "Custom";
  }
}
