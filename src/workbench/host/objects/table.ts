import { parseBox, splitSheet } from "../geometry/address";
import type { Box } from "../geometry/box";
import { clearContents } from "../model/clear-cells";
import { clearTableFilters, reapplyTableFilters } from "../model/filters/table-filter";
import type { Sheet } from "../model/sheet";
import { setShowHeaders } from "../model/table-header-row";
import { renameTable } from "../model/table-name";
import { removeTable, replaceTable, resizeTable, tableById } from "../model/tables";
import { bodyBox, headerBox, totalsBox, type TableState } from "../model/table-state";
import { findTableStyle } from "../model/table-styles";
import { setShowTotals } from "../model/table-totals";
import { referencesToCells } from "../model/renamed-tables";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { eventType } from "../events/event-types";
import { TableAutoFilter } from "./auto-filter";
import { Placed } from "./placed";
import { assertWritable, type Session } from "./session";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";
import { TableSort } from "./table-sort";
import { registrationMembers } from "./with-events";

export class Table extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $id: string) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Id"];
  }

  override get $navigation(): readonly string[] {
    return ["AutoFilter", "Columns", "Rows", "Sort", "Worksheet"];
  }

  get Id(): string {
    return this.$id;
  }

  get LegacyId(): string {
    return this.$table().legacyId;
  }

  get Name(): string {
    return this.$table().name;
  }

  set Name(name: string) {
    assertWritable(this.$sheet);
    renameTable(this.$session.workbook, this.$sheet, this.$table(), name);
  }

  get Style(): string {
    return this.$table().style;
  }

  /** The name of a table style, or "" for none. Throws InvalidArgument for a name that no style has. */
  set Style(style: unknown) {
    const found = style === "" ? { name: "" } : findTableStyle(this.$session.workbook, style);
    if (!found) throw new ApiError("InvalidArgument");
    this.$patch({ style: found.name });
  }

  get HighlightFirstColumn(): boolean {
    return this.$table().highlightFirstColumn;
  }

  set HighlightFirstColumn(highlightFirstColumn: unknown) {
    this.$patch({ highlightFirstColumn: flag(highlightFirstColumn) });
  }

  get HighlightLastColumn(): boolean {
    return this.$table().highlightLastColumn;
  }

  set HighlightLastColumn(highlightLastColumn: unknown) {
    this.$patch({ highlightLastColumn: flag(highlightLastColumn) });
  }

  get ShowBandedRows(): boolean {
    return this.$table().showBandedRows;
  }

  set ShowBandedRows(showBandedRows: unknown) {
    this.$patch({ showBandedRows: flag(showBandedRows) });
  }

  get ShowBandedColumns(): boolean {
    return this.$table().showBandedColumns;
  }

  set ShowBandedColumns(showBandedColumns: unknown) {
    this.$patch({ showBandedColumns: flag(showBandedColumns) });
  }

  get ShowFilterButton(): boolean {
    return this.$table().showFilterButton && this.ShowHeaders;
  }

  /** Without a header row there is nowhere to show them: InvalidArgument. Without buttons there are no filters. */
  set ShowFilterButton(shown: unknown) {
    if (!this.ShowHeaders) throw new ApiError("InvalidArgument");
    assertWritable(this.$sheet);
    if (!flag(shown)) clearTableFilters(this.$session.workbook, this.$sheet, this.$table());
    this.$patch({ showFilterButton: flag(shown) });
  }

  get ShowHeaders(): boolean {
    return this.$table().hiddenHeaders === null;
  }

  set ShowHeaders(shown: unknown) {
    assertWritable(this.$sheet);
    setShowHeaders(this.$session.workbook, this.$sheet, this.$table(), flag(shown));
  }

  get ShowTotals(): boolean {
    return this.$table().showTotals;
  }

  set ShowTotals(shown: unknown) {
    assertWritable(this.$sheet);
    setShowTotals(this.$session.workbook, this.$sheet, this.$table(), flag(shown));
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

  get Sort(): ApiObject {
    return new TableSort(this.$session, this.$sheet, this.$id);
  }

  get AutoFilter(): ApiObject {
    return new TableAutoFilter(this.$session, this.$sheet, this.$id);
  }

  GetRange(): ApiObject {
    return this.$range(this.$table().box);
  }

  /** Throws ItemNotFound while the header row is off. */
  GetHeaderRowRange(): ApiObject {
    return this.$range(headerBox(this.$table()));
  }

  GetDataBodyRange(): ApiObject {
    return this.$range(bodyBox(this.$table()));
  }

  /** Throws ItemNotFound while the totals row is off. */
  GetTotalRowRange(): ApiObject {
    return this.$range(totalsBox(this.$table()));
  }

  ClearFilters(): void {
    assertWritable(this.$sheet);
    clearTableFilters(this.$session.workbook, this.$sheet, this.$table());
  }

  ReapplyFilters(): void {
    assertWritable(this.$sheet);
    reapplyTableFilters(this.$session.workbook, this.$sheet, this.$id);
  }

  Resize(given: unknown): void {
    assertWritable(this.$sheet);
    const elsewhere = given instanceof Placed && given.$sheet !== this.$sheet;
    const box = given instanceof Placed ? given.$box : typeof given === "string" ? parseBox(splitSheet(given).local) : null;
    if (!box || elsewhere) throw new ApiError("InvalidArgument");
    resizeTable(this.$session.workbook, this.$sheet, this.$table(), box);
  }

  ConvertToRange(): ApiObject {
    assertWritable(this.$sheet);
    const table = this.$table();
    referencesToCells(this.$session.workbook, this.$sheet, table);
    removeTable(this.$session.workbook, this.$sheet, table);
    return this.$range(table.box);
  }

  Delete(): void {
    assertWritable(this.$sheet);
    const table = this.$table();
    removeTable(this.$session.workbook, this.$sheet, table);
    clearContents(this.$session.workbook, this.$sheet, table.box);
  }

  private $range(box: Box | null): ApiObject {
    if (!box) throw new ApiError("ItemNotFound");
    return this.$session.make.range(this.$sheet, box);
  }

  private $patch(patch: Partial<TableState>): void {
    assertWritable(this.$sheet);
    replaceTable(this.$sheet, { ...this.$table(), ...patch });
  }

  private $table(): TableState {
    return tableById(this.$sheet, this.$id);
  }
}

registrationMembers(Table.prototype, { DataChanged: eventType.tableChanged, SelectionChanged: eventType.tableSelectionChanged }, ({ $id }) => $id);

function flag(given: unknown): boolean {
  if (typeof given !== "boolean") throw new ApiError("InvalidArgument");
  return given;
}
