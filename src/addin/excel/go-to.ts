import type { CellPlace, TemplateSheet } from "../workflow/ports";
import { columnLetters } from "../../domain/column-letters";
import { answered, runExcel } from "./run-excel";
import { loadLayout } from "./table-layout";

/** Shows the sheet and selects the cell; both are reads to Excel, so Undo stays. @throws WorkbookError "gone" */
export function goTo(sheet: TemplateSheet, place: CellPlace | null): Promise<void> {
  return runExcel(async (context) => {
    const layout = await loadLayout(context, sheet);
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
    worksheet.activate();
    const column = place && layout.columns[place.field];
    if (place && column !== null && column !== undefined) {
      worksheet.getRange(`${columnLetters(column)}${place.rowNumber}`).select();
    }
    await answered(context);
  });
}
