import { formatAddress } from "../geometry/address";
import { fitsSheet, intersect, sheetColumns, sheetRows, type Box } from "../geometry/box";
import { clearCells } from "../model/clear-cells";
import { copyCells } from "../model/copy-cells";
import { specialCells, specialCellTypes, specialValueTypes } from "../model/special-cells";
import { usedWithin } from "../model/used-cells";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { found, oneOf } from "./checked";
import { givenAreas } from "./given-range";
import { Placed } from "./placed";
import { RangeCollection } from "./range-collection";
import { TableScopedCollection } from "./scoped-tables";
import { assertWritable } from "./session";

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

  /** -1 where there are more than 2^31 - 1 cells, as Excel has it. */
  get CellCount(): number {
    const count = this.$boxes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return count > 2_147_483_647 ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return this.$boxes.every(({ rows }) => rows === sheetRows);
  }

  get IsEntireRow(): boolean {
    return this.$boxes.every(({ columns }) => columns === sheetColumns);
  }

  get Areas(): ApiObject {
    return new RangeCollection(this.$session, this.$boxes.map((box) => ({ sheet: this.$sheet, box })));
  }

  GetEntireRow(): ApiObject {
    return this.$areas(this.$boxes.map((box) => ({ ...box, column: 0, columns: sheetColumns })));
  }

  GetEntireColumn(): ApiObject {
    return this.$areas(this.$boxes.map((box) => ({ ...box, row: 0, rows: sheetRows })));
  }

  /** Throws ItemNotFound where nothing is common to both. */
  GetIntersection(other: unknown): ApiObject {
    return found(this.GetIntersectionOrNullObject(other));
  }

  GetIntersectionOrNullObject(other: unknown): ApiObject | null {
    const theirs = this.$other(other);
    const common = this.$boxes.flatMap((box) => theirs.flatMap((their) => intersect(box, their) ?? []));
    return common.length > 0 ? this.$areas(common) : null;
  }

  /** Throws InvalidArgument when an area would lie off the sheet. */
  GetOffsetRangeAreas(rows: number, columns: number): ApiObject {
    const moved = this.$boxes.map((box) => ({ ...box, row: box.row + rows, column: box.column + columns }));
    if (!moved.every(fitsSheet)) throw new ApiError("InvalidArgument");
    return this.$areas(moved);
  }

  /** Throws ItemNotFound where no cell is of that type. */
  GetSpecialCells(cellType: unknown, cellValueType: unknown): ApiObject {
    return found(this.GetSpecialCellsOrNullObject(cellType, cellValueType));
  }

  /** For the types that begin with Same, cells are compared with the upper left one of the first area. */
  GetSpecialCellsOrNullObject(cellType: unknown, cellValueType: unknown): ApiObject | null {
    const type = oneOf(cellType, specialCellTypes);
    const values = oneOf(cellValueType ?? "All", specialValueTypes);
    const cells = this.$boxes.flatMap((box) => specialCells(this.$session.workbook, this.$sheet, box, type, values, this.$box));
    return cells.length > 0 ? this.$areas(cells) : null;
  }

  GetTables(fullyContained: boolean | null): ApiObject {
    return new TableScopedCollection(this.$session, this.$sheet, this.$boxes, fullyContained ?? false);
  }

  /** What of each area is in use. Throws ItemNotFound where nothing is. */
  GetUsedRangeAreas(valuesOnly: boolean | null): ApiObject {
    return found(this.GetUsedRangeAreasOrNullObject(valuesOnly));
  }

  GetUsedRangeAreasOrNullObject(valuesOnly: boolean | null): ApiObject | null {
    const used = this.$boxes.flatMap((box) => usedWithin(this.$sheet, box, valuesOnly ?? false) ?? []);
    return used.length > 0 ? this.$areas(used) : null;
  }

  Clear(applyTo: string | null): void {
    assertWritable(this.$sheet);
    for (const box of this.$boxes) clearCells(this.$session.workbook, this.$sheet, box, applyTo ?? "All");
  }

  /** Each area is written as if it were the range that is copied to; one that is smaller than the source grows. */
  CopyFrom(source: unknown, copyType: unknown, skipBlanks: boolean | null, transpose: boolean | null): void {
    assertWritable(this.$sheet);
    const { workbook } = this.$session;
    const kind = oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats"]);
    const { sheet, boxes } = givenAreas(workbook, this.$sheet, source);
    for (const box of this.$boxes) copyCells(workbook, sheet, boxes, this.$sheet, box, { kind, skipBlanks: skipBlanks ?? false, transpose: transpose ?? false });
  }

  Calculate(): void {
    this.$session.workbook.contentVersion += 1;
  }

  /** The cells are calculated with the next calculation; here values are never older than what they depend on. */
  SetDirty(): void {
    this.Calculate();
  }

  private $areas(boxes: readonly Box[]): ApiObject {
    return this.$session.make.areas(this.$sheet, boxes);
  }

  /** Ranges or addresses on the same sheet; throws InvalidArgument for others. */
  private $other(other: unknown): readonly Box[] {
    const { sheet, boxes } = givenAreas(this.$session.workbook, this.$sheet, other);
    if (sheet !== this.$sheet) throw new ApiError("InvalidArgument");
    return boxes;
  }
}
