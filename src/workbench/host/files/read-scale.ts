import { iconCount, type DataBarCriteria, type IconCriteria, type ScaleCriteria } from "../model/scale-criteria";
import type { ColorReader } from "./file-colors";
import { fromFileFormula } from "./file-formula";
import { barAxes, barDirections, fromFileIconSet, pointTypes } from "./rule-words";
import { childOf, childrenOf, flagOf, type XmlElement } from "./xml";

export interface ReadScale {
  readonly criteria: ScaleCriteria;
  readonly operands: readonly string[];
}

/** The scale in a rule's element, in Excel 2007's form or in that of Excel 2010; null for one that is not known here. */
export function readScale(rule: XmlElement, extended: XmlElement | undefined, color: ColorReader): ReadScale | null {
  const type = rule.attributes["type"];
  if (type === "colorScale") return readColorScale(childOf(rule, "colorScale"), color);
  if (type === "dataBar") return readDataBar(childOf(rule, "dataBar"), childOf(extended, "dataBar"), color);
  return type === "iconSet" ? readIconSet(childOf(rule, "iconSet")) : null;
}

function readColorScale(scale: XmlElement | undefined, color: ColorReader): ReadScale | null {
  const { types, operands } = readPoints(scale);
  const colors = childrenOf(scale, "color").map((one) => color(one) ?? "#FFFFFF");
  if (types.length < 2 || types.length !== colors.length) return null;
  return { criteria: { kind: "colorScale", points: types.map((type, index) => ({ type, color: colors[index] ?? "#FFFFFF" })) }, operands };
}

function readDataBar(basic: XmlElement | undefined, extended: XmlElement | undefined, color: ColorReader): ReadScale | null {
  const bar = extended ?? basic;
  const { types, operands } = readPoints(bar);
  const fill = color(childOf(basic, "color")) ?? color(childOf(extended, "fillColor"));
  if (types.length !== 2 || fill === undefined) return null;
  const shared = { kind: "dataBar", points: types.map((type) => ({ type })), barOnly: !flagOf(extended, "showValue", true) || !flagOf(basic, "showValue", true) } as const;
  return { criteria: extended ? { ...shared, ...readExtendedBar(extended, fill, color) } : { ...shared, ...earlyBar(fill) }, operands };
}

type BarLooks = Omit<DataBarCriteria, "kind" | "points" | "barOnly">;

function readExtendedBar(bar: XmlElement, basicFill: string, color: ColorReader): BarLooks {
  const of = (name: string): string => color(childOf(bar, name)) ?? "";
  const fill = of("fillColor") || basicFill;
  return {
    positive: { fill, border: flagOf(bar, "border") ? of("borderColor") : "", gradient: flagOf(bar, "gradient", true) },
    negative: {
      fill: of("negativeFillColor") || fill, border: flagOf(bar, "border") ? of("negativeBorderColor") : "",
      matchesFill: flagOf(bar, "negativeBarColorSameAsPositive"), matchesBorder: flagOf(bar, "negativeBarBorderColorSameAsPositive", true),
    },
    axisColor: of("axisColor"), axisFormat: barAxes.fromFile(bar.attributes["axisPosition"] ?? "automatic") ?? "Automatic",
    direction: barDirections.fromFile(bar.attributes["direction"] ?? "context") ?? "Context",
  };
}

/** Bars of Excel 2007 have one colour for all numbers, a gradient and no axis. */
function earlyBar(fill: string): BarLooks {
  return { positive: { fill, border: "", gradient: true }, negative: { fill, border: "", matchesFill: true, matchesBorder: true }, axisColor: "", axisFormat: "None", direction: "Context" };
}

function readIconSet(icons: XmlElement | undefined): ReadScale | null {
  const { types, operands, elements } = readPoints(icons);
  const style = fromFileIconSet(icons?.attributes["iconSet"] ?? "3TrafficLights1");
  if (iconCount(style) !== types.length) return null;
  const own = childrenOf(icons, "cfIcon").map((icon): IconCriteria => ({ set: fromFileIconSet(icon.attributes["iconSet"] ?? ""), index: Number(icon.attributes["iconId"]) }));
  if (own.some(({ set }) => iconCount(set) === undefined)) return null;
  const reversed = flagOf(icons, "reverse");
  const points = types.map((type, index) => {
    const icon = own[index];
    const isUsual = icon === undefined || (icon.set === style && icon.index === (reversed ? types.length - 1 - index : index));
    return { type, operator: flagOf(elements[index], "gte", true) ? "GreaterThanOrEqual" : "GreaterThan", icon: isUsual ? null : icon };
  });
  return { criteria: { kind: "iconSet", style, reversed, iconOnly: !flagOf(icons, "showValue", true), points }, operands };
}

/** Automatic ends are written as such by Excel 2010 only. */
function readPoints(scale: XmlElement | undefined): { readonly types: readonly string[]; readonly operands: readonly string[]; readonly elements: readonly XmlElement[] } {
  const elements = childrenOf(scale, "cfvo");
  const types = elements.map(({ attributes: { type = "num" } }) => (type.startsWith("auto") ? "Automatic" : (pointTypes.fromFile(type) ?? "Number")));
  const operands = elements.map((element, index) => {
    const written = childOf(element, "f")?.text ?? element.attributes["val"] ?? "";
    if (written === "" || ["LowestValue", "HighestValue", "Automatic"].includes(types[index] ?? "")) return "";
    return Number.isNaN(Number(written)) ? fromFileFormula(written) : written;
  });
  return { types, operands, elements };
}
