import type { ColorScaleCriteria, DataBarCriteria, IconSetCriteria, ScaleCriteria } from "../model/scale-criteria";
import { mixed } from "../values/color";
import type { Painted, PaintedBar } from "./painted";

/** What a scale makes of a number, given the numbers of its points. */
export function paintOnScale(criteria: ScaleCriteria, value: number, bounds: readonly (number | undefined)[]): Painted | null {
  switch (criteria.kind) {
    case "colorScale": return colorOnScale(criteria, value, bounds);
    case "dataBar": return barOnScale(criteria, value, bounds);
    case "iconSet": return iconOnScale(criteria, value, bounds);
  }
}

function colorOnScale({ points }: ColorScaleCriteria, value: number, bounds: readonly (number | undefined)[]): Painted | null {
  const known = points.flatMap(({ color }, index) => {
    const at = bounds[index];
    return at === undefined ? [] : [{ color, at }];
  });
  if (known.length < points.length) return null;
  const upper = known.findIndex(({ at }) => value <= at);
  const last = known.at(-1);
  if (upper <= 0 || !last) return { fill: (upper === 0 ? known[0] : last)?.color ?? "#FFFFFF" };
  const [from, to] = [known[upper - 1] ?? last, known[upper] ?? last];
  return { fill: mixed(to.color, from.color, (value - from.at) / (to.at - from.at)) };
}

/** Bars of negative numbers go to the left of the axis, which stands where zero is, in the middle, or nowhere. */
function barOnScale(criteria: DataBarCriteria, value: number, [lower, upper]: readonly (number | undefined)[]): Painted | null {
  if (lower === undefined || upper === undefined || upper < lower) return null;
  const { positive, negative, axisFormat, barOnly } = criteria;
  const isNegative = value < 0 && axisFormat !== "None";
  const zero = axisFormat === "CellMidPoint" ? 0.5 : axisFormat === "None" || lower >= 0 ? 0 : upper <= 0 ? 1 : -lower / (upper - lower);
  const share = isNegative ? shareOf(value, Math.min(0, upper), lower) : shareOf(value, axisFormat === "None" ? lower : Math.max(0, lower), upper);
  const edges = isNegative ? [zero - share * zero, zero] : [zero, zero + share * (1 - zero)];
  const [from = 0, to = 0] = criteria.direction === "RightToLeft" ? edges.map((edge) => 1 - edge).reverse() : edges;
  const bar: PaintedBar = {
    from, to,
    fill: isNegative && !negative.matchesFill ? negative.fill : positive.fill,
    border: isNegative && !negative.matchesBorder ? negative.border : positive.border,
    gradient: positive.gradient,
    axis: zero > 0 && criteria.axisColor !== "" ? { at: criteria.direction === "RightToLeft" ? 1 - zero : zero, color: criteria.axisColor } : null,
  };
  return { bar, ...(barOnly && { hidesValue: true }) };
}

/** How far the number is on the way from one end to the other, 0 … 1. */
function shareOf(value: number, start: number, end: number): number {
  if (start === end) return value === 0 ? 0 : 1;
  return Math.min(1, Math.max(0, (value - start) / (end - start)));
}

function iconOnScale({ points, style, reversed, iconOnly }: IconSetCriteria, value: number, bounds: readonly (number | undefined)[]): Painted | null {
  const reached = points.findLastIndex(({ operator }, index) => {
    const at = bounds[index];
    return index === 0 || (at !== undefined && (operator === "GreaterThan" ? value > at : value >= at));
  });
  const place = reversed ? points.length - 1 - reached : reached;
  const icon = points[reached]?.icon ?? { set: style, index: place };
  return { icon, ...(iconOnly && { hidesValue: true }) };
}
