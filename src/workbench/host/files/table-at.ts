import { hasCell } from "../geometry/box";
import type { TableState } from "../model/table-state";

/** The name of the table that a cell stands in; "" for none. */
export function tableAt(tables: readonly TableState[], row: number, column: number): string {
  return tables.find(({ box }) => hasCell(box, row, column))?.name ?? "";
}
