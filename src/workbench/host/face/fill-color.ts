import type { CellStyle } from "../model/cell-style";
import { mixed, tinted } from "../values/color";

/** How much of a cell each of Excel's patterns covers with its own colour. */
const coverage: Readonly<Record<string, number>> = {
  Gray75: 0.75, SemiGray75: 0.75, Gray50: 0.5, Gray25: 0.25, Gray16: 0.18, Gray8: 0.1, Horizontal: 0.5, Vertical: 0.5, Down: 0.5, Up: 0.5, Checker: 0.5,
  CrissCross: 0.75, Grid: 0.6, LightHorizontal: 0.25, LightVertical: 0.25, LightDown: 0.25, LightUp: 0.25,
};

/** The one colour that a cell's fill looks like from afar, pattern and tints included; null where it has none. */
export function fillColor({ fill, fillTint, pattern, patternColor, patternTint }: CellStyle): string | null {
  const ground = fill === undefined ? null : tinted(fill, fillTint ?? 0);
  const share = pattern === undefined ? undefined : coverage[pattern];
  if (share === undefined) return ground;
  return mixed(tinted(patternColor ?? "#000000", patternTint ?? 0), ground ?? "#FFFFFF", share);
}
