import type { BorderView, CellBorders } from "../host/view";

const widths: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const lines: Readonly<Record<string, string>> = {
  Continuous: "solid", Dash: "dashed", DashDot: "dashed", DashDotDot: "dashed", SlantDashDot: "dashed", Dot: "dotted", Double: "double",
};

/**
 * A cell's own borders as styles. Each cell draws its lower and right line; the upper and left ones are its neighbours',
 * but for the first row and column. The line of the grid gives way to them.
 */
export function borderStyle({ top, right, bottom, left }: CellBorders, row: number, column: number): Record<string, string> {
  return {
    ...(bottom === null ? {} : { "--below": "transparent", ...edge("bottom", bottom) }),
    ...(right === null ? {} : { "--right": "transparent", ...edge("right", right) }),
    ...(top === null || row > 0 ? {} : edge("top", top)),
    ...(left === null || column > 0 ? {} : edge("left", left)),
  };
}

function edge(side: string, { style, weight, color }: BorderView): Record<string, string> {
  const width = style === "Double" ? 3 : widths[weight] ?? 1;
  return { [`border-${side}`]: `${width}px ${lines[style] ?? "solid"}`, [`--edge-${side}`]: color };
}
