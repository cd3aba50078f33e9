import { hiddenLines, setHidden, sharedHidden } from "../model/hidden-lines";
import { countLines, spansWithin } from "../geometry/spans";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { RangeGeometry } from "./range-geometry";
import { RangeView } from "./range-view";
import { assertWritable } from "./session";

/** Which rows and columns of a range are hidden, and what one sees of it. */
export abstract class RangeHidden extends RangeGeometry {
  get RowHidden(): boolean | null {
    return sharedHidden(this.$sheet, "rows", { first: this.$box.row, count: this.$box.rows });
  }

  set RowHidden(hidden: unknown) {
    this.$hide("rows", hidden);
  }

  get ColumnHidden(): boolean | null {
    return sharedHidden(this.$sheet, "columns", { first: this.$box.column, count: this.$box.columns });
  }

  set ColumnHidden(hidden: unknown) {
    this.$hide("columns", hidden);
  }

  /** A cell is hidden when its row or its column is. */
  get Hidden(): boolean | null {
    const { row, column, rows, columns } = this.$box;
    const hiddenRows = countLines(spansWithin(hiddenLines(this.$sheet, "rows"), { first: row, count: rows }));
    const hiddenColumns = countLines(spansWithin(hiddenLines(this.$sheet, "columns"), { first: column, count: columns }));
    if (hiddenRows === rows || hiddenColumns === columns) return true;
    return hiddenRows === 0 && hiddenColumns === 0 ? false : null;
  }

  GetVisibleView(): ApiObject {
    return new RangeView(this.$session, this.$sheet, this.$box);
  }

  private $hide(axis: "rows" | "columns", hidden: unknown): void {
    if (typeof hidden !== "boolean") throw new ApiError("InvalidArgument");
    assertWritable(this.$sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    const { row, column, rows, columns } = this.$box;
    const lines = axis === "rows" ? { first: row, count: rows } : { first: column, count: columns };
    setHidden(this.$session.workbook, this.$sheet, axis, [lines], hidden);
  }
}
