import type { TemplateSheet } from "../workflow/ports";
import { answered, runExcel } from "./run-excel";
import { loadLayout } from "./table-layout";

/** Shows the hidden rows of the data. A filter goes first: with it Excel would hide them again. @throws WorkbookError "gone", "protected" */
export function showRows(sheet: TemplateSheet): Promise<void> {
  return runExcel(async (context) => {
    const { firstRow, lastRow } = await loadLayout(context, sheet);
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
    worksheet.tables.getItem(sheet.tableId).clearFilters();
    worksheet.getRange(`${firstRow}:${lastRow}`).rowHidden = false;
    await answered(context);
  });
}
