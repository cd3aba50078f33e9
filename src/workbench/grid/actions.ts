import type { CellBox, UserActions, WorkbookFace } from "../host/view";
import { lastColumnCount, lastRowCount } from "./address";
import type { Attempt } from "./attempt";
import { cellsAsHtml, cellsOf } from "./clipboard-html";
import type { Cursor } from "./cursor";
import { clipTo, isSingle, selectBox } from "./selection";
import type { SelectionLayer } from "./selection-layer";
import { parseTsv, pasteArea, spreadOver } from "./tsv";

/** Cells as they travel on the clipboard. */
export interface Clip {
  readonly text: string;
  /** "" where there is none. */
  readonly html: string;
}

/** What can be done with the selected cells, from the keyboard, the menu and the clipboard alike. */
export interface CellActions {
  /** The selected cells for the clipboard, outlined from now on; null where there is nothing to copy or it cannot be. */
  copy(): Clip | null;
  /** They move to where they are pasted. */
  cut(): Clip | null;
  paste(clip: Clip): void;
  pasteValues(clip: Clip): void;
  /** Enter after a copy pastes once and ends the outline; false when nothing is outlined. */
  pasteCopied(): boolean;
  clear(): void;
  fillDown(): void;
  fillRight(): void;
  undo(): void;
  redo(): void;
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

interface Copied {
  readonly kind: "copy" | "cut";
  readonly sheetId: string;
  readonly box: CellBox;
  readonly text: string;
}

export function createCellActions({ face, user, cursor, layer, attempt }: Parts): CellActions {
  let copied: Copied | null = null;

  /** Whole rows and columns are cut down to what holds anything, so that copying one is not a million lines. */
  function filledBox(): CellBox | null {
    const box = cursor.box();
    if (box.rows < lastRowCount && box.columns < lastColumnCount) return box;
    const clipped = clipTo(box, face.active().extent());
    return clipped.rows === 0 || clipped.columns === 0 ? null : clipped;
  }

  function remember(kind: Copied["kind"]): Clip | null {
    let clip: Clip | null = null;
    attempt(() => {
      if (cursor.boxes().length > 1) throw new Error("Several ranges can't be copied together. Select one range, then try again.");
      const box = filledBox();
      if (box === null) return;
      // Excel ends the last row too; without that an empty last row would be lost on the way back.
      clip = { text: `${user.copy(box)}\r\n`, html: cellsAsHtml(face.active(), box) };
      copied = { kind, sheetId: face.active().id, box, text: clip.text };
    });
    if (clip !== null) layer.showCopied(copied);
    return clip;
  }

  function forget(): void {
    copied = null;
    layer.showCopied(null);
  }

  /** What is outlined, when the clipboard still has it. */
  function own({ text }: Clip): Copied | null {
    return copied !== null && sameLines(copied.text, text) ? copied : null;
  }

  /** Large selections take in no more rows than are filled. */
  function target(): CellBox {
    const box = cursor.box();
    return isSingle(box) ? box : clipTo(box, { rows: Math.max(face.active().extent().rows, box.row + 1), columns: lastColumnCount });
  }

  function pasteOwn({ kind, sheetId, box }: Copied, what: "all" | "values"): void {
    const at = cursor.box();
    const area = kind === "cut" ? { ...at, rows: box.rows, columns: box.columns } : pasteArea(box, target());
    const done = attempt(() => {
      if (kind === "cut") user.moveCells(sheetId, box, at.row, at.column);
      else user.pasteCells(sheetId, box, area, what);
    });
    if (!done) return;
    if (kind === "cut") forget();
    cursor.set(selectBox(area));
  }

  function pasteForeign(clip: Clip): void {
    const parsed = cellsOf(clip, parseTsv);
    if (parsed === null) return;
    const { row, column } = cursor.box();
    const cells = spreadOver(parsed, target());
    forget();
    if (!attempt(() => user.paste(row, column, cells))) return;
    cursor.set(selectBox({ row, column, rows: cells.length, columns: cells.reduce((most, line) => Math.max(most, line.length), 1) }));
  }

  function paste(clip: Clip, what: "all" | "values"): void {
    const mine = own(clip);
    if (mine === null) pasteForeign(clip);
    else pasteOwn(mine, what);
  }

  /** Fills a box that is more than one line; of one line, from the one before it, as in Excel. */
  function filled(along: "rows" | "columns", fill: (box: CellBox) => void): void {
    const box = along === "rows" ? clipTo(cursor.box(), { rows: Math.max(face.active().extent().rows, cursor.box().row + 1), columns: lastColumnCount }) : cursor.box();
    if (box[along] > 1) attempt(() => fill(box));
    else if (along === "rows" && box.row > 0) attempt(() => fill({ ...box, row: box.row - 1, rows: 2 }));
    else if (along === "columns" && box.column > 0) attempt(() => fill({ ...box, column: box.column - 1, columns: 2 }));
  }

  return {
    copy: () => remember("copy"),
    cut: () => remember("cut"),
    paste: (clip) => paste(clip, "all"),
    pasteValues: (clip) => paste(clip, "values"),
    pasteCopied() {
      if (copied === null) return false;
      pasteOwn(copied, "all");
      forget();
      return true;
    },
    clear() {
      forget();
      attempt(() => user.clear(...cursor.boxes()));
    },
    fillDown: () => filled("rows", (box) => user.fillDown(box)),
    fillRight: () => filled("columns", (box) => user.fillRight(box)),
    undo() {
      forget();
      attempt(() => user.undo());
    },
    redo() {
      forget();
      attempt(() => user.redo());
    },
    forgetCopied: forget,
  };
}

/** Systems write line ends each in their own way. */
function sameLines(one: string, other: string): boolean {
  return one.replaceAll("\r\n", "\n").trimEnd() === other.replaceAll("\r\n", "\n").trimEnd();
}
