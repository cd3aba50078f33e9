import { boxOf } from "../geometry/box";
import { ApiError } from "../wire/api-error";
import { editCells } from "./edit-cells";
import { enterCells } from "./enter-cells";
import { renameColumnInFormulas } from "./renamed-tables";
import type { Sheet } from "./sheet";
import { freeHeader, headerNames } from "./table-header-names";
import { headerBox, newColumnIds, type TableState } from "./table-state";
import { replaceTable, tableById } from "./tables";
import type { Workbook } from "./workbook";

/** Puts a column into a table before column `at`, or behind its last; what stands to the right moves. */
export function addTableColumn(workbook: Workbook, sheet: Sheet, id: string, at: number): void {
  const { box } = tableById(sheet, id);
  if (!Number.isInteger(at) || at < 0 || at > box.columns) throw new ApiError("InvalidArgument");
  editCells(workbook, sheet, boxOf(box.row, box.column + at, box.rows, 1), "insert", "columns", "ColumnInserted");
  const table = tableById(sheet, id);
  if (table.box.columns > box.columns) return;
  // Cells put in right behind the table do not belong to it by themselves; before its first column they push it away.
  const wider = { ...table, box: { ...box, columns: box.columns + 1 } };
  const columnIds = [...table.columnIds];
  columnIds.splice(at, 0, ...newColumnIds(table, 1));
  const name = freeHeader(sheet, table, "");
  const hiddenHeaders = table.hiddenHeaders && [...table.hiddenHeaders];
  hiddenHeaders?.splice(at, 0, name);
  replaceTable(sheet, { ...wider, columnIds, hiddenHeaders });
  if (!hiddenHeaders) sheet.writeContents(boxOf(box.row, box.column + at), (plane) => plane.set(box.row, box.column + at, name));
}

/** Gives a column another name; one that is taken gets a number. Formulas follow. */
export function renameTableColumn(workbook: Workbook, sheet: Sheet, table: TableState, index: number, name: string): void {
  const free = freeHeader(sheet, table, name, index);
  const header = headerBox(table);
  if (header) {
    enterCells(workbook, sheet, boxOf(header.row, header.column + index), () => free);
    return;
  }
  const before = headerNames(sheet, table);
  replaceTable(sheet, { ...table, hiddenHeaders: before.map((one, at) => (at === index ? free : one)) });
  renameColumnInFormulas(workbook, sheet, table, before[index] ?? "", free);
}
