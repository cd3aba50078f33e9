import { boxOf, type Box } from "../geometry/box";
import { clearContents } from "../model/clear-cells";
import { editCells } from "../model/edit-cells";
import type { Sheet } from "../model/sheet";
import { resizeTable, tableById } from "../model/tables";
import { bodyBox } from "../model/table-state";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { readMember, writeMember } from "../wire/members";
import { assertWritable, type Session } from "./session";

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
    deleteRows(this.$session, this.$sheet, this.$tableId, this.$index, 1);
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
    return typeof index === "number" && index >= 0 && index < this.Count ? new TableRow(this.$session, this.$sheet, this.$tableId, index) : null;
  }

  /** Adds rows before `index`, or at the end, pushing down what stands below the table. */
  Add(index: number | null, values: unknown): TableRow {
    assertWritable(this.$sheet);
    const table = tableById(this.$sheet, this.$tableId);
    const at = index === null || index < 0 ? table.box.rows - 1 : index;
    if (at > table.box.rows - 1) throw new ApiError("InvalidArgument");
    const count = Array.isArray(values) ? values.length : 1;
    const box = boxOf(table.box.row + 1 + at, table.box.column, count, table.box.columns);
    editCells(this.$session.workbook, this.$sheet, box, "insert", "rows");
    const grown = { ...table.box, rows: table.box.rows + count };
    if (tableById(this.$sheet, this.$tableId).box.rows < grown.rows) resizeTable(this.$sheet, tableById(this.$sheet, this.$tableId), grown);
    if (Array.isArray(values)) writeMember(this.$session.make.range(this.$sheet, box), "Values", values);
    return new TableRow(this.$session, this.$sheet, this.$tableId, at);
  }

  DeleteRowsAt(index: number, count: number | null): void {
    assertWritable(this.$sheet);
    deleteRows(this.$session, this.$sheet, this.$tableId, index, count ?? 1);
  }
}

/** A table keeps one blank row when all of its rows are deleted. */
function deleteRows({ workbook }: Session, sheet: Sheet, tableId: string, index: number, count: number): void {
  const body = bodyBox(tableById(sheet, tableId));
  if (index < 0 || count < 1 || index + count > body.rows) throw new ApiError("InvalidArgument");
  const all = count === body.rows;
  if (all) clearContents(workbook, sheet, { ...body, rows: 1 });
  const gone = all ? boxOf(body.row + 1, body.column, count - 1, body.columns) : boxOf(body.row + index, body.column, count, body.columns);
  if (gone.rows > 0) editCells(workbook, sheet, gone, "delete", "rows");
}
