/** Excel's own names of the kinds of number formats (Excel.NumberFormatCategory). */
export type NumberFormatCategory =
  | "General" | "Number" | "Currency" | "Accounting" | "Date" | "Time" | "Percentage" | "Fraction"
  | "Scientific" | "Text" | "Special" | "Custom";

/** The kind of a number format as Excel reports it in Range.numberFormatCategories. */
export function numberFormatCategory(format: string): NumberFormatCategory {
  return format === "General" ? "General" : format === "@" ? "Text" : "Custom";
}
