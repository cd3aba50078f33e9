import type { History } from "../model/history";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Painter } from "../paint/painter";
import type { SheetFace, WorkbookFace } from "../view";
import { findPlace, namedPlaces } from "./places";
import { createSheetFace } from "./sheet-face";

/** What the page may know, and the function that says it may have changed. */
export function createWorkbookFace(workbook: Workbook, painter: Painter, history: History): { face: WorkbookFace; changed: () => void } {
  const listeners = new Set<() => void>();
  const faces = new WeakMap<Sheet, SheetFace>();
  const faceOf = (sheet: Sheet): SheetFace => {
    let face = faces.get(sheet);
    if (!face) faces.set(sheet, (face = createSheetFace(workbook, sheet, painter)));
    return face;
  };
  return {
    face: {
      sheets: () => workbook.state.sheets.map(faceOf),
      active: () => faceOf(workbook.active),
      namedPlaces: () => namedPlaces(workbook),
      findPlace: (text) => findPlace(workbook, text),
      selection: () => workbook.selection(),
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      undoDepth: () => history.undoDepth,
      redoDepth: () => history.redoDepth,
      undoClearedBy: () => history.clearedBy,
      undoRecords: () => history.undoLabels.map((label) => ({ label })),
      redoRecords: () => history.redoLabels.map((label) => ({ label })),
    },
    changed: () => {
      for (const listener of listeners) listener();
    },
  };
}
