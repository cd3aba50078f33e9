import type { TableState } from "../model/table-state";
import type { TableView } from "../view";
import { tableStyleView } from "./table-style";

/** A table as the page draws it. */
export function tableView({ name, box, style, showBandedRows }: TableState): TableView {
  return { name, box, style: tableStyleView(style), header: true, totals: false, bandedRows: showBandedRows, bandedColumns: false, firstColumn: false, lastColumn: false };
}
