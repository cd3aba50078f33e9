import type { UndoRecord, WorkbookFace } from "../host/view";
import { make } from "../dom";

/** What can be undone and redone, step by step, or why it can't. */
export function createUndoList(face: WorkbookFace): { readonly element: HTMLElement; draw(): void } {
  const undo = make("ol", { class: "record-list", "aria-label": "Can be undone, the next first", tabindex: "0" });
  const redo = make("ol", { class: "record-list", "aria-label": "Can be redone, the next first", tabindex: "0" });
  const redoName = make("h4", {}, "Redo list");
  const nothing = make("p", { class: "muted" });
  let drawn = "";
  return {
    element: make("section", { class: "undo-list" }, make("h3", {}, "Undo list"), nothing, undo, redoName, redo),
    draw() {
      const [undoRecords, redoRecords] = [face.undoRecords(), face.redoRecords()];
      const cleared = face.undoClearedBy();
      const now = JSON.stringify([undoRecords, redoRecords, cleared]);
      if (now === drawn) return;
      drawn = now;
      fill(undo, undoRecords);
      fill(redo, redoRecords);
      redoName.hidden = redoRecords.length === 0;
      nothing.hidden = undoRecords.length > 0;
      nothing.textContent = cleared === null ? "Nothing to undo." : `${cleared} Nothing before that can be undone.`;
    },
  };
}

function fill(list: HTMLElement, records: readonly UndoRecord[]): void {
  list.hidden = records.length === 0;
  list.replaceChildren(...records.map(({ label }) => make("li", {}, label)));
}
