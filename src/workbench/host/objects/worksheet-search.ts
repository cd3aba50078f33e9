import { boxOf, fewest } from "../geometry/box";
import { findAll, replaceAll } from "../model/find-text";
import { showLevels } from "../model/group-lines";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { wholeBetween } from "./checked";
import { readCriteria } from "./range-navigation";
import { assertWritable, type Session } from "./session";

/** What looks through a whole sheet, and shows the levels of its outline. */
export abstract class WorksheetSearch extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet) {
    super();
  }

  FindAll(text: unknown, criteria: unknown): ApiObject {
    const found = this.FindAllOrNullObject(text, criteria);
    if (!found) throw new ApiError("ItemNotFound");
    return found;
  }

  FindAllOrNullObject(text: unknown, criteria: unknown): ApiObject | null {
    if (typeof text !== "string" || text === "") throw new ApiError("InvalidArgument");
    const used = this.$sheet.contents.used();
    const cells = used ? findAll(this.$session.workbook, this.$sheet, used, text, readCriteria(criteria)) : [];
    return cells.length > 0 ? this.$session.make.areas(this.$sheet, fewest(cells.map(({ row, column }) => boxOf(row, column)))) : null;
  }

  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown): number {
    if (typeof text !== "string" || typeof replacement !== "string") throw new ApiError("InvalidArgument");
    assertWritable(this.$sheet);
    const used = this.$sheet.contents.used();
    return used ? replaceAll(this.$session.workbook, this.$sheet, used, text, replacement, readCriteria(criteria)) : 0;
  }

  /** More levels than there are show all; 0 changes nothing. */
  ShowOutlineLevels(rowLevels: unknown, columnLevels: unknown): void {
    assertWritable(this.$sheet);
    showLevels(this.$session.workbook, this.$sheet, "rows", wholeBetween(rowLevels ?? 0, 0, 8));
    showLevels(this.$session.workbook, this.$sheet, "columns", wholeBetween(columnLevels ?? 0, 0, 8));
  }
}
