import { boxOf, sheetColumns } from "../geometry/box";
import { clearContents } from "../model/clear-cells";
import { editCells } from "../model/edit-cells";
import type { Sheet } from "../model/sheet";
import { bodyBox } from "../model/table-state";
import { shownParts } from "./shown-parts";
import type { Workbook } from "../model/workbook";

/** What a person's selection of rows deletes: those that are shown, where a filter hides some of them. */
export function deleteShownRows(workbook: Workbook, sheet: Sheet, row: number, count: number): void {
  const parts = shownParts(sheet, boxOf(row, 0, count, sheetColumns));
  for (const part of [...parts].reverse()) deleteRowsKeepingTables(workbook, sheet, part.row, part.rows);
}

/** Deletes sheet rows. A table whose rows would all go keeps its first, blank. */
function deleteRowsKeepingTables(workbook: Workbook, sheet: Sheet, row: number, count: number): void {
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
