import { dateToSerial } from "numfmt";
import { foldCase } from "../../formula/compare";
import type { Scalar } from "../../formula/scalar";
import type { Box } from "../../geometry/box";
import { days1904 } from "../../values/value-locale";
import { cellValue } from "../evaluate";
import type { Sheet } from "../sheet";
import { shownText } from "../shown-text";
import type { Workbook } from "../workbook";
import { customCriterion, type Passes } from "./custom-criterion";
import { datePeriod, monthOf, monthsOf, namedPeriod, type Period } from "./date-periods";
import type { FilterCriteria } from "./filter-criteria";

/** Says of each row of a column (a box one cell wide) whether it passes. */
export function columnFilter(workbook: Workbook, sheet: Sheet, column: Box, criteria: FilterCriteria): (row: number) => boolean {
  const read = (row: number): Scalar => cellValue(workbook, sheet, row, column.column);
  const style = (row: number) => sheet.styles.get(row, column.column);
  const byValue = (passes: Passes) => (row: number): boolean => passes(read(row), () => shownText(workbook, sheet, row, column.column));
  const colored = (pick: (row: number) => string | undefined) => (row: number): boolean => (pick(row) ?? "").toUpperCase() === (criteria.color ?? "").toUpperCase();
  switch (criteria.filterOn) {
    case "Custom": return byValue(customFilter(criteria));
    case "Values": return byValue(valuesFilter(workbook, criteria));
    case "CellColor": return colored((row) => style(row)?.fill);
    case "FontColor": return colored((row) => style(row)?.color ?? "#000000");
    case "Icon": return (row) => {
      const shown = workbook.iconAt(sheet, row, column.column);
      return shown !== null && shown.set === criteria.icon?.set && shown.index === criteria.icon.index;
    };
    case "Dynamic": return byValue(dynamicFilter(workbook, criteria.dynamicCriteria ?? "", () => numbersOf(column, read)));
    default: return byValue(rankFilter(criteria, numbersOf(column, read)));
  }
}

function numbersOf(column: Box, read: (row: number) => Scalar): number[] {
  return Array.from({ length: column.rows }, (_row, down) => read(column.row + down)).filter((value) => typeof value === "number");
}

function customFilter({ criterion1, criterion2, operator }: FilterCriteria): Passes {
  const first = customCriterion(criterion1 ?? "=");
  if (criterion2 === undefined) return first;
  const second = customCriterion(criterion2);
  return operator === "Or" ? (...cell) => first(...cell) || second(...cell) : (...cell) => first(...cell) && second(...cell);
}

function valuesFilter(workbook: Workbook, { values = [] }: FilterCriteria): Passes {
  const texts = new Set(values.flatMap((value) => (typeof value === "string" ? [foldCase(value)] : [])));
  const periods = values.flatMap((value) => (typeof value === "string" ? [] : datePeriod(value) ?? []));
  return (value, shown) => texts.has(foldCase(shown())) || (typeof value === "number" && periods.some((period) => within(period, dated(workbook, value))));
}

function dynamicFilter(workbook: Workbook, criterion: string, numbers: () => number[]): Passes {
  if (criterion === "AboveAverage" || criterion === "BelowAverage") {
    const all = numbers();
    const average = all.reduce((sum, number) => sum + number, 0) / all.length;
    return (value) => typeof value === "number" && (criterion === "AboveAverage" ? value > average : value < average);
  }
  const inMonths = monthsOf(criterion);
  if (inMonths) return (value) => typeof value === "number" && inMonths.includes(monthOf(dated(workbook, value)));
  const now = new Date();
  const period = namedPeriod(criterion, dateToSerial([now.getFullYear(), now.getMonth() + 1, now.getDate()]) ?? 0);
  return (value) => typeof value === "number" && period !== null && within(period, dated(workbook, value));
}

/** The highest or lowest numbers, all that are alike at the edge; of few numbers a small percentage is still one. */
function rankFilter({ filterOn, criterion1 }: FilterCriteria, numbers: readonly number[]): Passes {
  const top = filterOn === "TopItems" || filterOn === "TopPercent";
  const wanted = Number(criterion1);
  const count = filterOn === "TopItems" || filterOn === "BottomItems" ? wanted : Math.max(1, Math.floor((numbers.length * wanted) / 100));
  const sorted = [...numbers].sort((one, other) => (top ? other - one : one - other));
  const edge = sorted[Math.min(count, sorted.length) - 1];
  return (value) => typeof value === "number" && edge !== undefined && (top ? value >= edge : value <= edge);
}

function dated(workbook: Workbook, value: number): number {
  return workbook.date1904 ? value + days1904 : value;
}

function within({ from, to }: Period, value: number): boolean {
  return value >= from && value < to;
}
