import type { Box } from "../geometry/box";
import { cellValue } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import { sortLines } from "../model/sort-rows";
import type { Workbook } from "../model/workbook";

/** Sorts the rows of a box by one of its columns. A first row that looks like headings stays, as Excel guesses it. */
export function sortBlock(workbook: Workbook, sheet: Sheet, box: Box, column: number, ascending: boolean): void {
  sortLines(workbook, sheet, box, [{ offset: column, ascending }], { hasHeaders: looksLikeHeadings(workbook, sheet, box) });
}

/** Texts above a row of which some cells are none. */
function looksLikeHeadings(workbook: Workbook, sheet: Sheet, box: Box): boolean {
  if (box.rows < 2) return false;
  const columns = Array.from({ length: box.columns }, (_, offset) => box.column + offset);
  const isText = (row: number, column: number) => typeof cellValue(workbook, sheet, row, column) === "string";
  const allTexts = columns.every((column) => isText(box.row, column));
  return allTexts && columns.some((column) => !isText(box.row + 1, column) && cellValue(workbook, sheet, box.row + 1, column) !== null);
}
