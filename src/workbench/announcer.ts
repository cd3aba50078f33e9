import type { WorkbookFace } from "./host/view";
import { byId } from "./dom";
import { boxAddress, cellAddress } from "./grid/address";
import type { Cursor } from "./grid/cursor";

const pauseMs = 180;

/** Says to screen readers where the cursor came to rest and what is there. */
export function createAnnouncer(face: WorkbookFace, cursor: Cursor): void {
  const region = byId("announcer");
  let timer = 0;

  function words(): string {
    const box = cursor.box();
    if (!cursor.isOneCell()) return `${boxAddress(box)} selected`;
    const { row, column } = cursor.get().active;
    const sheet = face.active();
    const { text, painted } = sheet.cell(row, column);
    const note = sheet.inputMessage(row, column);
    return [
      cellAddress(row, column), text === "" ? "empty" : text, painted ? "highlighted" : "",
      note === null ? "" : `${note.title}. ${note.message}`, sheet.choices(row, column) === null ? "" : "has a list, Alt+Down opens it",
    ].filter((part) => part !== "").join(", ");
  }

  cursor.onMove(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { region.textContent = words(); }, pauseMs);
  });
}
