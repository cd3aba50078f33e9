import type { CellStyle as FileStyle } from "hucre/xlsx";
import type { CellStyle } from "../model/cell-style";
import { fileColor, hostColor } from "./file-units";
import { words } from "./words";

type FileFill = NonNullable<FileStyle["fill"]>;
type PatternFill = Extract<FileFill, { type: "pattern" }>;

/** Excel.FillPattern (ECMA-376, 18.18.55 ST_PatternType). */
const patterns = words({
  Solid: "solid", Gray50: "mediumGray", Gray75: "darkGray", Gray25: "lightGray", Horizontal: "darkHorizontal", Vertical: "darkVertical", Down: "darkDown",
  Up: "darkUp", Checker: "darkGrid", SemiGray75: "darkTrellis", LightHorizontal: "lightHorizontal", LightVertical: "lightVertical", LightDown: "lightDown",
  LightUp: "lightUp", Grid: "lightGrid", CrissCross: "lightTrellis", Gray16: "gray125", Gray8: "gray0625",
});

/** A solid fill's colour is the foreground of its pattern; of other patterns it is the background. */
export function toFileFill({ fill, fillTint, pattern = "Solid", patternColor, patternTint }: CellStyle): FileFill | undefined {
  const color = tinted(fill, fillTint);
  if (pattern === "Solid") return color && { type: "pattern", pattern: "solid", fgColor: color };
  const lines = tinted(patternColor, patternTint);
  return { type: "pattern", pattern: patterns.toFile(pattern) as PatternFill["pattern"], ...(lines && { fgColor: lines }), ...(color && { bgColor: color }) };
}

export function fromFileFill(fill: FileFill | undefined): Partial<CellStyle> {
  if (fill?.type !== "pattern" || fill.pattern === "none") return {};
  const pattern = patterns.fromFile(fill.pattern) ?? "Solid";
  const [color, lines] = pattern === "Solid" ? [fill.fgColor, undefined] : [fill.bgColor, fill.fgColor];
  return Object.fromEntries(Object.entries({
    fill: hostColor(color), fillTint: color?.tint || undefined, pattern: pattern === "Solid" ? undefined : pattern,
    patternColor: hostColor(lines), patternTint: lines?.tint || undefined,
  }).filter(([, value]) => value !== undefined));
}

function tinted(color: string | undefined, tint: number | undefined): { rgb: string; tint?: number } | undefined {
  const written = fileColor(color);
  return written && tint ? { ...written, tint } : written;
}
