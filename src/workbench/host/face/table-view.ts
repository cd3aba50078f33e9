import type { TableState } from "../model/table-state";
import type { TableView } from "../view";
import { tableStyleView } from "./table-style";

/** A table as the page draws it. */
export function tableView(table: TableState): TableView {
  return {
    name: table.name, box: table.box, style: tableStyleView(table.style), header: table.hiddenHeaders === null, totals: table.showTotals,
    bandedRows: table.showBandedRows, bandedColumns: table.showBandedColumns, firstColumn: table.highlightFirstColumn, lastColumn: table.highlightLastColumn,
  };
}
