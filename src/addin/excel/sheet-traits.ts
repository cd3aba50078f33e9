import { fieldKeys, type FieldKey } from "../../domain/field-key";
import type { SheetTraits } from "../../domain/sheet-issues";
import type { RowInterval } from "../workflow/dirty-rows";
import type { TemplateSheet } from "../workflow/ports";
import { lastSheetRow } from "./addresses";
import { answered, runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";
import { toWorkbookError } from "./workbook-errors";

/** Reads what is told of a sheet beside its cells. @throws WorkbookError "gone" */
export function readTraits(sheet: TemplateSheet): Promise<SheetTraits> {
  return runExcel(async (context) => {
    const layout = await loadLayout(context, sheet);
    const rowBelow = askRowBelow(context, layout);
    return {
      hiddenRows: await countHidden(context, layout), rowBelow: rowBelow(), otherColumns: layout.others, formulas: await formulasIfTold(context, layout, layout),
    };
  });
}

/** The fields in whose column a formula stands in these rows of the data, or right above them. @throws WorkbookError "gone" */
export function readFormulas(sheet: TemplateSheet, rows: RowInterval): Promise<readonly FieldKey[]> {
  return runExcel(async (context) => {
    const layout = await loadLayout(context, sheet);
    const firstRow = Math.max(layout.firstRow, rows.firstRow);
    const lastRow = Math.min(layout.lastRow, rows.lastRow);
    return firstRow > lastRow ? [] : formulasIfTold(context, layout, { firstRow, lastRow });
  });
}

/** A sheet under protection does not let one look for formulas; that is no reason to stop the check. */
async function formulasIfTold(context: Excel.RequestContext, layout: TableLayout, rows: RowInterval): Promise<FieldKey[]> {
  try {
    return await fieldsWithFormulas(context, layout, rows);
  } catch (error) {
    const { reason } = toWorkbookError(error);
    if (reason !== "protected" && reason !== "unexpected") throw error;
    return [];
  }
}

/** Asks, with the next request, for the first filled row below the table in its columns; its row of totals is no row below it. */
function askRowBelow(context: Excel.RequestContext, { sheet, lastRow, columns }: TableLayout): () => number | null {
  const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
  const table = worksheet.tables.getItem(sheet.tableId);
  table.load("showTotals");
  const places = Object.values(columns);
  const first = Math.min(...places);
  const used = [lastRow, lastRow + 1].filter((row) => row < lastSheetRow && places.length > 0).map((row) => {
    const cells = worksheet.getRangeByIndexes(row, first, lastSheetRow - row, Math.max(...places) - first + 1).getUsedRangeOrNullObject(true);
    cells.load("rowIndex");
    return cells;
  });
  return () => {
    const cells = used[table.showTotals ? 1 : 0];
    return cells === undefined || cells.isNullObject ? null : cells.rowIndex + 1;
  };
}

/** Whether all, some or no rows are hidden is asked first: to count what can be seen takes Excel longer. */
async function countHidden(context: Excel.RequestContext, { sheet, firstRow, lastRow }: TableLayout): Promise<number> {
  const rows = lastRow - firstRow + 1;
  const body = context.workbook.worksheets.getItem(sheet.sheetId).getRangeByIndexes(firstRow - 1, 0, rows, 1);
  body.load("rowHidden");
  await answered(context);
  // The types say boolean, yet rows that differ answer null.
  const hidden: boolean | null = body.rowHidden;
  if (hidden !== null) return hidden ? rows : 0;
  const seen = body.getVisibleView();
  seen.load("rowCount");
  await answered(context);
  return rows - seen.rowCount;
}

async function fieldsWithFormulas(context: Excel.RequestContext, layout: TableLayout, rows: RowInterval): Promise<FieldKey[]> {
  const places = Object.values(layout.columns);
  const first = Math.min(...places);
  const [any] = await haveFormulas(context, layout, rows, [{ first, width: Math.max(...places) - first + 1 }]);
  if (any !== true) return [];
  const fields = fieldKeys.filter((key) => layout.columns[key] !== undefined);
  const found = await haveFormulas(context, layout, rows, fields.map((key) => ({ first: layout.columns[key] ?? 0, width: 1 })));
  return fields.filter((_, index) => found[index] === true);
}

/** Whether there are formulas in these columns. The row above is taken along, since Excel looks through the whole sheet for a single cell's. */
async function haveFormulas(
  context: Excel.RequestContext, { sheet }: TableLayout, { firstRow, lastRow }: RowInterval, spans: readonly { readonly first: number; readonly width: number }[],
): Promise<boolean[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
  const formulas = spans.map(({ first, width }) => {
    const cells = worksheet.getRangeByIndexes(firstRow - 2, first, lastRow - firstRow + 2, width).getSpecialCellsOrNullObject("Formulas");
    cells.load("areaCount");
    return cells;
  });
  await answered(context);
  return formulas.map(({ isNullObject }) => !isNullObject);
}
