import { formatAddress } from "../geometry/address";
import { intersect, sheetColumns, sheetRows, type Box } from "../geometry/box";
import { clearCells } from "../model/clear-cells";
import { ApiError } from "../wire/api-error";
import { ApiCollection, type ApiObject } from "../wire/api-object";
import { Placed } from "./placed";
import { assertWritable, type Session } from "./session";
import type { Sheet } from "../model/sheet";

/** Several boxes of one sheet, as `worksheet.getRanges("A1,C3:D4")` gives them. */
export class RangeAreas extends Placed {
  get Address(): string {
    return this.$boxes.map((box) => formatAddress(this.$sheet.state.name, box)).join(",");
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.$boxes.length;
  }

  get CellCount(): number {
    return this.$boxes.reduce((count, { rows, columns }) => count + rows * columns, 0);
  }

  get IsEntireColumn(): boolean {
    return this.$boxes.every(({ rows }) => rows === sheetRows);
  }

  get IsEntireRow(): boolean {
    return this.$boxes.every(({ columns }) => columns === sheetColumns);
  }

  get Areas(): ApiObject {
    return new RangeCollection(this.$session, this.$sheet, this.$boxes);
  }

  GetEntireRow(): ApiObject {
    return this.$session.make.areas(this.$sheet, this.$boxes.map((box) => ({ ...box, column: 0, columns: sheetColumns })));
  }

  GetEntireColumn(): ApiObject {
    return this.$session.make.areas(this.$sheet, this.$boxes.map((box) => ({ ...box, row: 0, rows: sheetRows })));
  }

  GetIntersection(other: unknown): ApiObject {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw new ApiError("ItemNotFound");
    return common;
  }

  GetIntersectionOrNullObject(other: unknown): ApiObject | null {
    if (!(other instanceof Placed)) throw new ApiError("InvalidArgument");
    const common = this.$boxes.flatMap((box) => other.$boxes.flatMap((theirs) => intersect(box, theirs) ?? []));
    return common.length > 0 ? this.$session.make.areas(this.$sheet, common) : null;
  }

  Clear(applyTo: string | null): void {
    assertWritable(this.$sheet);
    for (const box of this.$boxes) clearCells(this.$session.workbook, this.$sheet, box, applyTo ?? "All");
  }

  Calculate(): void {
    this.$session.workbook.contentVersion += 1;
  }
}

class RangeCollection extends ApiCollection<ApiObject> {
  private readonly ranges: readonly ApiObject[];

  constructor(session: Session, sheet: Sheet, boxes: readonly Box[]) {
    super();
    this.ranges = boxes.map((box) => session.make.range(sheet, box));
  }

  $items(): readonly ApiObject[] {
    return this.ranges;
  }

  $find(): null {
    return null;
  }
}
