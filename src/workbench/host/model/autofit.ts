import { boxOf, type Box } from "../geometry/box";
import type { CellStyle } from "./cell-style";
import { eachFilledCell } from "./filled-cells";
import { resetLines } from "./lines";
import { shownText } from "./shown-text";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Estimates, for want of a page to measure on: a character of 11 points is 7 pixels wide, a line 20 high. */
const characterPixels = 7;
const linePixels = 20;
const usualPoints = 11;
const paddingPixels = 12;
const tallestRow = 546;

/** Makes columns as wide as their longest text. Columns without any text keep their width, as in Excel. */
export function autofitColumns(workbook: Workbook, sheet: Sheet, box: Box): void {
  const widths = new Map(sheet.state.columnWidths);
  const longest = new Map<number, number>();
  eachFilledCell(sheet, box, (row, column) => {
    const style = sheet.styles.get(row, column);
    const lines = shownText(workbook, sheet, row, column).split("\n");
    const pixels = Math.max(...lines.map((line) => line.length)) * characterPixels * scaleOf(style);
    longest.set(column, Math.max(longest.get(column) ?? 0, pixels));
  });
  for (const [column, pixels] of longest) if (pixels > 0) widths.set(column, Math.round(Math.max(24, pixels + paddingPixels)));
  sheet.change({ columnWidths: widths });
}

/** Makes rows as high as their highest text needs; a row without any has the usual height. */
export function autofitRows(workbook: Workbook, sheet: Sheet, box: Box): void {
  resetLines(sheet, "rows", { first: box.row, count: box.rows });
  const highest = new Map<number, number>();
  eachFilledCell(sheet, boxOf(box.row, 0, box.rows, Infinity), (row, column) => {
    const style = sheet.styles.get(row, column);
    const pixels = linesOf(shownText(workbook, sheet, row, column), style, sheet.state.columnWidths.get(column) ?? sheet.state.usualColumnPixels)
      * linePixels * scaleOf(style);
    if (pixels > linePixels) highest.set(row, Math.max(highest.get(row) ?? 0, pixels));
  });
  if (highest.size === 0) return;
  const heights = new Map(sheet.state.rowHeights);
  for (const [row, pixels] of highest) heights.set(row, Math.round(Math.min(pixels, tallestRow)));
  sheet.change({ rowHeights: heights });
}

function linesOf(text: string, style: CellStyle | undefined, columnPixels: number): number {
  if (!style?.wrap) return 1;
  const perLine = Math.max(1, Math.floor((columnPixels - 6) / (characterPixels * scaleOf(style))));
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

function scaleOf(style: CellStyle | undefined): number {
  return (style?.fontSize ?? usualPoints) / usualPoints;
}
