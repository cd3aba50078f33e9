import { strictProtection } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { activateSheet, addSheet, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheets";
import type { Workbook } from "../model/workbook";
import type { SheetActions } from "../view";

/** What a person does with the sheet tabs. `step` runs an action as one undo step; `go` one that undo does not take back. */
export function createSheetActions(workbook: Workbook, sheetOf: (id: string) => Sheet, step: (act: () => void) => void, go: (act: () => void) => void): SheetActions {
  return {
    addSheet: () => step(() => activateSheet(workbook, addSheet(workbook, null))),
    renameSheet: (id, name) => step(() => renameSheet(workbook, sheetOf(id), name)),
    deleteSheet: (id) => step(() => deleteSheet(workbook, sheetOf(id))),
    copySheet: (id) => step(() => void copySheet(workbook, sheetOf(id))),
    moveSheet: (id, position) => step(() => moveSheet(workbook, sheetOf(id), position)),
    showSheet: (id, visible) => step(() => {
      const sheet = sheetOf(id);
      setVisibility(workbook, sheet, visible ? "Visible" : "Hidden");
      if (visible) activateSheet(workbook, sheet);
    }),
    colorTab: (id, color) => step(() => sheetOf(id).change({ tabColor: color ?? "" })),
    protectSheet: (id, isProtected) => step(() => {
      const sheet = sheetOf(id);
      sheet.change({ isProtected, protection: strictProtection });
      workbook.happened({ kind: "protection", sheet, isProtected });
    }),
    activateSheet: (id) => go(() => activateSheet(workbook, sheetOf(id))),
  };
}
