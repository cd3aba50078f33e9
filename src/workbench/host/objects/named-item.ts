import { formatAddress } from "../geometry/address";
import { evaluateFreely } from "../formula/compile-formula";
import { FormulaSyntaxError } from "../formula/compiled-formula";
import { CellError } from "../formula/scalar";
import { Area, Matrix, readArea, topLeft, type Argument } from "../formula/value";
import { formulaScope } from "../model/evaluate";
import { sameName, type NameState } from "../model/name-state";
import type { Sheet } from "../model/sheet";
import { plainValue, valueType } from "../values/plain-value";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { yesOrNo } from "./checked";
import { checkedComment, checkedFormula, formulaOf } from "./named-formula";
import type { Session } from "./session";

export class NamedItem extends ApiObject {
  constructor(readonly $session: Session, readonly $name: string, readonly $sheetId: string | null) {
    super();
  }

  override get $idProperties(): readonly string[] {
    return ["Name", "_Id"];
  }

  override get $navigation(): readonly string[] {
    return ["Worksheet", "WorksheetOrNullObject", "ArrayValues"];
  }

  get Name(): string {
    return this.$state().name;
  }

  get _Id(): string {
    return this.$state().name;
  }

  get Formula(): string {
    return this.$state().formula;
  }

  set Formula(formula: unknown) {
    this.$patch({ formula: checkedFormula(formulaOf(formula)) });
  }

  get Visible(): boolean {
    return this.$state().visible;
  }

  set Visible(visible: unknown) {
    this.$patch({ visible: yesOrNo(visible) });
  }

  get Comment(): string {
    return this.$state().comment;
  }

  /** Can't be undone. */
  set Comment(comment: unknown) {
    this.$session.workbook.journal.bar();
    this.$patch({ comment: checkedComment(comment) });
  }

  get Scope(): string {
    return this.$sheetId === null ? "Workbook" : "Worksheet";
  }

  get Type(): string {
    const result = this.$result();
    if (result instanceof Area) return "Range";
    if (result instanceof Matrix) return "Array";
    return result instanceof CellError ? "Error" : typeof result === "number" ? "Double" : typeof result === "boolean" ? "Boolean" : "String";
  }

  /** For a range its address; for an array its first value. */
  get Value(): unknown {
    const result = this.$result();
    if (!(result instanceof Area)) return plainValue(topLeft(result));
    return formatAddress(result.sheet ?? this.$home.state.name, result.box, "$");
  }

  get ArrayValues(): ApiObject {
    const { workbook } = this.$session;
    const result = this.$result();
    const value = result instanceof Area ? readArea(result, formulaScope(workbook, this.$home)) : result;
    return new NamedItemArrayValues(value instanceof Matrix ? value : new Matrix(1, 1, [value]));
  }

  get Worksheet(): ApiObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw new ApiError("ItemNotFound");
    return sheet;
  }

  get WorksheetOrNullObject(): ApiObject | null {
    const sheet = this.$sheetId === null ? undefined : this.$session.workbook.findSheet(this.$sheetId);
    return sheet ? this.$session.make.worksheet(sheet) : null;
  }

  GetRange(): ApiObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ApiError("ItemNotFound");
    return range;
  }

  GetRangeOrNullObject(): ApiObject | null {
    const place = this.$place();
    return place && this.$session.make.range(place.sheet, place.box);
  }

  Delete(): void {
    this.$state();
    const { workbook } = this.$session;
    workbook.change({ names: workbook.state.names.filter((name) => !sameName(name, this.$name, this.$sheetId)) });
  }

  /** The sheet that a reference without one is on. */
  private get $home(): Sheet {
    const { workbook } = this.$session;
    return (this.$sheetId === null ? undefined : workbook.findSheet(this.$sheetId)) ?? workbook.active;
  }

  private $result(): Argument {
    try {
      return evaluateFreely(this.$state().formula, formulaScope(this.$session.workbook, this.$home));
    } catch (thrown) {
      // A name of an opened file may point at what is not known here.
      if (thrown instanceof FormulaSyntaxError) return CellError.of("#VALUE!");
      throw thrown;
    }
  }

  private $place() {
    const result = this.$result();
    if (!(result instanceof Area)) return null;
    const sheet = result.sheet === null ? this.$home : this.$session.workbook.findSheet(result.sheet);
    return sheet ? { sheet, box: result.box } : null;
  }

  private $state(): NameState {
    const state = this.$session.workbook.state.names.find((name) => sameName(name, this.$name, this.$sheetId));
    if (!state) throw new ApiError("ItemNotFound");
    return state;
  }

  private $patch(patch: Partial<NameState>): void {
    const current = this.$state();
    const { workbook } = this.$session;
    workbook.change({ names: workbook.state.names.map((name) => (name === current ? { ...name, ...patch } : name)) });
  }
}

/** What the name's formula gives, row by row. */
export class NamedItemArrayValues extends ApiObject {
  constructor(private readonly matrix: Matrix) {
    super();
  }

  get Values(): unknown {
    return this.$rows(plainValue);
  }

  get Types(): unknown {
    return this.$rows(valueType);
  }

  private $rows<T>(pick: (value: ReturnType<Matrix["at"]>) => T): T[][] {
    const { rows, columns } = this.matrix;
    return Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => pick(this.matrix.at(row, column))));
  }
}
