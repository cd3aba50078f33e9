import type { CellBox, UserActions, WorkbookFace } from "../host/view";
import type { Attempt } from "./attempt";
import { lastColumnCount, lastRowCount } from "./address";
import type { Cursor } from "./cursor";
import { clipTo, isSingle, selectBox } from "./selection";
import type { SelectionLayer } from "./selection-layer";
import { parseTsv, spreadOver } from "./tsv";

/** What can be done with the selected cells, from the keyboard, the menu and the clipboard alike. */
export interface CellActions {
  /** The selected cells as text for the clipboard. */
  copy(): string;
  cut(): string;
  paste(text: string): void;
  clear(): void;
  fillDown(): void;
  undo(): void;
  redo(): void;
  insertRows(): void;
  deleteRows(): void;
  insertColumns(): void;
  deleteColumns(): void;
  /** Ends the outline around copied cells. */
  forgetCopied(): void;
}

interface Parts {
  readonly face: WorkbookFace;
  readonly user: UserActions;
  readonly cursor: Cursor;
  readonly layer: SelectionLayer;
  readonly attempt: Attempt;
}

export function createCellActions({ face, user, cursor, layer, attempt }: Parts): CellActions {
  /** Whole rows and columns are cut down to what holds anything, so that copying one is not a million lines. */
  function filledBox(): CellBox | null {
    const box = cursor.box();
    if (box.rows < lastRowCount && box.columns < lastColumnCount) return box;
    const clipped = clipTo(box, face.active().extent());
    return clipped.rows === 0 || clipped.columns === 0 ? null : clipped;
  }

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

  /** Excel ends the last row too; without that an empty last row would be lost on the way back. */
  const asLines = (text: string) => `${text}\r\n`;

  return {
    copy() {
      const box = filledBox();
      layer.showCopied(box);
      return box === null ? "" : asLines(user.copy(box));
    },
    cut() {
      const box = filledBox();
      let text = "";
      if (box !== null) attempt(() => { text = asLines(user.cut(box)); });
      return text;
    },
    paste(text) {
      const box = cursor.box();
      const into = isSingle(box) ? box : clipTo(box, { rows: Math.max(face.active().extent().rows, box.row + 1), columns: lastColumnCount });
      const cells = spreadOver(parseTsv(text), into);
      layer.showCopied(null);
      if (!attempt(() => user.paste(box.row, box.column, cells))) return;
      const columns = cells.reduce((most, row) => Math.max(most, row.length), 1);
      cursor.set(selectBox({ row: box.row, column: box.column, rows: cells.length, columns }));
    },
    clear: () => void attempt(() => user.clear(cursor.box())),
    fillDown: () => void attempt(() => user.fillDown(clipTo(cursor.box(), { rows: Math.max(face.active().extent().rows, cursor.box().row + 1), columns: lastColumnCount }))),
    undo: () => void attempt(() => user.undo()),
    redo: () => void attempt(() => user.redo()),
    insertRows: () => withRows((row, count) => user.insertRows(row, count)),
    deleteRows: () => withRows((row, count) => user.deleteRows(row, count)),
    insertColumns: () => withColumns((column, count) => user.insertColumns(column, count)),
    deleteColumns: () => withColumns((column, count) => user.deleteColumns(column, count)),
    forgetCopied: () => layer.showCopied(null),
  };
}
