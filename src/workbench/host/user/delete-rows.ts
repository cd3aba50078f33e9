import { boxOf, sheetColumns } from "../geometry/box";
import { clearContents } from "../model/clear-cells";
import { editCells } from "../model/edit-cells";
import type { Sheet } from "../model/sheet";
import { bodyBox } from "../model/table-state";
import type { Workbook } from "../model/workbook";

/** Deletes sheet rows. A table whose rows would all go keeps its first, blank. */
export function deleteRowsKeepingTables(workbook: Workbook, sheet: Sheet, row: number, count: number): void {
  const emptied = sheet.state.tables.find((table) => {
    const body = bodyBox(table);
    return table.box.row < row && row <= body.row && row + count >= body.row + body.rows;
  });
  if (!emptied) {
    editCells(workbook, sheet, boxOf(row, 0, count, sheetColumns), "delete", "rows");
    return;
  }
  clearContents(workbook, sheet, { ...bodyBox(emptied), rows: 1 });
  if (count > 1) editCells(workbook, sheet, boxOf(row + 1, 0, count - 1, sheetColumns), "delete", "rows");
}
