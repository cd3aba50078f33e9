import { formatAddress } from "../geometry/address";
import { boxOf, type Box } from "../geometry/box";
import { countLines, type Span } from "../geometry/spans";
import { visibleColumns, visibleRows } from "../model/hidden-lines";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiCollection, ApiObject } from "../wire/api-object";
import { readMember, writeMember } from "../wire/members";
import type { Session } from "./session";

/** The cells of a range that are shown: of a filtered table the rows that passed. */
export class RangeView extends ApiObject {
  private readonly rows: readonly Span[];
  private readonly columns: readonly Span[];

  /** `index` and `only`: of one row of another view. */
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $parent: Box, private readonly index = 0, only?: Span) {
    super();
    this.rows = only ? [only] : visibleRows($sheet, $parent);
    this.columns = visibleColumns($sheet, $parent);
  }

  override get $navigation(): readonly string[] {
    return ["Rows"];
  }

  get CellAddresses(): unknown {
    return this.$cells((box) => Array.from({ length: box.rows }, (_row, down) => Array.from({ length: box.columns }, (_cell, right) =>
      formatAddress(this.$sheet.state.name, boxOf(box.row + down, box.column + right)))));
  }

  get ColumnCount(): number {
    return countLines(this.columns);
  }

  get RowCount(): number {
    return countLines(this.rows);
  }

  get Index(): number {
    return this.index;
  }

  get Formulas(): unknown {
    return this.$read("Formulas");
  }

  set Formulas(formulas: unknown) {
    this.$write("Formulas", formulas);
  }

  get FormulasLocal(): unknown {
    return this.$read("FormulasLocal");
  }

  set FormulasLocal(formulas: unknown) {
    this.$write("FormulasLocal", formulas);
  }

  get FormulasR1C1(): unknown {
    return this.$read("FormulasR1C1");
  }

  set FormulasR1C1(formulas: unknown) {
    this.$write("FormulasR1C1", formulas);
  }

  get NumberFormat(): unknown {
    return this.$read("NumberFormat");
  }

  set NumberFormat(formats: unknown) {
    this.$write("NumberFormat", formats);
  }

  get Text(): unknown {
    return this.$read("Text");
  }

  get Values(): unknown {
    return this.$read("Values");
  }

  set Values(values: unknown) {
    this.$write("Values", values);
  }

  get ValueTypes(): unknown {
    return this.$read("ValueTypes");
  }

  get Rows(): ApiObject {
    return new RangeViewCollection(this);
  }

  GetRange(): ApiObject {
    return this.$session.make.range(this.$sheet, this.$parent);
  }

  /** The views of its rows, one each. */
  $row(at: number): RangeView | null {
    let before = 0;
    for (const { first, count } of this.rows) {
      if (at < before + count) {
        const row = first + at - before;
        return new RangeView(this.$session, this.$sheet, { ...this.$parent, row, rows: 1 }, at, { first: row, count: 1 });
      }
      before += count;
    }
    return null;
  }

  private $read(member: string): unknown {
    return this.$cells((box) => readMember(this.$session.make.range(this.$sheet, box), member) as unknown[][]);
  }

  /** Excel wants the size of the whole range here, hidden rows included (office-js issue 226). */
  private $write(member: string, value: unknown): void {
    writeMember(this.GetRange(), member, value);
  }

  private $cells(read: (box: Box) => unknown[][]): unknown[][] | null {
    if (this.RowCount * this.ColumnCount > this.$session.limits.readableCells) return null;
    return this.rows.flatMap(({ first, count }) => {
      const lines = this.columns.map((columns) => read(boxOf(first, columns.first, count, columns.count)));
      return Array.from({ length: count }, (_row, down) => lines.flatMap((line) => line[down] ?? []));
    });
  }
}

export class RangeViewCollection extends ApiCollection<RangeView> {
  constructor(private readonly view: RangeView) {
    super();
  }

  $items(): readonly RangeView[] {
    return Array.from({ length: this.view.RowCount }, (_row, at) => this.view.$row(at)!);
  }

  $find(): null {
    return null;
  }

  override GetCount(): number {
    return this.view.RowCount;
  }

  override GetItemAt(index: number): RangeView {
    const row = index >= 0 ? this.view.$row(index) : null;
    if (!row) throw new ApiError("InvalidArgument");
    return row;
  }
}
