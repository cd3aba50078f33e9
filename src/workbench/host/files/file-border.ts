import type { CellStyle as FileStyle } from "hucre/xlsx";
import type { BorderLine, CellStyle } from "../model/cell-style";
import { fileColor, hostColor } from "./file-units";

type FileBorder = NonNullable<FileStyle["border"]>;
type FileLine = NonNullable<FileBorder["top"]>;

/** A line's style and weight in Excel's words, and the one word that files have for both (ECMA-376, 18.18.3 ST_BorderStyle). */
const lines: readonly (readonly [style: string, weight: string, file: FileLine["style"]])[] = [
  ["Continuous", "Thin", "thin"], ["Continuous", "Medium", "medium"], ["Continuous", "Thick", "thick"], ["Continuous", "Hairline", "hair"],
  ["Dash", "Thin", "dashed"], ["Dash", "Medium", "mediumDashed"], ["DashDot", "Thin", "dashDot"], ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"], ["DashDotDot", "Medium", "mediumDashDotDot"], ["Dot", "Thin", "dotted"], ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

const sides = { top: "borderTop", bottom: "borderBottom", left: "borderLeft", right: "borderRight" } as const;

export function toFileBorder(style: CellStyle): FileBorder | undefined {
  const border: FileBorder = {};
  for (const [file, own] of Object.entries(sides) as [keyof typeof sides, (typeof sides)[keyof typeof sides]][]) {
    const line = style[own];
    if (line) border[file] = toFileLine(line);
  }
  const diagonal = style.diagonalDown ?? style.diagonalUp;
  if (diagonal) Object.assign(border, { diagonal: toFileLine(diagonal), diagonalDown: style.diagonalDown !== undefined, diagonalUp: style.diagonalUp !== undefined });
  return Object.keys(border).length > 0 ? border : undefined;
}

export function fromFileBorder(border: FileBorder | undefined): Partial<CellStyle> {
  if (!border) return {};
  const own: Record<string, BorderLine> = {};
  for (const [file, name] of Object.entries(sides) as [keyof typeof sides, string][]) {
    const line = border[file];
    if (line) own[name] = fromFileLine(line);
  }
  if (border.diagonal && border.diagonalDown) own["diagonalDown"] = fromFileLine(border.diagonal);
  if (border.diagonal && border.diagonalUp) own["diagonalUp"] = fromFileLine(border.diagonal);
  return own;
}

/** A line by the word that files have for its style and weight. */
export function toFileLine({ style, weight, color, tint }: BorderLine): FileLine {
  const exact = lines.find((line) => line[0] === style && line[1] === weight) ?? lines.find((line) => line[0] === style);
  const written = fileColor(color);
  return { style: exact?.[2] ?? "thin", ...(written && { color: tint ? { ...written, tint } : written }) };
}

export function fromFileLine({ style, color }: FileLine): BorderLine {
  const [own = "Continuous", weight = "Thin"] = lines.find((line) => line[2] === style) ?? [];
  return { style: own, weight, color: hostColor(color) ?? "#000000", tint: color?.tint ?? 0 };
}
