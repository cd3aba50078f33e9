import { intersect, sheetRows, type Box } from "../geometry/box";
import { ApiError } from "../wire/api-error";
import { FormulaCell } from "./cell-content";
import { assertMergesWhole } from "./merge-cells";
import { permuteLines } from "./permute-lines";
import type { Sheet } from "./sheet";
import { shownText } from "./shown-text";
import { replaceTable } from "./tables";
import { bodyBox } from "./table-state";
import type { Workbook } from "./workbook";

/**
 * Takes out rows of a box that show the same in these columns (from 0) as a row above, whatever their capitals; blank
 * ones, too. Formulas are the same only when they are written alike. Rows beneath move up within the box; what is
 * outside of it stays, but a table whose rows these are becomes shorter.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-remove-duplicates
 */
export function removeDuplicates(workbook: Workbook, sheet: Sheet, whole: Box, columns: readonly number[], includesHeader: boolean): { removed: number; uniqueRemaining: number } {
  if (columns.length === 0 || columns.some((column) => !Number.isInteger(column) || column < 0 || column >= whole.columns)) throw new ApiError("InvalidArgument");
  const box = includesHeader ? { ...whole, row: whole.row + 1, rows: whole.rows - 1 } : whole;
  const used = sheet.contents.used();
  const part = used && box.rows > 0 ? intersect(box, { ...box, rows: used.row + used.rows - box.row }) : null;
  if (!part) return blankRows(box, new Set(), columns);
  assertMergesWhole(sheet, part);
  const seen = new Set<string>();
  const kept: number[] = [];
  const gone: number[] = [];
  for (let row = 0; row < part.rows; row += 1) {
    const key = JSON.stringify(columns.map((column) => cellKey(workbook, sheet, part.row + row, part.column + column)));
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
  const below = blankRows({ ...box, rows: box.rows - part.rows }, seen, columns);
  return { removed: gone.length + below.removed, uniqueRemaining: kept.length + below.uniqueRemaining };
}

function cellKey(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const content = sheet.contents.get(row, column);
  return content instanceof FormulaCell ? `formula ${content.text}` : shownText(workbook, sheet, row, column).toLowerCase();
}

/** Rows beneath all that is used are duplicates of the first blank one. Of whole columns they do not count. */
function blankRows({ rows }: Box, seen: ReadonlySet<string>, columns: readonly number[]): { removed: number; uniqueRemaining: number } {
  if (rows <= 0 || rows > sheetRows / 2) return { removed: 0, uniqueRemaining: 0 };
  const first = seen.has(JSON.stringify(columns.map(() => ""))) ? 0 : 1;
  return { removed: rows - first, uniqueRemaining: first };
}
