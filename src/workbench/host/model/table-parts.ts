import type { Place, TableParts } from "../formula/scope";
import { hasCell } from "../geometry/box";
import type { Sheet } from "./sheet";
import { headerNames } from "./table-header-names";
import { bodyBox, headerBox, totalsBox } from "./table-state";
import type { Workbook } from "./workbook";

/** The table that a formula on `home` means by that name, or (null) the one that the cell is in. */
export function tableParts(workbook: Workbook, home: Sheet, name: string | null, at: Place): TableParts | null {
  const wanted = name?.toLowerCase();
  for (const sheet of wanted === undefined ? [home] : workbook.state.sheets) {
    const table = sheet.state.tables.find((one) => (wanted === undefined ? hasCell(one.box, at.row, at.column) : one.name.toLowerCase() === wanted));
    if (!table) continue;
    return {
      sheet: sheet.state.name, isHere: sheet === home, columns: headerNames(sheet, table),
      box: table.box, header: headerBox(table), body: bodyBox(table), totals: totalsBox(table),
    };
  }
  return null;
}
