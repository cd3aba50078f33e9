import { boxOf, sheetColumns, sheetRows } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { wholeBetween } from "./checked";
import { givenBox } from "./given-range";
import type { Session } from "./session";

export class WorksheetFreezePanes extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet) {
    super();
  }

  /** 0 unfreezes. */
  FreezeRows(count: unknown): void {
    this.$sheet.change({ frozenRows: wholeBetween(count ?? 1, 0, sheetRows - 1), frozenColumns: 0 });
  }

  FreezeColumns(count: unknown): void {
    this.$sheet.change({ frozenRows: 0, frozenColumns: wholeBetween(count ?? 1, 0, sheetColumns - 1) });
  }

  /** Whole rows or columns freeze rows or columns only; null unfreezes. */
  FreezeAt(range: unknown): void {
    if (range === null || range === undefined) return this.Unfreeze();
    const { sheet, box } = givenBox(this.$session.workbook, this.$sheet, range);
    if (sheet !== this.$sheet) throw new ApiError("InvalidArgument");
    const { row, column, rows, columns } = box;
    this.$sheet.change({ frozenRows: rows === sheetRows ? 0 : row + rows, frozenColumns: columns === sheetColumns ? 0 : column + columns });
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
