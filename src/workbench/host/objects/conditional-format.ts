import { compileConditionalFormula } from "../formula/compile-formula";
import { translateFormula } from "../geometry/formula-references";
import { fromR1C1, toR1C1 } from "../geometry/r1c1";
import { compileFailure } from "../model/formula-failure";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { CellValueFormat, PresetFormat, TextFormat, TopBottomFormat } from "./rule-criteria";
import { RuleLooks } from "./rule-looks";
import { RulePart } from "./rule-part";
import { assertWritable, type Session } from "./session";

export class ConditionalFormat extends RulePart {
  constructor(session: Session, sheet: Sheet, id: string, private readonly collectionIds: () => readonly string[]) {
    super(session, sheet, id);
  }

  override get $idProperties(): readonly string[] {
    return ["Id"];
  }

  override get $navigation(): readonly string[] {
    return [
      "Custom", "CustomOrNullObject", "CellValue", "CellValueOrNullObject", "TextComparison", "TextComparisonOrNullObject", "Preset", "PresetOrNullObject",
      "TopBottom", "TopBottomOrNullObject",
    ];
  }

  get Id(): string {
    return this.$id;
  }

  get Type(): string {
    return this.$rule().type;
  }

  get StopIfTrue(): boolean {
    return this.$rule().stopIfTrue;
  }

  set StopIfTrue(stopIfTrue: boolean) {
    this.$patch({ stopIfTrue });
  }

  get Priority(): number {
    this.$rule();
    return this.collectionIds().indexOf(this.$id);
  }

  /** Moves the rule within its collection; a negative number counts from the back, one too large means the end. */
  set Priority(wanted: number) {
    assertWritable(this.$sheet);
    const rule = this.$rule();
    const others = this.collectionIds().filter((id) => id !== this.$id);
    const position = Math.max(0, Math.min(wanted < 0 ? others.length + 1 + wanted : wanted, others.length));
    const behind = others[position];
    const rest = this.$sheet.state.rules.filter(({ id }) => id !== this.$id);
    const last = rest.findIndex(({ id }) => id === others.at(-1)) + 1;
    const at = behind === undefined ? last : rest.findIndex(({ id }) => id === behind);
    this.$sheet.change({ rules: [...rest.slice(0, at), rule, ...rest.slice(at)] });
  }

  get Custom(): ApiObject {
    return this.$part(this.CustomOrNullObject);
  }

  get CustomOrNullObject(): ApiObject | null {
    return this.Type === "Custom" ? new CustomFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get CellValue(): ApiObject {
    return this.$part(this.CellValueOrNullObject);
  }

  get CellValueOrNullObject(): ApiObject | null {
    return this.Type === "CellValue" ? new CellValueFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get TextComparison(): ApiObject {
    return this.$part(this.TextComparisonOrNullObject);
  }

  get TextComparisonOrNullObject(): ApiObject | null {
    return this.Type === "ContainsText" ? new TextFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get Preset(): ApiObject {
    return this.$part(this.PresetOrNullObject);
  }

  get PresetOrNullObject(): ApiObject | null {
    return this.Type === "PresetCriteria" ? new PresetFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get TopBottom(): ApiObject {
    return this.$part(this.TopBottomOrNullObject);
  }

  get TopBottomOrNullObject(): ApiObject | null {
    return this.Type === "TopBottom" ? new TopBottomFormat(this.$session, this.$sheet, this.$id) : null;
  }

  GetRange(): ApiObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ApiError("InvalidOperation");
    return range;
  }

  /** Null where the rule stands on more than one area. */
  GetRangeOrNullObject(): ApiObject | null {
    const [first, ...more] = this.$rule().areas;
    return first && more.length === 0 ? this.$session.make.range(this.$sheet, first) : null;
  }

  GetRanges(): ApiObject {
    return this.$session.make.areas(this.$sheet, this.$rule().areas);
  }

  Delete(): void {
    assertWritable(this.$sheet);
    this.$rule();
    this.$sheet.change({ rules: this.$sheet.state.rules.filter(({ id }) => id !== this.$id) });
  }

  /** A rule has the part of its own type only. */
  private $part(part: ApiObject | null): ApiObject {
    if (!part) throw new ApiError("ItemNotFound");
    return part;
  }
}

class CustomFormat extends RulePart {
  override get $navigation(): readonly string[] {
    return ["Rule", "Format"];
  }

  get Rule(): ApiObject {
    return new CustomRule(this.$session, this.$sheet, this.$id);
  }

  get Format(): ApiObject {
    return new RuleLooks(this.$session, this.$sheet, this.$id);
  }
}

class CustomRule extends RulePart {
  /** Read from the top left cell of the first area, wherever that is after cells were cut out of the rule. */
  get Formula(): string {
    const { formula, origin, areas } = this.$rule();
    const [first] = areas;
    return first && formula !== "" ? translateFormula(formula, first.row - origin.row, first.column - origin.column) : formula;
  }

  /** Relative references are read from the top left cell of the first area, as Excel does. */
  set Formula(text: string) {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const [first] = this.$rule().areas;
    if (!first) throw new ApiError("InvalidReference");
    const origin = { row: first.row, column: first.column };
    compileFailure(() => compileConditionalFormula(formula, origin));
    this.$patch({ formula, origin });
  }

  get FormulaLocal(): string {
    return this.Formula;
  }

  set FormulaLocal(text: string) {
    this.Formula = text;
  }

  get FormulaR1C1(): string {
    const { formula, origin } = this.$rule();
    return formula === "" ? "" : toR1C1(formula, origin);
  }

  set FormulaR1C1(text: string) {
    const [first] = this.$rule().areas;
    if (!first) throw new ApiError("InvalidReference");
    this.Formula = fromR1C1(text.startsWith("=") ? text : `=${text}`, { row: first.row, column: first.column });
  }
}
