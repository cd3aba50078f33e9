import { boxOf, type Box } from "../geometry/box";
import { editCells } from "../model/edit-cells";
import { enterCells } from "../model/enter-cells";
import type { Sheet } from "../model/sheet";
import { freeHeader, headerNames } from "../model/table-headers";
import { tableById } from "../model/tables";
import { bodyBox, headerBox, newColumnIds, type TableState } from "../model/table-state";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { readMember } from "../wire/members";
import { assertWritable, type Session } from "./session";

export class TableColumn extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $tableId: string, readonly $id: number) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Id"];
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

  set Name(name: string) {
    assertWritable(this.$sheet);
    const table = this.$table();
    const free = freeHeader(this.$sheet, table, name, this.Index);
    enterCells(this.$session.workbook, this.$sheet, this.$part(headerBox(table)), () => ({ content: free, format: null }));
  }

  get Values(): unknown {
    return readMember(this.GetRange(), "Values");
  }

  GetRange(): ApiObject {
    return this.$session.make.range(this.$sheet, this.$part(this.$table().box));
  }

  GetHeaderRowRange(): ApiObject {
    return this.$session.make.range(this.$sheet, this.$part(headerBox(this.$table())));
  }

  GetDataBodyRange(): ApiObject {
    return this.$session.make.range(this.$sheet, this.$part(bodyBox(this.$table())));
  }

  Delete(): void {
    assertWritable(this.$sheet);
    editCells(this.$session.workbook, this.$sheet, this.$part(this.$table().box), "delete", "columns");
  }

  private $part(box: Box): Box {
    return { ...box, column: box.column + this.Index, columns: 1 };
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
    return tableById(this.$sheet, this.$tableId).columnIds.map((id) => new TableColumn(this.$session, this.$sheet, this.$tableId, id));
  }

  /** By id, or by the header's text. */
  $find(key: unknown): TableColumn | null {
    const table = tableById(this.$sheet, this.$tableId);
    const names = headerNames(this.$sheet, table);
    const index = typeof key === "number"
      ? table.columnIds.indexOf(key)
      : names.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    return this.$items()[index] ?? null;
  }

  /** Adds a column before `index`, or at the end; `name` may be null. */
  Add(index: number | null, values: unknown, name: string | null): TableColumn {
    assertWritable(this.$sheet);
    const table = tableById(this.$sheet, this.$tableId);
    const at = index === null || index < 0 ? table.box.columns : index;
    if (at > table.box.columns) throw new ApiError("InvalidArgument");
    const inside = Math.min(at, table.box.columns - 1);
    editCells(this.$session.workbook, this.$sheet, boxOf(table.box.row, table.box.column + at, table.box.rows, 1), "insert", "columns");
    if (at > inside) this.$widen();
    const column = this.GetItemAt(at);
    if (name !== null) column.Name = name;
    if (Array.isArray(values)) {
      const rows = values as readonly (readonly unknown[])[];
      const first = tableById(this.$sheet, this.$tableId).box;
      const box = boxOf(first.row, first.column + at, Math.min(rows.length, first.rows), 1);
      enterCells(this.$session.workbook, this.$sheet, box, (row) => ({ content: asContent(rows[row - box.row]?.[0]), format: null }));
    }
    return column;
  }

  private $widen(): void {
    const table = tableById(this.$sheet, this.$tableId);
    const columnIds = [...table.columnIds, ...newColumnIds(table, 1)];
    const wider = { ...table, box: { ...table.box, columns: table.box.columns + 1 }, columnIds };
    this.$sheet.change({ tables: this.$sheet.state.tables.map((other) => (other.id === table.id ? wider : other)) });
    const header = boxOf(wider.box.row, wider.box.column + wider.box.columns - 1);
    this.$sheet.writeContents(header, (plane) => plane.set(header.row, header.column, freeHeader(this.$sheet, wider, "")));
  }
}

function asContent(value: unknown): string | number | boolean | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : undefined;
}
