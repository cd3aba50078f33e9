import { movedBox, type StructureEdit } from "../geometry/structure-edit";
import { boxOf, sheetRows } from "../geometry/box";
import { freeHeader } from "./table-header-names";
import type { Sheet } from "./sheet";
import { headerBox, newColumnIds, totalsBox, type TableState } from "./table-state";

/** The table after cells moved beneath it: none where it is gone. The cells have moved already. */
export function movedTable(sheet: Sheet, table: TableState, edit: StructureEdit): TableState[] {
  const box = movedBox(edit, table.box);
  if (!box) return [];
  if (edit.axis === "rows") {
    const takes = (row: number | undefined): boolean =>
      box !== table.box && edit.kind === "delete" && row !== undefined && edit.at <= row && edit.at + edit.count > row;
    if (takes(headerBox(table)?.row)) return [];
    const showTotals = table.showTotals && !takes(totalsBox(table)?.row);
    const least = (table.hiddenHeaders ? 0 : 1) + (showTotals ? 1 : 0) + 1;
    // A table never loses its last row: where all were taken out, a blank one takes their place.
    return [{ ...table, showTotals, box: box.rows < least ? { ...box, rows: Math.min(least, sheetRows - box.row) } : box }];
  }
  return box.columns === table.box.columns ? [{ ...table, box }] : [withOtherColumns(sheet, { ...table, box }, table, edit)];
}

function withOtherColumns(sheet: Sheet, moved: TableState, { box }: TableState, edit: StructureEdit): TableState {
  const columnIds = [...moved.columnIds];
  const hiddenHeaders = moved.hiddenHeaders && [...moved.hiddenHeaders];
  if (edit.kind === "delete") {
    const first = Math.max(0, edit.at - box.column);
    const gone = columnIds.splice(first, box.columns - moved.box.columns);
    hiddenHeaders?.splice(first, gone.length);
    return { ...moved, columnIds, hiddenHeaders, filters: new Map([...moved.filters].filter(([id]) => !gone.includes(id))) };
  }
  columnIds.splice(edit.at - box.column, 0, ...newColumnIds(moved, edit.count));
  for (let column = edit.at; column < edit.at + edit.count; column += 1) {
    const name = freeHeader(sheet, { ...moved, hiddenHeaders }, "");
    if (hiddenHeaders) hiddenHeaders.splice(column - box.column, 0, name);
    else sheet.writeContents(boxOf(moved.box.row, column), (plane) => plane.set(moved.box.row, column, name));
  }
  return { ...moved, columnIds, hiddenHeaders };
}
