import type { ExcelOnHost } from "../../../support/excel-host";

/** Undoes every step down to the first look and redoes them all; `looks` are how it was at first and after each step. */
export function expectUndoAndRedo<Look>(excel: ExcelOnHost, looks: readonly Look[], look: (excel: ExcelOnHost) => Look): void {
  for (const past of [...looks].reverse().slice(1)) {
    excel.host.user.undo();
    expect(look(excel)).toEqual(past);
  }
  for (const later of looks.slice(1)) {
    excel.host.user.redo();
    expect(look(excel)).toEqual(later);
  }
}
