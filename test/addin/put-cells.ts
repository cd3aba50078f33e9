import type { Cell } from "../../src/domain/cell";
import { fieldKeys } from "../../src/domain/field-key";

const formats = { date: "yyyy-mm-dd", percent: "0%", currency: "$#,##0.00" } as const;

/** Writes rows of cells under the template's header, each as what it is, whatever format its column has; the table takes them in. */
export async function putCells(sheetName: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetName);
    worksheet.tables.getItemAt(0).resize(`A1:J${rows.length + 1}`);
    const range = worksheet.getRangeByIndexes(1, 0, rows.length, fieldKeys.length);
    range.numberFormat = rows.map((cells) => cells.map(formatOf));
    range.values = rows.map((cells) => cells.map(entryOf));
    await context.sync();
  });
}

function formatOf(cell: Cell): string {
  if (cell === null || typeof cell !== "object" || "error" in cell) return "General";
  return "date" in cell ? formats.date : "percent" in cell ? formats.percent : formats.currency;
}

/** An apostrophe keeps a text what it is. */
function entryOf(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "string") return cell === "" ? "" : `'${cell}`;
  if (typeof cell !== "object") return cell;
  if ("error" in cell) return cell.error;
  return "date" in cell ? cell.date : "percent" in cell ? cell.percent : cell.currency;
}
