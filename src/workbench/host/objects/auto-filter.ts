import { parseBox, splitSheet } from "../geometry/address";
import { covers, intersect, isSingleCell, type Box } from "../geometry/box";
import { filledBox } from "../model/filled-cells";
import { applyFilters } from "../model/filters/apply-filters";
import { autoFilterList } from "../model/filters/filtered-list";
import type { AutoFilterState, FilterCriteria } from "../model/filters/filter-criteria";
import { removeAutoFilter, setAutoFilter } from "../model/filters/sheet-filter";
import { clearTableFilters, reapplyTableFilters, setTableFilter } from "../model/filters/table-filter";
import type { Sheet } from "../model/sheet";
import { replaceTable, tableById } from "../model/tables";
import { totalsBox, type TableState } from "../model/table-state";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { Placed } from "./placed";
import { criteriaAnswer, readCriteria } from "./read-criteria";
import { assertWritable, type Session } from "./session";

abstract class AnyAutoFilter extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet) {
    super();
  }

  abstract get Criteria(): readonly (object | null)[];

  abstract get Enabled(): boolean;

  get IsDataFiltered(): boolean {
    return this.Criteria.some((criteria) => criteria !== null);
  }

  GetRange(): ApiObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ApiError("ItemNotFound");
    return range;
  }

  abstract GetRangeOrNullObject(): ApiObject | null;

  protected $column(index: unknown, columns: number): number {
    if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index >= columns) throw new ApiError("InvalidArgument");
    return index;
  }

  /** The box that was given as a range of this sheet or as its address. */
  protected $box(given: unknown): Box {
    if (given instanceof Placed && given.$sheet === this.$sheet) return given.$box;
    const { sheet, local } = splitSheet(typeof given === "string" ? given : "");
    const here = sheet === null || this.$session.workbook.findSheet(sheet) === this.$sheet;
    const box = here ? parseBox(local) : null;
    if (!box) throw new ApiError("InvalidArgument");
    return box;
  }
}

/** `table.autoFilter`: the filter buttons of a table and what is set in them. */
export class TableAutoFilter extends AnyAutoFilter {
  constructor(session: Session, sheet: Sheet, readonly $tableId: string) {
    super(session, sheet);
  }

  get Criteria(): readonly (object | null)[] {
    const table = this.$table();
    return table.columnIds.map((id) => criteriaAnswer(table.filters.get(id)));
  }

  get Enabled(): boolean {
    const { showFilterButton, hiddenHeaders } = this.$table();
    return showFilterButton && !hiddenHeaders;
  }

  GetRangeOrNullObject(): ApiObject | null {
    const table = this.$table();
    if (!this.Enabled) return null;
    return this.$session.make.range(this.$sheet, { ...table.box, rows: table.box.rows - (totalsBox(table) ? 1 : 0) });
  }

  /** The range is the table's own; one beside it is refused with InvalidArgument. */
  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    assertWritable(this.$sheet, this.Enabled ? "allowAutoFilter" : undefined);
    const table = this.$table();
    if (!intersect(this.$box(range), table.box) || table.hiddenHeaders) throw new ApiError("InvalidArgument");
    if (columnIndex === null || columnIndex === undefined) {
      if (!table.showFilterButton) replaceTable(this.$sheet, { ...table, showFilterButton: true });
      return;
    }
    const id = table.columnIds[this.$column(columnIndex, table.box.columns)]!;
    setTableFilter(this.$session.workbook, this.$sheet, table, id, criteria === null || criteria === undefined ? null : readCriteria(criteria));
  }

  /** Also the arrows that say how the table was sorted. */
  ClearCriteria(): void {
    assertWritable(this.$sheet, "allowAutoFilter");
    clearTableFilters(this.$session.workbook, this.$sheet, this.$table());
    if (this.$table().sort) replaceTable(this.$sheet, { ...this.$table(), sort: null });
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    assertWritable(this.$sheet, "allowAutoFilter");
    const table = this.$table();
    setTableFilter(this.$session.workbook, this.$sheet, table, table.columnIds[this.$column(columnIndex, table.box.columns)]!, null);
  }

  Reapply(): void {
    assertWritable(this.$sheet, "allowAutoFilter");
    reapplyTableFilters(this.$session.workbook, this.$sheet, this.$tableId);
  }

  Remove(): void {
    assertWritable(this.$sheet);
    clearTableFilters(this.$session.workbook, this.$sheet, this.$table());
    replaceTable(this.$sheet, { ...this.$table(), showFilterButton: false });
  }

  private $table(): TableState {
    return tableById(this.$sheet, this.$tableId);
  }
}

/** `worksheet.autoFilter`: the filter of a range that is no table; on a table's cells it is the table's. */
export class WorksheetAutoFilter extends AnyAutoFilter {
  get Criteria(): readonly (object | null)[] {
    const { autoFilter } = this.$sheet.state;
    return autoFilter ? Array.from({ length: autoFilter.box.columns }, (_column, offset) => criteriaAnswer(autoFilter.criteria.get(offset))) : [];
  }

  get Enabled(): boolean {
    return this.$sheet.state.autoFilter !== null;
  }

  GetRangeOrNullObject(): ApiObject | null {
    const { autoFilter } = this.$sheet.state;
    return autoFilter && this.$session.make.range(this.$sheet, autoFilter.box);
  }

  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    assertWritable(this.$sheet, this.Enabled ? "allowAutoFilter" : undefined);
    const given = this.$box(range);
    const table = this.$sheet.state.tables.find((one) => covers(one.box, given));
    if (table) return new TableAutoFilter(this.$session, this.$sheet, table.id).Apply(range, columnIndex, criteria);
    const box = this.$filtered(given);
    if (this.$sheet.state.tables.some((one) => intersect(one.box, box))) throw new ApiError("InvalidArgument");
    const before = this.$sheet.state.autoFilter;
    const kept = before && before.box.row === box.row && before.box.column === box.column && before.box.columns === box.columns;
    const all = new Map<number, FilterCriteria>(kept ? before.criteria : []);
    if (columnIndex !== null && columnIndex !== undefined) {
      const index = this.$column(columnIndex, box.columns);
      if (criteria === null || criteria === undefined) all.delete(index);
      else all.set(index, readCriteria(criteria));
    }
    setAutoFilter(this.$session.workbook, this.$sheet, box, all);
  }

  ClearCriteria(): void {
    this.$change((filter) => ({ ...filter, criteria: new Map() }));
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    this.$change((filter) => {
      const criteria = new Map(filter.criteria);
      criteria.delete(this.$column(columnIndex, filter.box.columns));
      return { ...filter, criteria };
    });
  }

  Reapply(): void {
    assertWritable(this.$sheet, "allowAutoFilter");
    const { autoFilter } = this.$sheet.state;
    if (autoFilter) applyFilters(this.$session.workbook, this.$sheet, autoFilterList(autoFilter));
  }

  Remove(): void {
    assertWritable(this.$sheet);
    removeAutoFilter(this.$session.workbook, this.$sheet);
  }

  private $change(change: (filter: AutoFilterState) => AutoFilterState): void {
    assertWritable(this.$sheet, "allowAutoFilter");
    const { autoFilter } = this.$sheet.state;
    if (!autoFilter) throw new ApiError("InvalidArgument");
    const { box, criteria } = change(autoFilter);
    setAutoFilter(this.$session.workbook, this.$sheet, box, criteria);
  }

  /** Whole columns are filtered as far as the sheet is used; a single cell stands for all that is used around it. */
  private $filtered(given: Box): Box {
    const used = filledBox(this.$sheet);
    if (!used) throw new ApiError("InvalidArgument", "There is nothing to filter.");
    const box = isSingleCell(given) ? used : intersect(given, used);
    if (!box) throw new ApiError("InvalidArgument", "There is nothing to filter.");
    return isSingleCell(given) ? box : { ...given, rows: Math.min(given.rows, used.row + used.rows - given.row), columns: Math.min(given.columns, used.column + used.columns - given.column) };
  }
}
