import type { Sheet, SheetWatcher } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { SheetPainter } from "./sheet-painter";

/** The painters of all sheets, told of every change. */
export class Painter implements SheetWatcher {
  private readonly painters = new Map<Sheet, SheetPainter>();

  constructor(private readonly workbook: Workbook) {
    workbook.watch(this);
    workbook.iconAt = (sheet, row, column) => this.of(sheet).paint(row, column).icon ?? null;
  }

  of(sheet: Sheet): SheetPainter {
    let painter = this.painters.get(sheet);
    if (!painter) this.painters.set(sheet, (painter = new SheetPainter(this.workbook, sheet)));
    return painter;
  }

  contentChanged(...[sheet, box]: Parameters<SheetWatcher["contentChanged"]>): void {
    for (const painter of this.painters.values()) painter.contentChanged(sheet, box);
  }

  /** Rules and names have versions of their own; sizes and looks change nothing that is painted here. */
  otherChanged(): void {}

  cellsMoved(): void {
    for (const painter of this.painters.values()) painter.forgetAll();
  }
}
