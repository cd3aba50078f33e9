import type { EntryAlert, UserActions, WorkbookFace } from "./host/view";
import { byId } from "./dom";
import type { Attempt } from "./grid/attempt";
import type { CellEditor } from "./grid/cell-editor";
import type { Cursor } from "./grid/cursor";
import { askToKeep } from "./grid/entry-question";
import { refuseLocked } from "./grid/locked";
import { applyMove, type Ground } from "./grid/moves";
import type { Spot } from "./grid/selection";
import type { SheetGrid } from "./grid/sheet-grid";

interface Parts {
  readonly face: WorkbookFace;
  readonly user: UserActions;
  readonly grid: SheetGrid;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  readonly attempt: Attempt;
  ground(): Ground;
}

/** The bar that shows and takes what the cell holds. */
export function createFormulaBar({ face, user, grid, cursor, editor, attempt, ground }: Parts): { draw(): void } {
  const bar = byId<HTMLInputElement>("formula-input");
  /** The cell that the bar's text is for, from the first key typed there. */
  let typing: Spot | null = null;

  const source = () => face.active().cell(cursor.get().active.row, cursor.get().active.column).source;

  function draw(): void {
    if (typing !== null || editor.mode() !== null) return;
    const { row, column } = cursor.get().active;
    const text = source();
    const spilled = text === "" ? face.active().spilledFormula(row, column) : null;
    bar.value = spilled ?? text;
    showSpilled(spilled !== null);
  }

  /** The formula of a spill is in its first cell; from the others it is shown, and cannot be changed. */
  function showSpilled(spilled: boolean): void {
    bar.readOnly = spilled;
    bar.classList.toggle("spilled", spilled);
  }

  const isLocked = ({ row, column }: Spot) => face.active().locked(row, column);

  function leave(): void {
    typing = null;
    editor.focus();
    draw();
  }

  function askFirst(alert: EntryAlert, row: number, column: number, text: string): void {
    typing = null;
    void askToKeep(alert, () => bar.focus()).then((answer) => {
      if (answer === "again") {
        typing = { row, column };
        bar.value = text;
        bar.select();
        return;
      }
      if (answer === "keep") attempt(() => user.type(row, column, text));
      editor.focus();
      draw();
    });
  }

  /** False when the workbook refused the text; it then stays in the bar. */
  function write(): boolean {
    if (typing === null) return true;
    const { row, column } = typing;
    const alert = user.alertFor(row, column, bar.value);
    if (alert !== null) {
      askFirst(alert, row, column, bar.value);
      return false;
    }
    if (!attempt(() => user.type(row, column, bar.value))) return false;
    typing = null;
    return true;
  }

  bar.addEventListener("input", () => {
    if (typing === null && isLocked(cursor.get().active)) {
      attempt(refuseLocked);
      draw();
    } else typing ??= cursor.get().active;
  });
  bar.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      leave();
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      if (!write()) {
        if (typing !== null && isLocked(typing)) leave();
        return;
      }
      cursor.set(applyMove(cursor.get(), { kind: "next", along: event.key === "Enter" ? "rows" : "columns", step: event.shiftKey ? -1 : 1 }, ground()));
      grid.reveal(cursor.get().active);
      editor.focus();
    }
  });
  bar.addEventListener("blur", () => {
    if (!write()) typing = null;
    draw();
  });

  editor.onText((text) => {
    if (text === null) {
      draw();
      return;
    }
    bar.value = text;
    showSpilled(false);
  });
  cursor.onMove(draw);
  return { draw };
}
