import type { CellBox, UserActions, WorkbookFace } from "../host/view";
import { boxOf, sameBox, selectBox, selectSpot, type Selection } from "./selection";

/**
 * The selection as the page draws it. The workbook knows the box; which cell of it is active, and a box that is still
 * being dragged, are the page's. When the workbook's selection changes by another hand, the page follows.
 */
export interface Cursor {
  get(): Selection;
  box(): CellBox;
  /** Selects, and tells the workbook unless a drag is under way; `settle` does when the drag ends. */
  set(selection: Selection, dragging?: boolean): void;
  settle(): void;
  /** Takes over what the workbook has selected; true when that moved the cursor. */
  follow(): boolean;
  /** Whether the workbook is at this moment being told of a selection: no cell needs to be drawn anew for that. */
  isTelling(): boolean;
  onMove(listener: () => void): void;
}

export function createCursor(face: WorkbookFace, user: UserActions): Cursor {
  const remembered = new Map<string, Selection>();
  const listeners: (() => void)[] = [];
  let sheetId = face.active().id;
  let selection = selectBox(face.selection());
  let dragging = false;
  let telling = false;

  function moved(): void {
    for (const listener of listeners) listener();
  }

  function settle(): void {
    dragging = false;
    remembered.set(sheetId, selection);
    if (sameBox(face.selection(), boxOf(selection))) return;
    telling = true;
    try {
      user.select(boxOf(selection));
    } finally {
      telling = false;
    }
  }

  return {
    get: () => selection,
    box: () => boxOf(selection),
    set(next, isDragging = false) {
      selection = next;
      dragging = isDragging;
      if (!isDragging) settle();
      moved();
    },
    settle,
    follow() {
      if (dragging) return false;
      const box = face.selection();
      const active = face.active().id;
      const switched = active !== sheetId;
      sheetId = active;
      if (!switched && sameBox(box, boxOf(selection))) return false;
      const before = switched ? remembered.get(active) : undefined;
      selection = before !== undefined && sameBox(boxOf(before), box) ? before : box.rows * box.columns === 1 ? selectSpot(box) : selectBox(box);
      moved();
      return true;
    },
    isTelling: () => telling,
    onMove: (listener) => void listeners.push(listener),
  };
}
