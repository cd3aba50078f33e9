import type { SheetRow } from "../../domain/cell";
import type { SheetShape, SheetSnapshot, TemplateSheet } from "../workflow/ports";
import { readRows } from "./read-rows";
import { runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";

/**
 * Reads the rows of a template sheet, in blocks that stay below Excel's 5 MB per answer.
 * @throws WorkbookError "gone", "too-large", "unanswered"
 */
export async function readSheet(
  sheet: TemplateSheet, wanted?: { readonly firstRow: number; readonly lastRow: number },
): Promise<SheetSnapshot> {
  const layout = await runExcel((context) => loadLayout(context, sheet));
  const first = Math.max(layout.firstRow, wanted?.firstRow ?? layout.firstRow);
  const last = Math.min(layout.lastRow, wanted?.lastRow ?? layout.lastRow);
  const rows: SheetRow[] = [];
  await readRows(layout, first, last, async (block) => { for (const row of block) rows.push(row); });
  return { ...shapeOf(layout), rows };
}

/** Reads all rows and hands them over block by block. @throws WorkbookError as readSheet does */
export async function readAllRows(
  sheet: TemplateSheet, take: (rows: readonly SheetRow[], rowsTotal: number) => Promise<void>, signal: AbortSignal,
): Promise<SheetShape> {
  const layout = await runExcel((context) => loadLayout(context, sheet));
  const { firstRow, lastRow } = layout;
  await readRows(layout, firstRow, lastRow, (rows) => take(rows, lastRow - firstRow + 1), signal);
  return shapeOf(layout);
}

function shapeOf({ sheet, firstRow, lastRow, missing }: TableLayout): SheetShape {
  return { sheet, firstRow, lastRow, missing };
}
