import { boxOf, sheetColumns, sheetRows } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { Placed } from "./placed";
import type { Session } from "./session";

export class WorksheetProtection extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet) {
    super();
  }

  get Protected(): boolean {
    return this.$sheet.state.isProtected;
  }

  get Options(): object | null {
    return this.$sheet.state.isProtected ? { allowEditObjects: false, allowEditScenarios: false, selectionMode: "Normal" } : null;
  }

  /** Throws InvalidOperation where the sheet is protected already. */
  Protect(): void {
    if (this.$sheet.state.isProtected) throw new ApiError("InvalidOperation", "The worksheet is already protected.");
    this.$set(true);
  }

  Unprotect(): void {
    this.$set(false);
  }

  private $set(isProtected: boolean): void {
    this.$sheet.change({ isProtected });
    this.$session.workbook.happened({ kind: "protection", sheet: this.$sheet, isProtected });
  }
}

export class WorksheetFreezePanes extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet) {
    super();
  }

  FreezeRows(count: number | null): void {
    this.$sheet.change({ frozenRows: count ?? 1, frozenColumns: 0 });
  }

  FreezeColumns(count: number | null): void {
    this.$sheet.change({ frozenRows: 0, frozenColumns: count ?? 1 });
  }

  FreezeAt(range: unknown): void {
    if (!(range instanceof Placed)) throw new ApiError("InvalidArgument");
    const { row, column, rows, columns } = range.$box;
    this.$sheet.change({ frozenRows: columns === sheetColumns ? rows : row + rows, frozenColumns: columns === sheetColumns ? 0 : column + columns });
  }

  Unfreeze(): void {
    this.$sheet.change({ frozenRows: 0, frozenColumns: 0 });
  }

  GetLocation(): ApiObject {
    const location = this.GetLocationOrNullObject();
    if (!location) throw new ApiError("ItemNotFound");
    return location;
  }

  GetLocationOrNullObject(): ApiObject | null {
    const { frozenRows, frozenColumns } = this.$sheet.state;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    return this.$session.make.range(this.$sheet, boxOf(0, 0, frozenRows || sheetRows, frozenColumns || sheetColumns));
  }
}
