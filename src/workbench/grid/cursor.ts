import type { CellBox, UserActions, WorkbookFace } from "../host/view";
import { mergeAt, overMerges } from "./merges";
import { boxesOf, boxOf, cornersOf, isSingle, sameBox, sameBoxes, selectBoxes, type Selection } from "./selection";

/**
 * The selection as the page draws it: what the workbook has selected, and a box that is still being dragged. When the
 * workbook's selection changes by another hand, the page follows.
 */
export interface Cursor {
  get(): Selection;
  /** The box selected last. */
  box(): CellBox;
  boxes(): readonly CellBox[];
  /** Whether one cell is selected, which may be a merged one. */
  isOneCell(): boolean;
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
  const listeners: (() => void)[] = [];
  let sheetId = face.active().id;
  let selection = fromWorkbook();
  let dragging = false;
  let telling = false;

  function fromWorkbook(): Selection {
    const { boxes, active } = face.selection();
    return { ...selectBoxes(boxes), active };
  }

  /** The selection takes in merged cells as a whole, and the active cell is the one that a merged cell shows. */
  function withMerges(next: Selection): Selection {
    const merges = face.active().merges();
    if (merges.length === 0) return next;
    const box = boxOf(next);
    const larger = overMerges(merges, box);
    const active = mergeAt(merges, next.active) ?? next.active;
    const place = { row: active.row, column: active.column };
    if (sameBox(box, larger)) return { ...next, active: place };
    return { ...cornersOf(larger, next), active: place, others: next.others };
  }

  function isWorkbooks({ active }: Selection): boolean {
    const theirs = face.selection();
    return sameBoxes(theirs.boxes, boxesOf(selection)) && theirs.active.row === active.row && theirs.active.column === active.column;
  }

  function moved(): void {
    for (const listener of listeners) listener();
  }

  function settle(): void {
    dragging = false;
    if (isWorkbooks(selection)) return;
    telling = true;
    try {
      user.select(boxesOf(selection), selection.active);
    } finally {
      telling = false;
    }
  }

  return {
    get: () => selection,
    box: () => boxOf(selection),
    boxes: () => boxesOf(selection),
    isOneCell() {
      const [box, ...more] = boxesOf(selection);
      if (box === undefined || more.length > 0) return false;
      const merge = isSingle(box) ? null : mergeAt(face.active().merges(), selection.active);
      return isSingle(box) || (merge !== null && sameBox(merge, box));
    },
    set(next, isDragging = false) {
      selection = withMerges(next);
      dragging = isDragging;
      if (!isDragging) settle();
      moved();
    },
    settle,
    follow() {
      if (dragging) return false;
      const active = face.active().id;
      const switched = active !== sheetId;
      sheetId = active;
      if (!switched && isWorkbooks(selection)) return false;
      selection = fromWorkbook();
      moved();
      return true;
    },
    isTelling: () => telling,
    onMove: (listener) => void listeners.push(listener),
  };
}
