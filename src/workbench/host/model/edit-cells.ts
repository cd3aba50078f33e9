import { boxOf, covers, intersect, sheetColumns, sheetRows, type Box } from "../geometry/box";
import { columnsEdit, isWhole, rowsEdit, type StructureEdit } from "../geometry/structure-edit";
import { ApiError } from "../wire/api-error";
import { fillInsertedRows } from "./calculated-columns";
import { editStructure } from "./edit-structure";
import { filteredLists } from "./filters/filtered-list";
import type { ChangeType, ShiftDirection } from "./happening";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Inserts or deletes the cells of a box; the ones behind move down (`rows`) or right (`columns`). Throws
 * InsertDeleteConflict where only part of a table or of a merged cell would move, NonBlankCellOffSheet where cells would
 * fall off the sheet. `reported`: what add-ins are told where that is not what happened to the cells, as when rows of a
 * table come and go.
 */
export function editCells(workbook: Workbook, sheet: Sheet, box: Box, kind: "insert" | "delete", axis: "rows" | "columns", reported?: ChangeType): void {
  const byRows = box.columns === sheetColumns || (axis === "rows" && box.rows !== sheetRows);
  const edit = byRows
    ? rowsEdit(kind, box.row, box.rows, { first: box.column, count: box.columns })
    : columnsEdit(kind, box.column, box.columns, { first: box.row, count: box.rows });
  assertPossible(sheet, edit);
  if (!reported) assertUnfiltered(sheet, edit);
  const tables = sheet.state.tables.filter((table) => intersect(table.box, box)).map(({ id }) => id);
  editStructure(workbook, sheet, edit);
  fillInsertedRows(sheet, edit);
  workbook.happened({ kind: "changed", sheet, box, ...changeOf(edit), ...(reported && { change: reported }), tables });
}

function assertPossible(sheet: Sheet, edit: StructureEdit): void {
  const { at, across, count, kind, axis } = edit;
  const moving = axis === "rows"
    ? boxOf(at, across.first, sheetRows - at, across.count)
    : boxOf(across.first, at, across.count, sheetColumns - at);
  for (const { box, hiddenHeaders } of sheet.state.tables) {
    const touched = intersect(box, moving);
    const breadth = axis === "rows" ? { ...moving, row: 0, rows: sheetRows } : { ...moving, column: 0, columns: sheetColumns };
    if (touched && !covers(breadth, box)) throw new ApiError("InsertDeleteConflict", "This operation isn't allowed. It would move only part of a table.");
    const headerOnly = !hiddenHeaders && kind === "delete" && axis === "rows" && at <= box.row && at + count > box.row && at + count < box.row + box.rows;
    if (headerOnly) throw new ApiError("InsertDeleteConflict", "The header row of a table can't be deleted while its rows stay. Delete the table as a whole.");
  }
  for (const merge of sheet.state.merges) {
    const breadth = axis === "rows" ? { ...moving, row: 0, rows: sheetRows } : { ...moving, column: 0, columns: sheetColumns };
    if (intersect(merge, moving) && !covers(breadth, merge)) throw new ApiError("InsertDeleteConflict", "This operation isn't allowed. It would move only part of a merged cell.");
  }
  if (kind === "delete") return;
  const lost = axis === "rows"
    ? boxOf(sheetRows - count, across.first, count, across.count)
    : boxOf(across.first, sheetColumns - count, across.count, count);
  const pushed = intersect(lost, moving);
  if (pushed && holdsAnything(sheet, pushed)) throw new ApiError("NonBlankCellOffSheet");
}

function holdsAnything(sheet: Sheet, box: Box): boolean {
  let any = false;
  sheet.contents.each(box, () => {
    any = true;
  });
  return any || sheet.state.tables.some((table) => intersect(table.box, box));
}

/** Part of the rows of a filtered list can't move: FilteredRangeConflict. Whole rows can, and rows of a table. */
function assertUnfiltered(sheet: Sheet, edit: StructureEdit): void {
  if (isWhole(edit) || edit.axis === "columns") return;
  const moving = boxOf(edit.at, edit.across.first, sheetRows - edit.at, edit.across.count);
  const filtered = filteredLists(sheet).some(({ body, criteria }) => criteria.size > 0 && intersect(body, moving));
  if (filtered) throw new ApiError("FilteredRangeConflict");
}

function changeOf(edit: StructureEdit): { change: ChangeType; shift: ShiftDirection } {
  const rows = edit.axis === "rows";
  const inserted = edit.kind === "insert";
  const shift = rows ? (inserted ? "ShiftCellDown" : "ShiftCellUp") : inserted ? "ShiftCellRight" : "ShiftCellLeft";
  if (!isWhole(edit)) return { change: inserted ? "CellInserted" : "CellDeleted", shift };
  return { change: rows ? (inserted ? "RowInserted" : "RowDeleted") : inserted ? "ColumnInserted" : "ColumnDeleted", shift };
}
