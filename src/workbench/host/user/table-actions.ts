import { hasCell, type Box } from "../geometry/box";
import { referencesToCells } from "../model/renamed-tables";
import type { Sheet } from "../model/sheet";
import { addTableRows } from "../model/table-rows";
import { bodyBox, type TableState } from "../model/table-state";
import { setShowTotals } from "../model/table-totals";
import { addTable, removeTable, resizeTable, tableById } from "../model/tables";
import type { Workbook } from "../model/workbook";
import type { TableActions } from "../view";
import { RefusedAction } from "./refused-action";

/** What a person does with tables as a whole. A table is known by its name. */
export function createTableActions(workbook: Workbook, onCells: (act: (sheet: Sheet) => void) => void): TableActions {
  const onTable = (name: string, act: (sheet: Sheet, table: TableState) => void): void => onCells((sheet) => {
    const table = sheet.state.tables.find((one) => one.name === name);
    if (!table) throw new RefusedAction(`There is no table "${name}" on this sheet any more.`);
    act(sheet, table);
  });
  return {
    insertTable: (box, hasHeaders) => onCells((sheet) => void addTable(workbook, sheet, box, hasHeaders)),
    resizeTable: (name, box) => onTable(name, (sheet, table) => resizeTable(workbook, sheet, table, box)),
    toggleTotals: (name) => onTable(name, (sheet, table) => setShowTotals(workbook, sheet, table, !table.showTotals)),
    convertTable: (name) => onTable(name, (sheet, table) => {
      referencesToCells(workbook, sheet, table);
      removeTable(workbook, sheet, table);
    }),
    addRowBehind(row, column) {
      const table = workbook.active.state.tables.find((one) => isLastCell(bodyBox(one), row, column));
      if (!table) return false;
      onCells((sheet) => void addTableRows(workbook, sheet, table.id, bodyBox(tableById(sheet, table.id)).rows, 1));
      return true;
    },
  };
}

function isLastCell(body: Box, row: number, column: number): boolean {
  return hasCell(body, row, column) && row === body.row + body.rows - 1 && column === body.column + body.columns - 1;
}
