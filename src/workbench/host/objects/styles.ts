import { removeStyle } from "../model/apply-style";
import type { StyleGroup } from "../model/cell-style";
import { findStyle, newStyle, type NamedStyle } from "../model/named-style";
import { fromLocalFormat, toLocalFormat } from "../values/local-format";
import { ApiError } from "../wire/api-error";
import { ApiCollection, type ApiObject } from "../wire/api-object";
import { Alignment } from "./alignment";
import { yesOrNo } from "./checked";
import { FormatProtection } from "./format-protection";
import { StyleLooks } from "./look-target";
import { RangeBorderCollection } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";
import type { Session } from "./session";

const longestName = 255;

/** The workbook's named styles: Excel's own, and those that were added. */
export class StyleCollection extends ApiCollection<Style> {
  constructor(readonly $session: Session) {
    super();
  }

  $items(): readonly Style[] {
    return this.$session.workbook.state.styles.map(({ name }) => new Style(this.$session, name));
  }

  $find(key: unknown): Style | null {
    const style = findStyle(this.$session.workbook.state.styles, key);
    return style && new Style(this.$session, style.name);
  }

  /** A new style looks like Normal. Throws ItemAlreadyExists where there is one of that name. */
  Add(name: unknown): void {
    const { workbook } = this.$session;
    if (typeof name !== "string" || name.trim() === "" || name.length > longestName) throw new ApiError("InvalidArgument");
    if (findStyle(workbook.state.styles, name)) throw new ApiError("ItemAlreadyExists");
    const look = findStyle(workbook.state.styles, "Normal")?.look ?? {};
    workbook.journal.bar();
    workbook.change({ styles: [...workbook.state.styles, newStyle(name, look)] });
  }
}

export class Style extends Alignment {
  private readonly target: StyleLooks;

  constructor(readonly $session: Session, name: string) {
    const target = new StyleLooks($session, name);
    super(target);
    this.target = target;
  }

  get $style(): NamedStyle {
    return this.target.style;
  }

  override get $idProperties(): readonly string[] {
    return ["Name"];
  }

  override get $navigation(): readonly string[] {
    return ["Borders", "Font", "Fill"];
  }

  get Name(): string {
    return this.$style.name;
  }

  get BuiltIn(): boolean {
    return this.$style.builtIn !== null;
  }

  /** The client reads `textOrientation` by its own name and writes it by this one. */
  set Orientation(degrees: unknown) {
    this.TextOrientation = degrees;
  }

  get NumberFormat(): string {
    return this.$style.numberFormat;
  }

  set NumberFormat(format: unknown) {
    if (typeof format !== "string") throw new ApiError("InvalidArgument");
    this.target.change({ numberFormat: format === "" ? "General" : format });
  }

  get NumberFormatLocal(): string {
    return toLocalFormat(this.NumberFormat, this.$session.workbook.culture.values);
  }

  set NumberFormatLocal(format: unknown) {
    this.NumberFormat = typeof format === "string" ? fromLocalFormat(format, this.$session.workbook.culture.values) : format;
  }

  get Locked(): boolean | null {
    return new FormatProtection(this.target).Locked;
  }

  set Locked(locked: unknown) {
    new FormatProtection(this.target).Locked = locked;
  }

  get FormulaHidden(): boolean | null {
    return new FormatProtection(this.target).FormulaHidden;
  }

  set FormulaHidden(hidden: unknown) {
    new FormatProtection(this.target).FormulaHidden = hidden;
  }

  get Fill(): ApiObject {
    return new RangeFill(this.target);
  }

  get Font(): ApiObject {
    return new RangeFont(this.target);
  }

  get Borders(): ApiObject {
    return new RangeBorderCollection(this.target);
  }

  /** Its cells are Normal again. Throws InvalidArgument for Normal itself, which Excel keeps. */
  Delete(): void {
    if (this.$style.builtIn === "Normal") throw new ApiError("InvalidArgument");
    this.$session.workbook.journal.bar();
    removeStyle(this.$session.workbook, this.$style);
  }

  $includes(group: StyleGroup | "Number"): boolean {
    return this.$style.includes.has(group);
  }

  $include(group: StyleGroup | "Number", given: unknown): void {
    const includes = new Set(this.$style.includes);
    if (yesOrNo(given)) includes.add(group);
    else includes.delete(group);
    this.target.change({ includes });
  }
}

// IncludeAlignment, IncludeBorder … : six properties that do the same, each for its group of looks.
for (const group of ["Alignment", "Border", "Font", "Number", "Patterns", "Protection"] as const) {
  Object.defineProperty(Style.prototype, `Include${group}`, {
    get(this: Style) {
      return this.$includes(group);
    },
    set(this: Style, given: unknown) {
      this.$include(group, given);
    },
  });
}
