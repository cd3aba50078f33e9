import { parseBox } from "../geometry/address";
import { ApiError } from "../wire/api-error";
import { renameTableInFormulas } from "./renamed-tables";
import type { Sheet } from "./sheet";
import type { TableState } from "./table-state";
import { findTable, replaceTable } from "./tables";
import type { Workbook } from "./workbook";

/**
 * Gives a table another name; formulas follow. Throws InvalidArgument for a name that Excel does not take and
 * ItemAlreadyExists for one that a table or a name has.
 * https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114
 */
export function renameTable(workbook: Workbook, sheet: Sheet, table: TableState, name: string): void {
  const isCell = parseBox(name) !== null || /^r\d*c\d*$/i.test(name) || /^[rc]$/i.test(name);
  if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || isCell) throw new ApiError("InvalidArgument");
  const other = findTable(workbook, name);
  if (other && other.table.id !== table.id) throw new ApiError("ItemAlreadyExists");
  if (workbook.state.names.some((defined) => defined.name.toLowerCase() === name.toLowerCase())) throw new ApiError("ItemAlreadyExists");
  replaceTable(sheet, { ...table, name });
  renameTableInFormulas(workbook, table.name, name);
}
