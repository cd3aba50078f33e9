import { numberFormatCategory } from "../values/number-format-category";
import { renderText } from "../values/render-text";
import { days1904 } from "../values/value-locale";
import { cellValue } from "./evaluate";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What the cell shows, by its number format (or that of a conditional format) and the workbook's culture and date system. */
export function shownText(workbook: Workbook, sheet: Sheet, row: number, column: number, ruleFormat?: string): string {
  const value = cellValue(workbook, sheet, row, column);
  if (value === null) return "";
  const format = ruleFormat ?? sheet.formats.get(row, column) ?? "General";
  const isDate = workbook.date1904 && typeof value === "number" && numberFormatCategory(format) === "Date";
  return renderText(isDate ? value + days1904 : value, format, workbook.culture.values);
}
