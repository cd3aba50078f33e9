import type { DataBarCriteria } from "../model/scale-criteria";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { colorOf, oneOf, yesOrNo } from "./checked";
import { RulePart } from "./rule-part";
import { readPoint } from "./scale-point";

const between = ["Number", "Percent", "Percentile", "Formula"];

class BarPart extends RulePart {
  protected get $bar(): DataBarCriteria {
    const { criteria } = this.$rule();
    if (criteria?.kind !== "dataBar") throw new ApiError("ItemNotFound");
    return criteria;
  }

  protected $patchBar(patch: Partial<DataBarCriteria>): void {
    this.$patch({ criteria: { ...this.$bar, ...patch } });
  }
}

/** Excel.DataBarConditionalFormat: a bar in each cell, as long as its number is high. */
export class DataBarConditionalFormat extends BarPart {
  override get $navigation(): readonly string[] {
    return ["PositiveFormat", "NegativeFormat"];
  }

  get PositiveFormat(): ApiObject {
    return new ConditionalDataBarPositiveFormat(this.$session, this.$sheet, this.$id);
  }

  get NegativeFormat(): ApiObject {
    return new ConditionalDataBarNegativeFormat(this.$session, this.$sheet, this.$id);
  }

  get ShowDataBarOnly(): boolean {
    return this.$bar.barOnly;
  }

  set ShowDataBarOnly(barOnly: unknown) {
    this.$patchBar({ barOnly: yesOrNo(barOnly) });
  }

  get BarDirection(): string {
    return this.$bar.direction;
  }

  set BarDirection(direction: unknown) {
    this.$patchBar({ direction: oneOf(direction, ["Context", "LeftToRight", "RightToLeft"]) });
  }

  get AxisFormat(): string {
    return this.$bar.axisFormat;
  }

  set AxisFormat(format: unknown) {
    this.$patchBar({ axisFormat: oneOf(format, ["Automatic", "None", "CellMidPoint"]) });
  }

  /** "" where there is no axis. */
  get AxisColor(): string {
    return this.$bar.axisColor;
  }

  set AxisColor(color: unknown) {
    this.$patchBar({ axisColor: colorOrNone(color) });
  }

  get LowerBoundRule(): object {
    return this.$bound(0);
  }

  set LowerBoundRule(rule: unknown) {
    this.$setBound(0, rule, ["Automatic", "LowestValue", ...between]);
  }

  get UpperBoundRule(): object {
    return this.$bound(1);
  }

  set UpperBoundRule(rule: unknown) {
    this.$setBound(1, rule, ["Automatic", "HighestValue", ...between]);
  }

  private $bound(index: number): object {
    const formula = this.$operand(index);
    return { ...(formula !== "" && { formula }), type: this.$bar.points[index]?.type };
  }

  private $setBound(index: number, rule: unknown, types: readonly string[]): void {
    const { type, operand } = readPoint(rule, types, this.$first);
    const points = this.$bar.points.map((point, at) => (at === index ? { type } : point));
    const operands = points.map((_point, at) => (at === index ? operand : this.$operand(at)));
    this.$patch({ criteria: { ...this.$bar, points }, operands, origin: this.$first });
  }
}

export class ConditionalDataBarPositiveFormat extends BarPart {
  get FillColor(): string {
    return this.$bar.positive.fill;
  }

  set FillColor(color: unknown) {
    this.$patchBar({ positive: { ...this.$bar.positive, fill: colorOf(color) } });
  }

  get GradientFill(): boolean {
    return this.$bar.positive.gradient;
  }

  set GradientFill(gradient: unknown) {
    this.$patchBar({ positive: { ...this.$bar.positive, gradient: yesOrNo(gradient) } });
  }

  /** "" where there is no border. */
  get BorderColor(): string {
    return this.$bar.positive.border;
  }

  set BorderColor(color: unknown) {
    this.$patchBar({ positive: { ...this.$bar.positive, border: colorOrNone(color) } });
  }
}

/** A colour that is given for negative bars is their own from then on. */
export class ConditionalDataBarNegativeFormat extends BarPart {
  get FillColor(): string {
    return this.$bar.negative.fill;
  }

  set FillColor(color: unknown) {
    this.$patchBar({ negative: { ...this.$bar.negative, fill: colorOf(color), matchesFill: false } });
  }

  get MatchPositiveFillColor(): boolean {
    return this.$bar.negative.matchesFill;
  }

  set MatchPositiveFillColor(matches: unknown) {
    this.$patchBar({ negative: { ...this.$bar.negative, matchesFill: yesOrNo(matches) } });
  }

  get BorderColor(): string {
    return this.$bar.negative.border;
  }

  set BorderColor(color: unknown) {
    this.$patchBar({ negative: { ...this.$bar.negative, border: colorOrNone(color), matchesBorder: false } });
  }

  get MatchPositiveBorderColor(): boolean {
    return this.$bar.negative.matchesBorder;
  }

  set MatchPositiveBorderColor(matches: unknown) {
    this.$patchBar({ negative: { ...this.$bar.negative, matchesBorder: yesOrNo(matches) } });
  }
}

function colorOrNone(color: unknown): string {
  return color === "" ? "" : colorOf(color);
}
