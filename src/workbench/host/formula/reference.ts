import { parseA1Ref } from "@borgar/fx";
import type { FormulaReference } from "./compiled-formula";
import type { Box, Place } from "./scope";

/** Excel's grid. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/**
 * Reads `A1`, `$A1:B$7`, `A:C`, `'My sheet'!A1`. null for what is no reference to cells of one sheet of this
 * workbook (other workbooks, several sheets).
 */
export function parseReference(text: string): FormulaReference | null {
  const parsed = parseA1Ref(text);
  if (!parsed || !("range" in parsed)) return null;
  const context: readonly unknown[] = parsed.context ?? [];
  const sheet = context[0] ?? null;
  if (context.length > 1 || (sheet !== null && typeof sheet !== "string")) return null;
  // Colons and brackets cannot be part of a sheet's name: these are several sheets, or another workbook.
  if (sheet !== null && /[:[\]]/.test(sheet)) return null;
  const { $top, $left, $bottom, $right } = parsed.range;
  const top = parsed.range.top ?? null;
  const left = parsed.range.left ?? null;
  const bottom = parsed.range.bottom ?? null;
  const right = parsed.range.right ?? null;
  const wholeColumns = top === null && bottom === null;
  const wholeRows = left === null && right === null;
  return {
    sheet,
    firstRow: top ?? 0,
    lastRow: bottom ?? (wholeColumns ? Infinity : sheetRows - 1),
    firstColumn: left ?? 0,
    lastColumn: right ?? (wholeRows ? Infinity : sheetColumns - 1),
    firstRowFixed: top === null || $top === true,
    lastRowFixed: bottom === null || $bottom === true,
    firstColumnFixed: left === null || $left === true,
    lastColumnFixed: right === null || $right === true,
  };
}

/** Where a reference of a formula written for `origin` points when the formula is evaluated at `at`. */
export function referenceBox(reference: FormulaReference, origin: Place, at: Place): Box {
  const down = at.row - origin.row;
  const across = at.column - origin.column;
  const rowA = moved(reference.firstRow, reference.firstRowFixed ? 0 : down, sheetRows);
  const rowB = moved(reference.lastRow, reference.lastRowFixed ? 0 : down, sheetRows);
  const columnA = moved(reference.firstColumn, reference.firstColumnFixed ? 0 : across, sheetColumns);
  const columnB = moved(reference.lastColumn, reference.lastColumnFixed ? 0 : across, sheetColumns);
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  return { row, column, rows: Math.abs(rowB - rowA) + 1, columns: Math.abs(columnB - columnA) + 1 };
}

/** Excel's references wrap around the edges of the sheet when a conditional format's formula moves. */
function moved(index: number, by: number, limit: number): number {
  if (index === Infinity) return limit - 1;
  const place = index + by;
  return place >= 0 && place < limit ? place : ((place % limit) + limit) % limit;
}
