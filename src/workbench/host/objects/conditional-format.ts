import { isScale } from "../model/scale-criteria";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { yesOrNo } from "./checked";
import { ColorScaleConditionalFormat } from "./color-scale-format";
import { CustomConditionalFormat } from "./custom-format";
import { DataBarConditionalFormat } from "./data-bar-format";
import { IconSetConditionalFormat } from "./icon-set-format";
import { CellValueConditionalFormat, PresetCriteriaConditionalFormat, TextConditionalFormat, TopBottomConditionalFormat } from "./rule-criteria";
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
      "TopBottom", "TopBottomOrNullObject", "ColorScale", "ColorScaleOrNullObject", "DataBar", "DataBarOrNullObject", "IconSet", "IconSetOrNullObject",
    ];
  }

  get Id(): string {
    return this.$id;
  }

  get Type(): string {
    return this.$rule().type;
  }

  /** Null for colour scales, data bars and icon sets, which are never simply true. */
  get StopIfTrue(): boolean | null {
    return this.$isScale ? null : this.$rule().stopIfTrue;
  }

  set StopIfTrue(stopIfTrue: unknown) {
    if (this.$isScale) throw new ApiError("InvalidArgument");
    this.$patch({ stopIfTrue: yesOrNo(stopIfTrue) });
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
    return this.Type === "Custom" ? new CustomConditionalFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get CellValue(): ApiObject {
    return this.$part(this.CellValueOrNullObject);
  }

  get CellValueOrNullObject(): ApiObject | null {
    return this.Type === "CellValue" ? new CellValueConditionalFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get TextComparison(): ApiObject {
    return this.$part(this.TextComparisonOrNullObject);
  }

  get TextComparisonOrNullObject(): ApiObject | null {
    return this.Type === "ContainsText" ? new TextConditionalFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get Preset(): ApiObject {
    return this.$part(this.PresetOrNullObject);
  }

  get PresetOrNullObject(): ApiObject | null {
    return this.Type === "PresetCriteria" ? new PresetCriteriaConditionalFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get TopBottom(): ApiObject {
    return this.$part(this.TopBottomOrNullObject);
  }

  get TopBottomOrNullObject(): ApiObject | null {
    return this.Type === "TopBottom" ? new TopBottomConditionalFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get ColorScale(): ApiObject {
    return this.$part(this.ColorScaleOrNullObject);
  }

  get ColorScaleOrNullObject(): ApiObject | null {
    return this.Type === "ColorScale" ? new ColorScaleConditionalFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get DataBar(): ApiObject {
    return this.$part(this.DataBarOrNullObject);
  }

  get DataBarOrNullObject(): ApiObject | null {
    return this.Type === "DataBar" ? new DataBarConditionalFormat(this.$session, this.$sheet, this.$id) : null;
  }

  get IconSet(): ApiObject {
    return this.$part(this.IconSetOrNullObject);
  }

  get IconSetOrNullObject(): ApiObject | null {
    return this.Type === "IconSet" ? new IconSetConditionalFormat(this.$session, this.$sheet, this.$id) : null;
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

  private get $isScale(): boolean {
    const { criteria } = this.$rule();
    return criteria !== undefined && isScale(criteria);
  }

  /** A rule has the part of its own type only. */
  private $part(part: ApiObject | null): ApiObject {
    if (!part) throw new ApiError("ItemNotFound");
    return part;
  }
}
