import type { ColorScaleCriteria } from "../model/scale-criteria";
import { ApiError } from "../wire/api-error";
import { colorOf } from "./checked";
import { RulePart } from "./rule-part";
import { isObject, readPoint, type Given } from "./scale-point";

const between = ["Number", "Percent", "Percentile", "Formula"];
const types = { minimum: ["LowestValue", ...between], midpoint: between, maximum: ["HighestValue", ...between] } as const;
type Name = keyof typeof types;

/** Excel.ColorScaleConditionalFormat: each number in a colour between two or three others. */
export class ColorScaleConditionalFormat extends RulePart {
  get Criteria(): object {
    const { points } = this.$scale;
    return Object.fromEntries(this.$names(points.length).map((name, index) => {
      const formula = this.$operand(index);
      return [name, { color: points[index]?.color, formula: formula === "" ? null : formula, type: points[index]?.type }];
    }));
  }

  /** With a midpoint the scale has three colours, without one two. A colour that is not given stays. */
  set Criteria(given: Given) {
    const names = this.$names(given["midpoint"] === undefined || given["midpoint"] === null ? 2 : 3);
    const before = this.$scale.points;
    const colorsBefore = { minimum: before.at(0)?.color, midpoint: before.at(1)?.color, maximum: before.at(-1)?.color };
    const points = names.map((name) => {
      const criterion = given[name];
      const color = isObject(criterion) ? (criterion["color"] ?? colorsBefore[name]) : undefined;
      return { ...readPoint(criterion, types[name], this.$first), color: colorOf(color) };
    });
    const criteria: ColorScaleCriteria = { kind: "colorScale", points: points.map(({ type, color }) => ({ type, color })) };
    this.$patch({ criteria, operands: points.map(({ operand }) => operand), origin: this.$first });
  }

  get ThreeColorScale(): boolean {
    return this.$scale.points.length === 3;
  }

  private get $scale(): ColorScaleCriteria {
    const { criteria } = this.$rule();
    if (criteria?.kind !== "colorScale") throw new ApiError("ItemNotFound");
    return criteria;
  }

  private $names(count: number): readonly Name[] {
    return count === 3 ? ["minimum", "midpoint", "maximum"] : ["minimum", "maximum"];
  }
}
