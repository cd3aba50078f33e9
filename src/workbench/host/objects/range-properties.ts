import { formatAddress } from "../geometry/address";
import { boxOf, isUnbounded, sheetColumns, sheetRows, type Box } from "../geometry/box";
import { hasLine } from "../geometry/spans";
import { styleName } from "../model/apply-style";
import { setHidden } from "../model/hidden-lines";
import { ApiError } from "../wire/api-error";
import { readMember, wireName, writeMember } from "../wire/members";
import { readCells, writeCells, type CellProperties } from "./many-cells";
import { plain, readFormat, sizeNames, writeFormat } from "./format-parts";
import { CellLooks } from "./look-target";
import { RangeFormat } from "./range-format";
import { RangeHidden } from "./range-hidden";
import { assertWritable } from "./session";

type Plain = Readonly<Record<string, unknown>>;

/** More at once fail in Excel on the web with an internal error (office-js issue 2564: 80,000 work, 90,000 do not). */
const settableCells = 80_000;

/** getCellProperties and its kin: the looks of many cells in one go, as plain objects. */
export abstract class RangeProperties extends RangeHidden {
  /** One object per cell, by rows; null for whole columns and rows, as for all that is read cell by cell. */
  GetCellProperties(options: unknown): CellProperties[][] | null {
    const box = this.$box;
    if (isUnbounded(box) || box.rows * box.columns > this.$session.limits.readableCells) return null;
    return readCells(this.$session, this.$sheet, box, plain(options));
  }

  /** One object per row; what differs within a row is null. */
  GetRowProperties(options: unknown): CellProperties[] | null {
    const asked = plain(options);
    if (this.$box.rows === sheetRows) return null;
    return Array.from({ length: this.$box.rows }, (_row, down) => {
      const row = this.$box.row + down;
      return this.$lineProperties({ ...this.$box, row, rows: 1 }, asked, {
        rowIndex: () => row, rowHidden: () => hasLine(this.$sheet.state.hiddenRows, row),
      });
    });
  }

  /** One object per column; what differs within a column is null. */
  GetColumnProperties(options: unknown): CellProperties[] | null {
    const asked = plain(options);
    if (this.$box.columns === sheetColumns) return null;
    return Array.from({ length: this.$box.columns }, (_column, right) => {
      const column = this.$box.column + right;
      return this.$lineProperties({ ...this.$box, column, columns: 1 }, asked, {
        columnIndex: () => column, columnHidden: () => hasLine(this.$sheet.state.hiddenColumns, column),
      });
    });
  }

  /** Throws InvalidArgument where the data is not of the range's size, or the range is one of whole columns or rows. */
  SetCellProperties(data: unknown): void {
    assertWritable(this.$sheet);
    const box = this.$box;
    const rows = list(data, box.rows);
    if (isUnbounded(box)) throw new ApiError("InvalidArgument");
    if (box.rows * box.columns > settableCells) throw new ApiError("GeneralException");
    writeCells(this.$session, this.$sheet, box, rows.map((row) => list(row, box.columns).map((cell) => plain(cell ?? {}))));
  }

  SetRowProperties(data: unknown): void {
    assertWritable(this.$sheet);
    list(data, this.$box.rows).forEach((given, down) => {
      const row = this.$box.row + down;
      const { rowHidden, format, ...rest } = plain(given ?? {});
      this.$writeLine({ ...this.$box, row, rows: 1 }, format, rest);
      if (typeof rowHidden === "boolean") setHidden(this.$session.workbook, this.$sheet, "rows", [{ first: row, count: 1 }], rowHidden);
    });
  }

  SetColumnProperties(data: unknown): void {
    assertWritable(this.$sheet);
    list(data, this.$box.columns).forEach((given, right) => {
      const column = this.$box.column + right;
      const { columnHidden, format, ...rest } = plain(given ?? {});
      this.$writeLine({ ...this.$box, column, columns: 1 }, format, rest);
      if (typeof columnHidden === "boolean") setHidden(this.$session.workbook, this.$sheet, "columns", [{ first: column, count: 1 }], columnHidden);
    });
  }

  private $lineProperties(box: Box, asked: Plain, own: Readonly<Record<string, () => unknown>>): CellProperties {
    const answer: Record<string, unknown> = {};
    for (const [name, wanted] of Object.entries(asked)) {
      if (wanted === undefined || wanted === null || wanted === false) continue;
      const read = own[name];
      if (read) answer[name] = read();
      else if (name === "format") answer[name] = this.$lineFormat(box, plain(wanted));
      else if (name === "style") answer[name] = styleName(this.$session.workbook, this.$sheet, [box]);
      else if (name === "address" || name === "addressLocal") answer[name] = formatAddress(this.$sheet.state.name, box);
      else throw new ApiError("ApiNotFound");
    }
    return answer;
  }

  private $lineFormat(box: Box, asked: Plain): CellProperties {
    const looks = new CellLooks(this.$session, this.$sheet, [box]);
    const inside = [...(box.columns > 1 ? ["InsideVertical" as const] : []), ...(box.rows > 1 ? ["InsideHorizontal" as const] : [])];
    const answer = readFormat(looks, asked, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...inside, "DiagonalDown", "DiagonalUp"]);
    for (const name of sizeNames) if (asked[name] === true) answer[name] = readMember(new RangeFormat(looks), wireName(name));
    return answer;
  }

  private $writeLine(box: Box, format: unknown, { style, ...rest }: Plain): void {
    if (Object.values(rest).some((value) => value !== undefined && value !== null)) throw new ApiError("ApiNotFound");
    const line = this.$session.make.range(this.$sheet, boxOf(box.row, box.column, box.rows, box.columns));
    if (style !== undefined && style !== null) writeMember(line, "Style", style);
    if (format === undefined || format === null) return;
    const looks = new CellLooks(this.$session, this.$sheet, [box]);
    writeFormat(looks, plain(format));
    for (const name of sizeNames) {
      const value = plain(format)[name];
      if (value !== undefined && value !== null) writeMember(new RangeFormat(looks), wireName(name), value);
    }
  }
}

function list(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw new ApiError("InvalidArgument");
  return value as unknown[];
}
