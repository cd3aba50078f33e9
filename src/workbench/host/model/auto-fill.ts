import { boxOf, covers, fitsSheet, intersect, type Box } from "../geometry/box";
import { fillSeries, type Filled, type FillManner } from "../values/fill-series";
import { numberFormatCategory } from "../values/number-format-category";
import { ApiError } from "../wire/api-error";
import { FormulaCell } from "./cell-content";
import { enterCells, type CellEntry } from "./enter-cells";
import { cellValue } from "./evaluate";
import { fillLooks } from "./fill-looks";
import { moveContent } from "./move-content";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const manners = {
  FillDefault: "default", FillSeries: "series", FillDays: "days", FillWeekdays: "weekdays", FillMonths: "months", FillYears: "years",
  LinearTrend: "linear", GrowthTrend: "growth", FillCopy: null, FillFormats: null, FillValues: null,
} as const satisfies Readonly<Record<string, FillManner | null>>;

export type AutoFillType = keyof typeof manners;

export const autoFillTypes = Object.keys(manners) as readonly AutoFillType[];

/**
 * Fills from the source to the destination, which holds it and is longer one way: down, up, right or left. Formulas
 * are copied, also with values alone; looks, validation and conditional formats go along, but not with those. Throws InvalidArgument for
 * another destination.
 */
export function autoFill(workbook: Workbook, sheet: Sheet, source: Box, destination: Box, type: AutoFillType): void {
  if (!fitsSheet(destination) || !covers(destination, source)) throw new ApiError("InvalidArgument");
  const down = source.column === destination.column && source.columns === destination.columns;
  const across = source.row === destination.row && source.rows === destination.rows;
  if (!down && !across) throw new ApiError("InvalidArgument", "Cells are filled down or across, not both at once.");
  const axis = down ? "rows" : "columns";
  for (const region of regions(source, destination, axis)) {
    if (sheet.state.merges.some((merge) => intersect(merge, region))) throw new ApiError("MergedRangeConflict");
    // Everything is read before the first cell is written.
    const entry = entries(workbook, sheet, source, axis, type);
    if (type !== "FillFormats") enterCells(workbook, sheet, region, entry);
    if (type !== "FillValues") fillLooks(workbook, sheet, source, region, axis);
  }
}

/** What lies before the source and what behind. */
function regions(source: Box, destination: Box, axis: "rows" | "columns"): Box[] {
  const parts = axis === "rows"
    ? [
      { ...destination, rows: source.row - destination.row },
      { ...destination, row: source.row + source.rows, rows: destination.row + destination.rows - source.row - source.rows },
    ]
    : [
      { ...destination, columns: source.column - destination.column },
      { ...destination, column: source.column + source.columns, columns: destination.column + destination.columns - source.column - source.columns },
    ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function entries(workbook: Workbook, sheet: Sheet, source: Box, axis: "rows" | "columns", type: AutoFillType): (row: number, column: number) => CellEntry {
  const manner = manners[type];
  const length = axis === "rows" ? source.rows : source.columns;
  const series = manner === null ? null : seriesByLine(workbook, sheet, source, axis, manner);
  return (row, column) => {
    const place = axis === "rows" ? row - source.row : column - source.column;
    const seed = ((place % length) + length) % length;
    const from = axis === "rows" ? boxOf(source.row + seed, column) : boxOf(row, source.column + seed);
    const content = sheet.contents.get(from.row, from.column);
    if (content instanceof FormulaCell) return moveContent(content, row - from.row, column - from.column, { row, column });
    const filled = series?.[axis === "rows" ? column - source.column : row - source.row];
    return (filled ? filled(place) : content) ?? undefined;
  };
}

/** One series for each column of the source, or for each row where one fills across. */
function seriesByLine(workbook: Workbook, sheet: Sheet, source: Box, axis: "rows" | "columns", manner: FillManner): Filled[] {
  const [lines, length] = axis === "rows" ? [source.columns, source.rows] : [source.rows, source.columns];
  return Array.from({ length: lines }, (_line, line) => fillSeries(Array.from({ length }, (_seed, place) => {
    const [row, column] = axis === "rows" ? [source.row + place, source.column + line] : [source.row + line, source.column + place];
    const isFormula = sheet.contents.get(row, column) instanceof FormulaCell;
    return {
      // Formulas are copied and take no part in a series.
      value: isFormula ? null : cellValue(workbook, sheet, row, column),
      category: numberFormatCategory(sheet.formats.get(row, column) ?? "General"),
    };
  }), manner, workbook.date1904));
}
