import type { ConditionalRule } from "../model/conditional-rule";
import type { ColorScaleCriteria, DataBarCriteria, IconSetCriteria, ScaleCriteria } from "../model/scale-criteria";
import { toFileFormula } from "./file-formula";
import { writeColor } from "./file-colors";
import { escapeXml } from "./package-parts";
import { barAxes, barDirections, laterIconSets, pointTypes, toFileIconSet } from "./rule-words";
import { writeXml } from "./xml";

/** What a rule's scale is in a file: as Excel 2007 has it, as Excel 2010 adds to it, or one of the two only. */
export interface WrittenScale {
  readonly type: "colorScale" | "dataBar" | "iconSet";
  readonly basic: string | null;
  readonly extended: string | null;
}

export function writeScale(rule: ConditionalRule, criteria: ScaleCriteria): WrittenScale {
  const operands = rule.operands ?? [];
  switch (criteria.kind) {
    case "colorScale": return { type: "colorScale", basic: colorScale(criteria, operands), extended: null };
    case "dataBar": return { type: "dataBar", basic: basicBar(criteria, operands), extended: extendedBar(criteria, operands) };
    case "iconSet": {
      const isLater = laterIconSets.has(criteria.style) || criteria.points.some(({ icon }) => icon !== null);
      return { type: "iconSet", basic: isLater ? null : iconSet(criteria, operands, false), extended: isLater ? iconSet(criteria, operands, true) : null };
    }
  }
}

type Operands = readonly string[];

function colorScale({ points }: ColorScaleCriteria, operands: Operands): string {
  return writeXml("colorScale", {}, ...points.map(({ type }, index) => point(type, operands[index])), ...points.map(({ color }) => writeColor("color", color)));
}

/** Excel 2007 knows no axis and no borders, and no automatic ends. */
function basicBar({ points, positive, barOnly }: DataBarCriteria, operands: Operands): string {
  const ends = points.map(({ type }, index) => point(type === "Automatic" ? (index === 0 ? "LowestValue" : "HighestValue") : type, operands[index]));
  return writeXml("dataBar", { showValue: barOnly ? false : undefined }, ...ends, writeColor("color", positive.fill));
}

function extendedBar({ points, positive, negative, axisColor, axisFormat, direction, barOnly }: DataBarCriteria, operands: Operands): string {
  const color = (name: string, value: string): string => (value === "" ? "" : writeColor(`x14:${name}`, value));
  return writeXml("x14:dataBar", {
    minLength: 0, maxLength: 100, showValue: barOnly ? false : undefined, border: positive.border !== "" || negative.border !== "", gradient: positive.gradient,
    direction: barDirections.toFile(direction), negativeBarColorSameAsPositive: negative.matchesFill, negativeBarBorderColorSameAsPositive: negative.matchesBorder,
    axisPosition: barAxes.toFile(axisFormat),
  },
  ...points.map(({ type }, index) => (type === "Automatic" ? writeXml("x14:cfvo", { type: index === 0 ? "autoMin" : "autoMax" }) : extendedPoint(type, operands[index]))),
  color("fillColor", positive.fill), color("borderColor", positive.border), color("negativeFillColor", negative.fill), color("negativeBorderColor", negative.border),
  color("axisColor", axisColor));
}

function iconSet({ points, style, reversed, iconOnly }: IconSetCriteria, operands: Operands, extended: boolean): string {
  const custom = points.some(({ icon }) => icon !== null);
  const attributes = {
    iconSet: toFileIconSet(style), showValue: iconOnly ? false : undefined, reverse: reversed ? true : undefined, custom: custom ? true : undefined,
  };
  const thresholds = points.map(({ type, operator }, index) => (extended ? extendedPoint : point)(type, operands[index], operator === "GreaterThan" ? false : undefined));
  // Where one icon is chosen freely, the file names all of them.
  const icons = custom ? points.map(({ icon }, index) => {
    const { set, index: place } = icon ?? { set: style, index: reversed ? points.length - 1 - index : index };
    return writeXml("x14:cfIcon", { iconSet: toFileIconSet(set), iconId: place });
  }) : [];
  return writeXml(extended ? "x14:iconSet" : "iconSet", attributes, ...thresholds, ...icons);
}

function point(type: string, operand: string | undefined, gte?: boolean): string {
  return writeXml("cfvo", { type: pointTypes.toFile(type), val: operand ? toFileFormula(operand) : undefined, gte });
}

function extendedPoint(type: string, operand: string | undefined, gte?: boolean): string {
  return writeXml("x14:cfvo", { type: pointTypes.toFile(type), gte }, operand ? writeXml("xm:f", {}, escapeXml(toFileFormula(operand))) : "");
}
