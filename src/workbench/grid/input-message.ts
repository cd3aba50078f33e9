import type { InputMessage, WorkbookFace } from "../host/view";
import type { Cursor } from "./cursor";
import { placeNear, popupPlace } from "./popup";
import type { SheetGrid } from "./sheet-grid";

/** The note that a validated cell shows beside itself while it is selected. */
export function createInputMessage(face: WorkbookFace, grid: SheetGrid, cursor: Cursor): { draw(): void } {
  const bubble = document.createElement("div");
  bubble.className = "popup input-message";
  bubble.setAttribute("role", "note");
  bubble.hidden = true;
  const title = document.createElement("strong");
  const message = document.createElement("span");
  bubble.append(title, message);
  popupPlace().append(bubble);
  /** The message that was put away. It stays so until a cell with another one is selected. */
  let closed: string | null = null;

  function messageHere(): InputMessage | null {
    // While more is selected than one cell, as after a paste, it would only lie over the rows.
    if (!cursor.isOneCell()) return null;
    const { row, column } = cursor.get().active;
    const found = face.active().inputMessage(row, column);
    if (found !== null && found.message !== closed) closed = null;
    return closed === null ? found : null;
  }

  function draw(): void {
    const { row, column } = cursor.get().active;
    const text = messageHere();
    const rect = grid.rectInView({ row, column });
    const view = grid.viewRect();
    bubble.hidden = text === null || rect === null || view === null;
    if (text === null || rect === null || view === null) return;
    title.textContent = text.title;
    title.hidden = text.title === "";
    message.textContent = text.message;
    // A little to the right of the cell's left edge, so that the cells beneath can still be read and clicked.
    placeNear(bubble, { ...rect, left: rect.left + Math.min(24, rect.width / 2) }, 6, view);
  }

  // It must never stand between a person and the cells under it.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || bubble.hidden) return;
    closed = message.textContent;
    draw();
  });
  cursor.onMove(draw);
  grid.onShifted(draw);
  return { draw };
}
