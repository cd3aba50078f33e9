import { intersect, type Box } from "../geometry/box";
import { ApiError } from "../wire/api-error";
import { assertMergesWhole } from "./merge-cells";
import { permuteLines } from "./permute-lines";
import type { Sheet } from "./sheet";
import { shownText } from "./shown-text";
import { replaceTable } from "./tables";
import { bodyBox } from "./table-state";
import type { Workbook } from "./workbook";

/**
 * Takes out rows of a box that show the same in these columns (from 0) as a row above, whatever their capitals. Rows
 * beneath move up within the box; what is outside of it stays, but a table whose rows these are becomes shorter.
 * https://support.microsoft.com/office/ccf664b0-81d6-449b-bbe1-8daaec1e83c2
 */
export function removeDuplicates(workbook: Workbook, sheet: Sheet, whole: Box, columns: readonly number[], includesHeader: boolean): { removed: number; uniqueRemaining: number } {
  if (columns.length === 0 || columns.some((column) => !Number.isInteger(column) || column < 0 || column >= whole.columns)) throw new ApiError("InvalidArgument");
  const box = includesHeader ? { ...whole, row: whole.row + 1, rows: whole.rows - 1 } : whole;
  const used = sheet.contents.used();
  const part = used && box.rows > 0 ? intersect(box, { ...box, rows: used.row + used.rows - box.row }) : null;
  if (!part || part.rows <= 0) return { removed: 0, uniqueRemaining: 0 };
  assertMergesWhole(sheet, part);
  const seen = new Set<string>();
  const kept: number[] = [];
  const gone: number[] = [];
  for (let row = 0; row < part.rows; row += 1) {
    const key = JSON.stringify(columns.map((column) => shownText(workbook, sheet, part.row + row, part.column + column).toLowerCase()));
    (seen.has(key) ? gone : kept).push(row);
    seen.add(key);
  }
  if (gone.length > 0) {
    permuteLines(sheet, part, "rows", [...kept, ...gone]);
    const freed = { ...part, row: part.row + kept.length, rows: gone.length };
    sheet.writeContents(freed, (plane) => plane.fill(freed, undefined));
    const table = sheet.state.tables.find((candidate) => {
      const body = bodyBox(candidate);
      return body.row === part.row && body.rows === part.rows && body.column === part.column && body.columns === part.columns;
    });
    if (table) replaceTable(sheet, { ...table, box: { ...table.box, rows: table.box.rows - gone.length } });
    workbook.happened({ kind: "changed", sheet, box: part, change: "RangeEdited", shift: "None" });
  }
  return { removed: gone.length, uniqueRemaining: kept.length };
}
