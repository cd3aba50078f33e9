import { compileConditionalFormula } from "../formula/compile-formula";
import { translateFormula } from "../geometry/formula-references";
import { compileFailure } from "../model/formula-failure";
import type { ConditionalRule, RuleFormat } from "../model/conditional-rule";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { assertWritable, type Session } from "./session";

/** One rule of a sheet, found by its id on every use, since rules are replaced when they change. */
class RulePart extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $id: string) {
    super();
  }

  $rule(): ConditionalRule {
    const rule = this.$sheet.state.rules.find(({ id }) => id === this.$id);
    if (!rule) throw new ApiError("ItemNotFound");
    return rule;
  }

  $patch(patch: Partial<ConditionalRule>): void {
    assertWritable(this.$sheet);
    this.$rule();
    this.$sheet.change({ rules: this.$sheet.state.rules.map((rule) => (rule.id === this.$id ? { ...rule, ...patch } : rule)) });
  }

  $patchFormat(patch: { readonly [K in keyof RuleFormat]?: RuleFormat[K] | undefined }): void {
    const entries = Object.entries({ ...this.$rule().format, ...patch }).filter(([, value]) => value !== undefined);
    this.$patch({ format: Object.fromEntries(entries) });
  }
}

export class ConditionalFormat extends RulePart {
  constructor(session: Session, sheet: Sheet, id: string, private readonly collectionIds: () => readonly string[]) {
    super(session, sheet, id);
  }

  override get $idProperties(): readonly string[] {
    return ["Id"];
  }

  override get $navigation(): readonly string[] {
    return ["Custom", "CustomOrNullObject"];
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
    const custom = this.CustomOrNullObject;
    if (!custom) throw new ApiError("ItemNotFound");
    return custom;
  }

  get CustomOrNullObject(): ApiObject | null {
    return this.Type === "Custom" ? new CustomFormat(this.$session, this.$sheet, this.$id) : null;
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
}

class RuleLooks extends RulePart {
  override get $navigation(): readonly string[] {
    return ["Fill", "Font"];
  }

  get Fill(): ApiObject {
    return new RuleFill(this.$session, this.$sheet, this.$id);
  }

  get Font(): ApiObject {
    return new RuleFont(this.$session, this.$sheet, this.$id);
  }
}

class RuleFill extends RulePart {
  get Color(): string {
    return this.$rule().format.fill ?? "";
  }

  set Color(fill: string) {
    this.$patchFormat({ fill: fill === "" ? undefined : fill });
  }

  Clear(): void {
    this.$patchFormat({ fill: undefined });
  }
}

class RuleFont extends RulePart {
  get Color(): string {
    return this.$rule().format.color ?? "";
  }

  set Color(color: string) {
    this.$patchFormat({ color: color === "" ? undefined : color });
  }

  get Bold(): boolean | null {
    return this.$rule().format.bold ?? null;
  }

  set Bold(bold: boolean) {
    this.$patchFormat({ bold });
  }

  get Italic(): boolean | null {
    return this.$rule().format.italic ?? null;
  }

  set Italic(italic: boolean) {
    this.$patchFormat({ italic });
  }

  get Underline(): string {
    return this.$rule().format.underline ?? "None";
  }

  set Underline(underline: string) {
    this.$patchFormat({ underline });
  }

  get Strikethrough(): boolean | null {
    return this.$rule().format.strikethrough ?? null;
  }

  set Strikethrough(strikethrough: boolean) {
    this.$patchFormat({ strikethrough });
  }

  Clear(): void {
    this.$patchFormat({ color: undefined, bold: undefined, italic: undefined, underline: undefined, strikethrough: undefined });
  }
}
