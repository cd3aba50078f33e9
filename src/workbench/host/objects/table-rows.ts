import { boxOf, type Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { deleteTableRows, placeTableRows } from "../model/table-rows";
import { tableById } from "../model/tables";
import { bodyBox } from "../model/table-state";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { readMember, writeMember } from "../wire/members";
import { matrixReader } from "./cell-matrix";
import { assertWritable, type Session } from "./session";

/** A place among a table's rows, whatever row is there: it does not follow its data. */
export class TableRow extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $tableId: string, readonly $index: number) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Index"];
  }

  get Index(): number {
    return this.$index;
  }

  get Values(): unknown {
    return readMember(this.GetRange(), "Values");
  }

  set Values(values: unknown) {
    writeMember(this.GetRange(), "Values", values);
  }

  GetRange(): ApiObject {
    return this.$session.make.range(this.$sheet, this.$box());
  }

  Delete(): void {
    assertWritable(this.$sheet);
    this.$box();
    deleteTableRows(this.$session.workbook, this.$sheet, this.$tableId, [this.$index]);
  }

  private $box(): Box {
    const body = bodyBox(tableById(this.$sheet, this.$tableId));
    if (this.$index >= body.rows) throw new ApiError("ItemNotFound");
    return boxOf(body.row + this.$index, body.column, 1, body.columns);
  }
}

export class TableRowCollection extends ApiCollection<TableRow> {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $tableId: string) {
    super();
  }

  override get Count(): number {
    return bodyBox(tableById(this.$sheet, this.$tableId)).rows;
  }

  override GetCount(): number {
    return this.Count;
  }

  $items(): readonly TableRow[] {
    return Array.from({ length: this.Count }, (_row, index) => new TableRow(this.$session, this.$sheet, this.$tableId, index));
  }

  $find(index: unknown): TableRow | null {
    const isRow = typeof index === "number" && Number.isInteger(index) && index >= 0 && index < this.Count;
    return isRow ? new TableRow(this.$session, this.$sheet, this.$tableId, index) : null;
  }

  override GetItemAt(index: number): TableRow {
    const row = this.$find(index);
    if (!row) throw new ApiError("InvalidArgument");
    return row;
  }

  /** Adds rows before `index`, or at the end. `values`: a matrix of as many rows, or one value for all cells of one row. */
  Add(index: number | null, values: unknown, alwaysInsert: boolean | null): TableRow {
    assertWritable(this.$sheet);
    const body = bodyBox(tableById(this.$sheet, this.$tableId));
    const at = index === null || index === -1 ? body.rows : index;
    const count = Array.isArray(values) ? values.length : 1;
    if (!Number.isInteger(at) || count === 0) throw new ApiError("InvalidArgument");
    // A matrix of another width is refused before anything has moved.
    if (Array.isArray(values)) matrixReader(values, boxOf(0, 0, count, body.columns));
    const added = placeTableRows(this.$session.workbook, this.$sheet, this.$tableId, at, count, alwaysInsert ?? true);
    if (values !== null && values !== undefined) writeMember(this.$session.make.range(this.$sheet, added), "Values", values);
    return new TableRow(this.$session, this.$sheet, this.$tableId, added.row - body.row);
  }

  /** Rows by index or as TableRow objects. */
  DeleteRows(rows: unknown): void {
    if (!Array.isArray(rows)) throw new ApiError("InvalidArgument");
    this.$delete(rows.map((row: unknown) => (row instanceof TableRow ? row.$index : Number(row))));
  }

  DeleteRowsAt(index: number, count: number | null): void {
    const rows = count ?? 1;
    if (!Number.isInteger(rows) || rows < 1 || rows > this.Count) throw new ApiError("InvalidArgument");
    this.$delete(Array.from({ length: rows }, (_row, offset) => index + offset));
  }

  /** Throws InsertDeleteConflict while a filter is applied, as documented for both ways to delete several rows. */
  private $delete(rows: readonly number[]): void {
    assertWritable(this.$sheet);
    if (tableById(this.$sheet, this.$tableId).filters.size > 0) throw new ApiError("InsertDeleteConflict", "Rows can't be deleted while the table is filtered.");
    deleteTableRows(this.$session.workbook, this.$sheet, this.$tableId, rows);
  }
}
