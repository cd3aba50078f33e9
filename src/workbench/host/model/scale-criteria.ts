/**
 * A number on the scale of all numbers of a rule's cells: "LowestValue", "HighestValue", "Number", "Percent",
 * "Percentile", "Formula" or "Automatic". Its own number or formula is the rule's operand at the same place, "" for none.
 */
export interface ScalePoint {
  readonly type: string;
}

/** Two or three colours, from the lowest to the highest. */
export interface ColorScaleCriteria {
  readonly kind: "colorScale";
  readonly points: readonly (ScalePoint & { readonly color: string })[];
}

/** The bars of positive, or of negative, numbers. No border: "". */
export interface BarLook {
  readonly fill: string;
  readonly border: string;
}

/** Excel.DataBarConditionalFormat; its points are the lower and the upper bound. */
export interface DataBarCriteria {
  readonly kind: "dataBar";
  readonly points: readonly ScalePoint[];
  readonly positive: BarLook & { readonly gradient: boolean };
  readonly negative: BarLook & { readonly matchesFill: boolean; readonly matchesBorder: boolean };
  readonly axisColor: string;
  readonly axisFormat: string;
  readonly direction: string;
  readonly barOnly: boolean;
}

/** Excel's Icon: the name of a set and a place in it, from the icon of the lowest numbers on. */
export interface IconCriteria {
  readonly set: string;
  readonly index: number;
}

/** Excel.IconSetConditionalFormat; a number gets the icon of the last point that it reaches. */
export interface IconSetCriteria {
  readonly kind: "iconSet";
  readonly style: string;
  readonly reversed: boolean;
  readonly iconOnly: boolean;
  readonly points: readonly (ScalePoint & { readonly operator: string; readonly icon: IconCriteria | null })[];
}

export type ScaleCriteria = ColorScaleCriteria | DataBarCriteria | IconSetCriteria;

export function isScale<T extends { readonly kind: string }>(criteria: T): criteria is T & ScaleCriteria {
  return criteria.kind === "colorScale" || criteria.kind === "dataBar" || criteria.kind === "iconSet";
}

const sizes: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };
const sets = [
  "ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2", "ThreeSigns", "ThreeSymbols", "ThreeSymbols2",
  "FourArrows", "FourArrowsGray", "FourRedToBlack", "FourRating", "FourTrafficLights", "FiveArrows", "FiveArrowsGray", "FiveRating", "FiveQuarters",
  "ThreeStars", "ThreeTriangles", "FiveBoxes",
];

/** How many icons the set has; undefined where Excel has no such set. */
export function iconCount(set: string): number | undefined {
  return sets.includes(set) ? sizes[/^[A-Z][a-z]+/.exec(set)?.[0] ?? ""] : undefined;
}

/** Excel's own thresholds for so many icons: equal parts of a hundred percent. */
export function usualThresholds(count: number): { readonly points: IconSetCriteria["points"]; readonly operands: readonly string[] } {
  const operands = Array.from({ length: count }, (_icon, index) => String(Math.round((index * 100) / count)));
  return { operands, points: operands.map(() => ({ type: "Percent", operator: "GreaterThanOrEqual", icon: null })) };
}

/** What Excel gives a new rule of the kind before anything is set. */
export function usualCriteria(type: string): { readonly criteria: ScaleCriteria; readonly operands: readonly string[] } | null {
  switch (type) {
    case "ColorScale": return {
      criteria: {
        kind: "colorScale",
        points: [{ type: "LowestValue", color: "#F8696B" }, { type: "Percentile", color: "#FFEB84" }, { type: "HighestValue", color: "#63BE7B" }],
      },
      operands: ["", "50", ""],
    };
    case "DataBar": return {
      criteria: {
        kind: "dataBar", points: [{ type: "Automatic" }, { type: "Automatic" }], positive: { fill: "#638EC6", border: "", gradient: true },
        negative: { fill: "#FF0000", border: "", matchesFill: false, matchesBorder: true }, axisColor: "#000000", axisFormat: "Automatic", direction: "Context", barOnly: false,
      },
      operands: ["", ""],
    };
    case "IconSet": {
      const { points, operands } = usualThresholds(3);
      return { criteria: { kind: "iconSet", style: "ThreeTrafficLights1", reversed: false, iconOnly: false, points }, operands };
    }
    default: return null;
  }
}
