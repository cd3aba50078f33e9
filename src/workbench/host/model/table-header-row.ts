import { boxOf } from "../geometry/box";
import { editCells } from "./edit-cells";
import { clearTableFilters } from "./filters/table-filter";
import type { Sheet } from "./sheet";
import { headerNames } from "./table-header-names";
import { headerBox, type TableState } from "./table-state";
import { replaceTable, tableById } from "./tables";
import type { Workbook } from "./workbook";

/**
 * Shows the header row or takes it away. Without it the columns keep their names and the filters are gone.
 * https://support.microsoft.com/office/turn-excel-table-headers-on-or-off-c91d1742-312c-4480-820f-cf4b534c8b3b
 */
export function setShowHeaders(workbook: Workbook, sheet: Sheet, table: TableState, shown: boolean): void {
  if (shown === (table.hiddenHeaders === null)) return;
  if (shown) addHeaders(workbook, sheet, table);
  else removeHeaders(workbook, sheet, table);
}

function removeHeaders(workbook: Workbook, sheet: Sheet, given: TableState): void {
  clearTableFilters(workbook, sheet, given);
  const table = tableById(sheet, given.id);
  const header = headerBox(table);
  if (!header) return;
  const { box } = table;
  replaceTable(sheet, { ...table, hiddenHeaders: headerNames(sheet, table), box: { ...box, row: box.row + 1, rows: box.rows - 1 } });
  sheet.writeContents(header, (plane) => plane.fill(header, undefined));
  workbook.happened({ kind: "changed", sheet, box: header, change: "RangeEdited", shift: "None" });
}

function addHeaders(workbook: Workbook, sheet: Sheet, table: TableState): void {
  const above = boxOf(table.box.row - 1, table.box.column, 1, table.box.columns);
  if (above.row < 0 || !sheet.contents.isEmpty(above)) editCells(workbook, sheet, { ...above, row: table.box.row }, "insert", "rows");
  const moved = tableById(sheet, table.id);
  const names = moved.hiddenHeaders ?? [];
  const header = boxOf(moved.box.row - 1, moved.box.column, 1, moved.box.columns);
  replaceTable(sheet, { ...moved, hiddenHeaders: null, box: { ...moved.box, row: header.row, rows: moved.box.rows + 1 } });
  sheet.writeContents(header, (plane) => names.forEach((name, offset) => plane.set(header.row, header.column + offset, name)));
  workbook.happened({ kind: "changed", sheet, box: header, change: "RangeEdited", shift: "None" });
}
