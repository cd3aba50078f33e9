import { formatAddress } from "../geometry/address";
import { bounding, boxOf, fitsSheet, intersect, sheetColumns, sheetRows, type Box } from "../geometry/box";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { givenBox } from "./given-range";
import { Placed } from "./placed";
import { TableScopedCollection } from "./scoped-tables";

/** Where a range is, and the ranges one gets from it. */
export abstract class RangeGeometry extends Placed {
  get Address(): string {
    return formatAddress(this.$sheet.state.name, this.$box);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.$box.row;
  }

  get ColumnIndex(): number {
    return this.$box.column;
  }

  get RowCount(): number {
    return this.$box.rows;
  }

  get ColumnCount(): number {
    return this.$box.columns;
  }

  /** -1 where there are more than 2^31 - 1 cells, as Excel has it. */
  get CellCount(): number {
    const count = this.$box.rows * this.$box.columns;
    return count > 2_147_483_647 ? -1 : count;
  }

  get IsEntireRow(): boolean {
    return this.$box.columns === sheetColumns;
  }

  get IsEntireColumn(): boolean {
    return this.$box.rows === sheetRows;
  }

  GetCell(row: number, column: number): ApiObject {
    return this.$at(boxOf(this.$box.row + row, this.$box.column + column));
  }

  GetRow(row: number): ApiObject {
    this.$assertWithin(row, this.$box.rows);
    return this.$at({ ...this.$box, row: this.$box.row + row, rows: 1 });
  }

  GetColumn(column: number): ApiObject {
    this.$assertWithin(column, this.$box.columns);
    return this.$at({ ...this.$box, column: this.$box.column + column, columns: 1 });
  }

  GetLastRow(): ApiObject {
    return this.GetRow(this.$box.rows - 1);
  }

  GetLastColumn(): ApiObject {
    return this.GetColumn(this.$box.columns - 1);
  }

  GetLastCell(): ApiObject {
    return this.GetCell(this.$box.rows - 1, this.$box.columns - 1);
  }

  GetEntireRow(): ApiObject {
    return this.$at({ ...this.$box, column: 0, columns: sheetColumns });
  }

  GetEntireColumn(): ApiObject {
    return this.$at({ ...this.$box, row: 0, rows: sheetRows });
  }

  GetOffsetRange(rows: number, columns: number): ApiObject {
    return this.$at({ ...this.$box, row: this.$box.row + rows, column: this.$box.column + columns });
  }

  GetResizedRange(rows: number, columns: number): ApiObject {
    return this.$at({ ...this.$box, rows: this.$box.rows + rows, columns: this.$box.columns + columns });
  }

  GetAbsoluteResizedRange(rows: number, columns: number): ApiObject {
    return this.$at({ ...this.$box, rows, columns });
  }

  /** A negative count means rows within the range, from its end on this side; so do the three that follow. */
  GetRowsBelow(count: number | null): ApiObject {
    const { row, rows } = this.$box;
    const wanted = count ?? 1;
    return this.$at({ ...this.$box, row: row + rows + Math.min(wanted, 0), rows: Math.abs(wanted) });
  }

  GetRowsAbove(count: number | null): ApiObject {
    const wanted = count ?? 1;
    return this.$at({ ...this.$box, row: this.$box.row - Math.max(wanted, 0), rows: Math.abs(wanted) });
  }

  GetColumnsAfter(count: number | null): ApiObject {
    const { column, columns } = this.$box;
    const wanted = count ?? 1;
    return this.$at({ ...this.$box, column: column + columns + Math.min(wanted, 0), columns: Math.abs(wanted) });
  }

  GetColumnsBefore(count: number | null): ApiObject {
    const wanted = count ?? 1;
    return this.$at({ ...this.$box, column: this.$box.column - Math.max(wanted, 0), columns: Math.abs(wanted) });
  }

  GetBoundingRect(other: unknown): ApiObject {
    return this.$at(bounding(this.$box, this.$other(other)));
  }

  GetIntersection(other: unknown): ApiObject {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw new ApiError("ItemNotFound");
    return common;
  }

  GetIntersectionOrNullObject(other: unknown): ApiObject | null {
    const common = intersect(this.$box, this.$other(other));
    return common && this.$at(common);
  }

  GetTables(fullyContained: boolean | null): ApiObject {
    return new TableScopedCollection(this.$session, this.$sheet, this.$boxes, fullyContained ?? false);
  }

  /** A range on the same sheet; throws InvalidArgument when it would lie off the sheet. */
  $at(box: Box): ApiObject {
    if (!fitsSheet(box) || Object.values(box).some((number) => !Number.isInteger(number))) throw new ApiError("InvalidArgument");
    return this.$session.make.range(this.$sheet, box);
  }

  $assertWithin(index: number, count: number): void {
    if (!Number.isInteger(index) || index < 0 || index >= count) throw new ApiError("InvalidArgument");
  }

  private $other(other: unknown): Box {
    const { sheet, box } = givenBox(this.$session.workbook, this.$sheet, other);
    if (sheet !== this.$sheet) throw new ApiError("InvalidArgument");
    return box;
  }
}
