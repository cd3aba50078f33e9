import type { Cell } from "../../domain/cell";
import { fieldByKey } from "../../domain/catalogue";
import { fieldKeys } from "../../domain/field-key";
import type { CellWrite, TemplateSheet } from "../workflow/ports";
import { columnLetters } from "./addresses";
import { answered, runExcel } from "./run-excel";
import { loadLayout } from "./table-layout";

/**
 * Writes cells in one sync, cells below each other in one block: one undo step where Excel undoes what add-ins write. A cell gets the format
 * that keeps Excel from making something else of it. Cells of a column that is not there are left out.
 * @throws WorkbookError
 */
export function writeCells(sheet: TemplateSheet, writes: readonly CellWrite[]): Promise<void> {
  return runExcel(async (context) => {
    const { columns } = await loadLayout(context, sheet);
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
    for (const field of fieldKeys) {
      const column = columns[field];
      if (column === undefined) continue;
      const letters = columnLetters(column);
      for (const block of blocks(writes.filter((write) => write.field === field))) {
        const range = worksheet.getRange(`${letters}${block[0]?.rowNumber}:${letters}${block.at(-1)?.rowNumber}`);
        range.numberFormat = block.map(({ after }) => [formatOf(after, fieldByKey[field].format)]);
        range.values = block.map(({ after }) => [valueOf(after)]);
      }
    }
    await answered(context);
  });
}

/** Writes of one column, cut where a row is left out. */
function blocks(writes: readonly CellWrite[]): CellWrite[][] {
  const found: CellWrite[][] = [];
  for (const write of [...writes].sort((a, b) => a.rowNumber - b.rowNumber)) {
    const block = found.at(-1);
    if (block?.at(-1)?.rowNumber === write.rowNumber - 1) block.push(write);
    else found.push([write]);
  }
  return found;
}

function valueOf(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object") return "error" in cell ? cell.error : "date" in cell ? cell.date : "percent" in cell ? cell.percent : cell.currency;
  return cell;
}

function formatOf(cell: Cell, columnFormat: string): string {
  if (cell === null) return columnFormat;
  if (typeof cell === "string") return "@";
  return typeof cell === "object" && "date" in cell ? "yyyy-mm-dd" : "General";
}
