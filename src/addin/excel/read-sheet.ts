import type { Cell, SheetRow } from "../../domain/cell";
import { fieldKeys } from "../../domain/field-key";
import type { SheetShape, SheetSnapshot, TemplateSheet } from "../workflow/ports";
import { needsFormat, readCell } from "./read-cell";
import { nextBlockRows, firstBlockRows, leastBlockRows } from "./block-size";
import { answered, runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";
import { mayBeSize, workbookError } from "./workbook-errors";

interface Span {
  readonly firstColumn: number;
  readonly width: number;
}

interface Block {
  readonly rows: SheetRow[];
  /** An estimate of what the answer weighed. */
  readonly bytes: number;
}

/**
 * Reads the rows of a template sheet, in blocks that stay below Excel's 5 MB per answer.
 * @throws WorkbookError "gone", "too-large", "unanswered"
 */
export function readSheet(
  sheet: TemplateSheet, wanted?: { readonly firstRow: number; readonly lastRow: number },
): Promise<SheetSnapshot> {
  return runExcel(async (context) => {
    const layout = await loadLayout(context, sheet);
    const first = Math.max(layout.firstRow, wanted?.firstRow ?? layout.firstRow);
    const last = Math.min(layout.lastRow, wanted?.lastRow ?? layout.lastRow);
    const rows: SheetRow[] = [];
    await readRows(context, layout, first, last, async (block) => { for (const row of block) rows.push(row); });
    return { ...shapeOf(layout), rows };
  });
}

/** Reads all rows and hands them over block by block. @throws WorkbookError as readSheet does */
export function readAllRows(
  sheet: TemplateSheet, take: (rows: readonly SheetRow[], rowsTotal: number) => Promise<void>, signal: AbortSignal,
): Promise<SheetShape> {
  return runExcel(async (context) => {
    const layout = await loadLayout(context, sheet);
    const { firstRow, lastRow } = layout;
    await readRows(context, layout, firstRow, lastRow, (rows) => take(rows, lastRow - firstRow + 1), signal);
    return shapeOf(layout);
  });
}

function shapeOf({ sheet, firstRow, lastRow, missing }: TableLayout): SheetShape {
  return { sheet, firstRow, lastRow, missing };
}

async function readRows(
  context: Excel.RequestContext, layout: TableLayout, first: number, last: number,
  take: (rows: readonly SheetRow[]) => Promise<void>, signal?: AbortSignal,
): Promise<void> {
  const span = spanOf(layout);
  if (!span) return;
  let size = firstBlockRows;
  for (let row = first; row <= last && signal?.aborted !== true; ) {
    const count = Math.min(size, last - row + 1);
    const block = await readBlock(context, layout, span, row, count);
    if (block) {
      await take(block.rows);
      row += count;
      size = nextBlockRows(block.bytes / count);
    } else if (count <= leastBlockRows) {
      throw workbookError("too-large");
    } else {
      size = Math.max(leastBlockRows, Math.floor(count / 2));
    }
  }
}

/** null: Excel could not hand over that many cells. */
async function readBlock(
  context: Excel.RequestContext, layout: TableLayout, span: Span, row: number, count: number,
): Promise<Block | null> {
  const worksheet = context.workbook.worksheets.getItem(layout.sheet.sheetId);
  const range = worksheet.getRangeByIndexes(row - 1, span.firstColumn, count, span.width);
  try {
    range.load(["values", "valueTypes", "numberFormatCategories"]);
    await answered(context);
    // Over 5,000,000 cells Excel answers null without an error (office-js issue 6781).
    if (!Array.isArray(range.values)) return null;
    const custom = range.values.some((line, at) => line.some((value: unknown, column) =>
      needsFormat({ value, category: String(range.numberFormatCategories[at]?.[column]) })));
    if (custom) {
      range.load("numberFormat");
      await answered(context);
    }
    return toBlock(range, layout, span, row, custom);
  } catch (error) {
    if (mayBeSize(error)) return null;
    throw error;
  } finally {
    range.untrack();
  }
}

function toBlock(range: Excel.Range, layout: TableLayout, span: Span, firstRow: number, custom: boolean): Block {
  const formats = custom ? (range.numberFormat as unknown[][]) : [];
  const columns = fieldKeys.map((key) => layout.columns[key]);
  let bytes = 0;
  const rows = range.values.map((values: unknown[], at): SheetRow => {
    const cells = columns.map((column): Cell => {
      if (column === undefined) return null;
      const offset = column - span.firstColumn;
      const format = formats[at]?.[offset];
      return readCell({
        value: values[offset],
        type: String(range.valueTypes[at]?.[offset]),
        category: String(range.numberFormatCategories[at]?.[offset]),
        format: typeof format === "string" ? format : null,
      });
    });
    // A type and a category are about ten characters each.
    for (const value of values) bytes += 24 + (typeof value === "string" ? 2 * value.length : 8);
    return [firstRow + at, cells];
  });
  return { rows, bytes };
}

/** The columns from our first to our last one; helper columns between them are read along. */
function spanOf(layout: TableLayout): Span | null {
  const columns = Object.values(layout.columns);
  if (columns.length === 0) return null;
  const firstColumn = Math.min(...columns);
  return { firstColumn, width: Math.max(...columns) - firstColumn + 1 };
}
