import { boxOf, sheetRows } from "../geometry/box";
import { writeStructured } from "../geometry/structured-references";
import { ApiError } from "../wire/api-error";
import { FormulaCell, type CellContent } from "./cell-content";
import { editCells } from "./edit-cells";
import { entryContent, entryOf } from "./enter-cells";
import { cellValue } from "./evaluate";
import type { Sheet } from "./sheet";
import { headerNames } from "./table-header-names";
import { bodyBox, totalsBox, type TableState } from "./table-state";
import { replaceTable, tableById } from "./tables";
import type { Workbook } from "./workbook";

/**
 * Shows the totals row or takes it away. The first time it says "Total" and adds up the last column, or counts it
 * where it holds texts; later it comes back as it was.
 */
export function setShowTotals(workbook: Workbook, sheet: Sheet, table: TableState, shown: boolean): void {
  if (shown === table.showTotals) return;
  if (shown) addTotals(workbook, sheet, table);
  else removeTotals(workbook, sheet, table);
}

function addTotals(workbook: Workbook, sheet: Sheet, table: TableState): void {
  const { box } = table;
  const row = boxOf(box.row + box.rows, box.column, 1, box.columns);
  if (row.row >= sheetRows) throw new ApiError("InvalidArgument", "There is no row left beneath the table.");
  if (!sheet.contents.isEmpty(row)) editCells(workbook, sheet, row, "insert", "rows");
  const sources = table.hiddenTotals.size > 0 ? table.hiddenTotals : firstTotals(workbook, sheet, table);
  const now = { ...tableById(sheet, table.id), showTotals: true, box: { ...box, rows: box.rows + 1 }, hiddenTotals: new Map<number, string>() };
  replaceTable(sheet, now);
  sheet.writeContents(row, (plane) => now.columnIds.forEach((id, offset) => {
    const column = row.column + offset;
    plane.set(row.row, column, contentOf(workbook, sheet, row.row, column, sources.get(id)));
  }));
  workbook.happened({ kind: "changed", sheet, box: row, change: "RangeEdited", shift: "None" });
}

function removeTotals(workbook: Workbook, sheet: Sheet, table: TableState): void {
  const row = totalsBox(table);
  if (!row) return;
  const sources = new Map<number, string>();
  table.columnIds.forEach((id, offset) => {
    const content = sheet.contents.get(row.row, row.column + offset);
    if (content !== undefined) sources.set(id, content instanceof FormulaCell ? content.text : String(content));
  });
  sheet.writeContents(row, (plane) => plane.fill(row, undefined));
  replaceTable(sheet, { ...table, showTotals: false, box: { ...table.box, rows: table.box.rows - 1 }, hiddenTotals: sources });
  workbook.happened({ kind: "changed", sheet, box: row, change: "RangeEdited", shift: "None" });
}

function firstTotals(workbook: Workbook, sheet: Sheet, table: TableState): ReadonlyMap<number, string> {
  const body = bodyBox(table);
  const last = table.columnIds.length - 1;
  let numbers = false;
  for (let row = body.row; row < body.row + body.rows && !numbers; row += 1) {
    const value = cellValue(workbook, sheet, row, body.column + last);
    if (typeof value === "string") break;
    numbers = typeof value === "number";
  }
  const name = writeStructured({ table: "", columns: [headerNames(sheet, table)[last] ?? ""], sections: [] });
  return new Map([
    ...(last > 0 ? [[table.columnIds[0]!, "Total"] as const] : []),
    [table.columnIds[last]!, `=SUBTOTAL(${numbers ? 109 : 103},${name})`] as const,
  ]);
}

function contentOf(workbook: Workbook, sheet: Sheet, row: number, column: number, source: string | undefined): CellContent | undefined {
  return source === undefined ? undefined : entryContent(entryOf(source, sheet, row, column, workbook.culture.values));
}
