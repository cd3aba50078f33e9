import { movedBox, type StructureEdit } from "../geometry/structure-edit";
import { boxOf, sheetRows } from "../geometry/box";
import { freeHeader } from "./table-headers";
import type { Sheet } from "./sheet";
import { newColumnIds, type TableState } from "./table-state";

/** The table after cells moved beneath it: none where it is gone. The cells have moved already. */
export function movedTable(sheet: Sheet, table: TableState, edit: StructureEdit): TableState[] {
  const box = movedBox(edit, table.box);
  if (!box) return [];
  const headerGone = edit.kind === "delete" && edit.axis === "rows" && box !== table.box && edit.at <= table.box.row && edit.at + edit.count > table.box.row;
  if (headerGone) return [];
  if (edit.axis === "rows" || box.columns === table.box.columns) {
    // A table never loses its last row: where all were taken out, a blank one takes their place.
    return [{ ...table, box: box.rows < 2 && table.box.rows >= 2 ? { ...box, rows: Math.min(2, sheetRows - box.row) } : box }];
  }
  const from = edit.at - table.box.column;
  const columnIds = [...table.columnIds];
  if (edit.kind === "delete") {
    const first = Math.max(0, from);
    columnIds.splice(first, table.box.columns - box.columns);
    return [{ ...table, box, columnIds }];
  }
  columnIds.splice(from, 0, ...newColumnIds(table, edit.count));
  for (let column = edit.at; column < edit.at + edit.count; column += 1) {
    const name = freeHeader(sheet, { ...table, box }, "");
    sheet.writeContents(boxOf(box.row, column), (plane) => plane.set(box.row, column, name));
  }
  return [{ ...table, box, columnIds }];
}
