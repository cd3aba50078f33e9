import type { Box } from "../geometry/box";
import { editCells } from "../model/edit-cells";
import type { Sheet } from "../model/sheet";
import { addTableColumn, renameTableColumn } from "../model/table-columns";
import { headerNames } from "../model/table-header-names";
import { tableById } from "../model/tables";
import { bodyBox, headerBox, totalsBox, type TableState } from "../model/table-state";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { readMember, writeMember } from "../wire/members";
import { matrixReader } from "./cell-matrix";
import { Filter } from "./filter";
import { assertWritable, type Session } from "./session";

export class TableColumn extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $tableId: string, readonly $id: number) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Id"];
  }

  override get $navigation(): readonly string[] {
    return ["Filter"];
  }

  get Id(): number {
    return this.$id;
  }

  get Index(): number {
    const index = this.$table().columnIds.indexOf(this.$id);
    if (index < 0) throw new ApiError("ItemNotFound");
    return index;
  }

  get Name(): string {
    return headerNames(this.$sheet, this.$table())[this.Index] ?? "";
  }

  set Name(name: unknown) {
    if (typeof name !== "string") throw new ApiError("InvalidArgument");
    assertWritable(this.$sheet);
    renameTableColumn(this.$session.workbook, this.$sheet, this.$table(), this.Index, name);
  }

  get Filter(): ApiObject {
    return new Filter(this.$session, this.$sheet, this.$tableId, this.$id);
  }

  /** Header and totals are among them where they are shown. */
  get Values(): unknown {
    return readMember(this.GetRange(), "Values");
  }

  set Values(values: unknown) {
    writeMember(this.GetRange(), "Values", values);
  }

  GetRange(): ApiObject {
    return this.$part(this.$table().box);
  }

  GetHeaderRowRange(): ApiObject {
    return this.$part(headerBox(this.$table()));
  }

  GetDataBodyRange(): ApiObject {
    return this.$part(bodyBox(this.$table()));
  }

  GetTotalRowRange(): ApiObject {
    return this.$part(totalsBox(this.$table()));
  }

  Delete(): void {
    assertWritable(this.$sheet);
    const { box } = this.$table();
    editCells(this.$session.workbook, this.$sheet, { ...box, column: box.column + this.Index, columns: 1 }, "delete", "columns", "ColumnDeleted");
  }

  /** The column's cells of a part of the table. Throws ItemNotFound for a row that is off. */
  private $part(box: Box | null): ApiObject {
    if (!box) throw new ApiError("ItemNotFound");
    return this.$session.make.range(this.$sheet, { ...box, column: box.column + this.Index, columns: 1 });
  }

  private $table(): TableState {
    return tableById(this.$sheet, this.$tableId);
  }
}

export class TableColumnCollection extends ApiCollection<TableColumn> {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $tableId: string) {
    super();
  }

  $items(): readonly TableColumn[] {
    return this.$table().columnIds.map((id) => new TableColumn(this.$session, this.$sheet, this.$tableId, id));
  }

  /** By id, or by the header's text. */
  $find(key: unknown): TableColumn | null {
    const names = headerNames(this.$sheet, this.$table());
    const index = typeof key === "number"
      ? this.$table().columnIds.indexOf(key)
      : names.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    return this.$items()[index] ?? null;
  }

  /**
   * Adds a column before `index`, or at the end. `values` is a matrix one wide, with the header as its first row or
   * for the body alone, or one value for all cells of the body; `name` goes before a header among the values.
   */
  Add(index: number | null, values: unknown, name: string | null): TableColumn {
    assertWritable(this.$sheet);
    const before = this.$table();
    const rows = Array.isArray(values) ? values.length : 0;
    const forBody = rows === bodyBox(before).rows;
    if (Array.isArray(values)) matrixReader(values, { ...(forBody ? bodyBox(before) : before.box), columns: 1 });
    addTableColumn(this.$session.workbook, this.$sheet, this.$tableId, index === null || index === -1 ? before.box.columns : index);
    const column = this.GetItemAt(index === null || index === -1 ? before.box.columns : index);
    if (values !== null && values !== undefined) writeMember(rows > 0 && !forBody ? column.GetRange() : column.GetDataBodyRange(), "Values", values);
    if (name !== null && name !== undefined) column.Name = name;
    return column;
  }

  private $table(): TableState {
    return tableById(this.$sheet, this.$tableId);
  }
}
