import type { CellBox, UserActions } from "../host/view";
import type { Attempt } from "./attempt";
import type { CellEditor } from "./cell-editor";
import type { Cursor } from "./cursor";
import { fillDownBeside, fillTarget } from "./fill-target";
import type { Ground } from "./moves";
import { followCells } from "./pointer";
import { sameBox, selectBox } from "./selection";
import type { SelectionLayer } from "./selection-layer";
import type { SheetGrid } from "./sheet-grid";

interface Parts {
  readonly grid: SheetGrid;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  readonly layer: SelectionLayer;
  readonly user: UserActions;
  readonly attempt: Attempt;
  ground(): Ground;
}

/** Dragging the handle fills cells with copies or a series, with Ctrl copies; a double click fills down beside what is filled. */
export function listenToFillHandle({ grid, cursor, editor, layer, user, attempt, ground }: Parts): void {
  const { element } = grid;
  const onHandle = (event: MouseEvent) => event.target instanceof Element && event.target.closest(".fill-handle") !== null;

  function fill(source: CellBox, target: CellBox, copies: boolean): void {
    if (sameBox(source, target)) return;
    if (attempt(() => user.autoFill(source, target, copies))) cursor.set(selectBox(target, cursor.get().active));
  }

  element.addEventListener("mousedown", (event) => {
    if (event.button !== 0 || !onHandle(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    editor.focus();
    if (!editor.commit()) return;
    const source = cursor.box();
    let target: CellBox | null = null;
    let copies = event.ctrlKey;
    const watchCtrl = (move: MouseEvent) => { copies = move.ctrlKey; };
    document.addEventListener("mousemove", watchCtrl);
    followCells({ grid, ground }, event, (spot) => {
      target = fillTarget(source, spot);
      layer.showFilling(target);
    }, () => {
      document.removeEventListener("mousemove", watchCtrl);
      layer.showFilling(null);
      if (target !== null) fill(source, target, copies);
    });
  }, { capture: true });

  element.addEventListener("dblclick", (event) => {
    if (!onHandle(event)) return;
    event.stopImmediatePropagation();
    const source = cursor.box();
    const target = fillDownBeside(source, ground().filled);
    if (target !== null) fill(source, target, false);
  }, { capture: true });
}
