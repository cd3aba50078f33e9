import type { CellBox, UserActions } from "../host/view";
import { lastColumnCount, lastRowCount } from "./address";
import type { Attempt } from "./attempt";
import type { Cursor } from "./cursor";

/** What can be done with the rows, columns and cells that are selected. */
export interface LineActions {
  insertRows(): void;
  deleteRows(): void;
  insertColumns(): void;
  deleteColumns(): void;
  /** Cells behind the selected ones move along the axis. */
  insertCells(axis: "rows" | "columns"): void;
  deleteCells(axis: "rows" | "columns"): void;
  /** Ctrl+plus and Ctrl+minus: whole rows or columns where those are selected, else cells of tables' rows, else rows. */
  insertSelected(): void;
  deleteSelected(): void;
  hide(axis: "rows" | "columns", hidden: boolean): void;
  autofit(axis: "rows" | "columns"): void;
  /** Keeps what is above and left of the active cell in view. */
  freezeHere(): void;
  freeze(rows: number, columns: number): void;
}

interface Parts {
  readonly user: UserActions;
  readonly cursor: Cursor;
  readonly attempt: Attempt;
}

export function createLineActions({ user, cursor, attempt }: Parts): LineActions {
  function withRows(action: (row: number, count: number) => void): void {
    const { row, rows } = cursor.box();
    if (rows < lastRowCount) attempt(() => action(row, rows));
    else attempt(() => { throw new Error("The whole column is selected. Select the rows first, then try again."); });
  }

  function withColumns(action: (column: number, count: number) => void): void {
    const { column, columns } = cursor.box();
    if (columns < lastColumnCount) attempt(() => action(column, columns));
    else attempt(() => { throw new Error("The whole row is selected. Select the columns first, then try again."); });
  }

  const onEach = (act: (box: CellBox) => void): void => void attempt(() => cursor.boxes().forEach(act));
  const insertRows = () => withRows((row, count) => user.insertRows(row, count));
  const deleteRows = () => withRows((row, count) => user.deleteRows(row, count));
  const insertColumns = () => withColumns((column, count) => user.insertColumns(column, count));
  const deleteColumns = () => withColumns((column, count) => user.deleteColumns(column, count));

  return {
    insertRows, deleteRows, insertColumns, deleteColumns,
    insertCells: (axis) => void attempt(() => user.insertCells(cursor.box(), axis)),
    deleteCells: (axis) => void attempt(() => user.deleteCells(cursor.box(), axis)),
    insertSelected: () => (cursor.box().rows >= lastRowCount ? insertColumns() : insertRows()),
    deleteSelected: () => (cursor.box().rows >= lastRowCount ? deleteColumns() : deleteRows()),
    hide: (axis, hidden) => onEach((box) => (axis === "rows" ? user.hideRows(box.row, box.rows, hidden) : user.hideColumns(box.column, box.columns, hidden))),
    autofit: (axis) => onEach((box) => (axis === "rows" ? user.autofitRows(box.row, box.rows) : user.autofitColumns(box.column, box.columns))),
    freezeHere: () => void attempt(() => user.freezePanes(cursor.get().active.row, cursor.get().active.column)),
    freeze: (rows, columns) => void attempt(() => user.freezePanes(rows, columns)),
  };
}
