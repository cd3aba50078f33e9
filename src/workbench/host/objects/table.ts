import { parseBox, splitSheet } from "../geometry/address";
import { boxOf, intersect, type Box } from "../geometry/box";
import { clearContents } from "../model/clear-cells";
import type { Sheet } from "../model/sheet";
import { addTable, findTable, removeTable, replaceTable, resizeTable, tableById } from "../model/tables";
import { bodyBox, headerBox, type TableState } from "../model/table-state";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { eventType } from "../events/event-types";
import { Placed } from "./placed";
import { assertWritable, type Session } from "./session";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";

export class Table extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $id: string) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Id"];
  }

  override get $navigation(): readonly string[] {
    return ["Columns", "Rows", "Worksheet"];
  }

  get Id(): string {
    return this.$id;
  }

  get Name(): string {
    return this.$table().name;
  }

  set Name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw new ApiError("InvalidArgument");
    const other = findTable(this.$session.workbook, name);
    if (other && other.table.id !== this.$id) throw new ApiError("ItemAlreadyExists");
    if (this.$session.workbook.state.names.some((defined) => defined.name.toLowerCase() === name.toLowerCase())) throw new ApiError("ItemAlreadyExists");
    replaceTable(this.$sheet, { ...this.$table(), name });
  }

  get Style(): string {
    return this.$table().style;
  }

  set Style(style: string) {
    replaceTable(this.$sheet, { ...this.$table(), style });
  }

  get ShowBandedRows(): boolean {
    return this.$table().showBandedRows;
  }

  set ShowBandedRows(showBandedRows: boolean) {
    replaceTable(this.$sheet, { ...this.$table(), showBandedRows });
  }

  get ShowFilterButton(): boolean {
    return this.$table().showFilterButton;
  }

  set ShowFilterButton(showFilterButton: boolean) {
    replaceTable(this.$sheet, { ...this.$table(), showFilterButton });
  }

  get ShowHeaders(): boolean {
    return true;
  }

  get ShowTotals(): boolean {
    return false;
  }

  get Worksheet(): ApiObject {
    return this.$session.make.worksheet(this.$sheet);
  }

  get Columns(): ApiObject {
    return new TableColumnCollection(this.$session, this.$sheet, this.$id);
  }

  get Rows(): ApiObject {
    return new TableRowCollection(this.$session, this.$sheet, this.$id);
  }

  GetRange(): ApiObject {
    return this.$session.make.range(this.$sheet, this.$table().box);
  }

  GetHeaderRowRange(): ApiObject {
    return this.$session.make.range(this.$sheet, headerBox(this.$table()));
  }

  GetDataBodyRange(): ApiObject {
    return this.$session.make.range(this.$sheet, bodyBox(this.$table()));
  }

  Resize(given: unknown): void {
    assertWritable(this.$sheet);
    const box = given instanceof Placed ? given.$box : typeof given === "string" ? parseBox(splitSheet(given).local) : null;
    if (!box) throw new ApiError("InvalidArgument");
    resizeTable(this.$sheet, this.$table(), box);
  }

  ConvertToRange(): ApiObject {
    assertWritable(this.$sheet);
    const table = this.$table();
    removeTable(this.$session.workbook, this.$sheet, table);
    return this.$session.make.range(this.$sheet, table.box);
  }

  Delete(): void {
    assertWritable(this.$sheet);
    const table = this.$table();
    removeTable(this.$session.workbook, this.$sheet, table);
    clearContents(this.$session.workbook, this.$sheet, table.box);
  }

  _RegisterDataChangedEvent(): void {
    this.$session.register(this.$id, eventType.tableChanged);
  }

  _UnregisterDataChangedEvent(): void {
    this.$session.unregister(this.$id, eventType.tableChanged);
  }

  _RegisterSelectionChangedEvent(): void {
    this.$session.register(this.$id, eventType.tableSelectionChanged);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.$session.unregister(this.$id, eventType.tableSelectionChanged);
  }

  private $table(): TableState {
    return tableById(this.$sheet, this.$id);
  }
}

/** The tables of the workbook, of one sheet, or those that touch a range. */
export class TableCollection extends ApiCollection<Table> {
  constructor(readonly $session: Session, private readonly scope: { readonly sheet?: Sheet; readonly box?: Box }) {
    super();
  }

  $items(): readonly Table[] {
    const { sheet: only, box } = this.scope;
    const sheets = only ? [only] : this.$session.workbook.state.sheets;
    return sheets.flatMap((sheet) => sheet.state.tables
      .filter((table) => !box || intersect(table.box, box))
      .map(({ id }) => new Table(this.$session, sheet, id)));
  }

  $find(key: unknown): Table | null {
    const found = findTable(this.$session.workbook, String(key));
    const inScope = found && (!this.scope.sheet || this.scope.sheet === found.sheet);
    return inScope ? new Table(this.$session, found.sheet, found.table.id) : null;
  }

  Add(given: unknown, hasHeaders: boolean): Table {
    const { sheet, box } = this.$place(given);
    assertWritable(sheet);
    return new Table(this.$session, sheet, addTable(this.$session.workbook, sheet, box, hasHeaders).id);
  }

  GetFirst(): Table {
    return this.GetItemAt(0);
  }

  _RegisterAddedEvent(): void {
    this.$session.register(this.$target(), eventType.tableAdded);
  }

  _UnregisterAddedEvent(): void {
    this.$session.unregister(this.$target(), eventType.tableAdded);
  }

  _RegisterDataChangedEvent(): void {
    this.$session.register(this.$target(), eventType.tableChanged);
  }

  _UnregisterDataChangedEvent(): void {
    this.$session.unregister(this.$target(), eventType.tableChanged);
  }

  _RegisterDeletedEvent(): void {
    this.$session.register(this.$target(), eventType.tableDeleted);
  }

  _UnregisterDeletedEvent(): void {
    this.$session.unregister(this.$target(), eventType.tableDeleted);
  }

  /** The client waits for the sheet's id, or for "Workbook" where the collection is the workbook's. */
  private $target(): string {
    return this.scope.sheet?.id ?? "Workbook";
  }

  private $place(given: unknown): { sheet: Sheet; box: Box } {
    const { workbook } = this.$session;
    if (given instanceof Placed) return { sheet: given.$sheet, box: given.$box };
    const { sheet: name, local } = splitSheet(String(given));
    const sheet = name === null ? (this.scope.sheet ?? workbook.active) : workbook.findSheet(name);
    const box = parseBox(local);
    if (!sheet) throw new ApiError("ItemNotFound");
    if (!box) throw new ApiError("InvalidArgument");
    return { sheet, box: boxOf(box.row, box.column, box.rows, box.columns) };
  }
}
