import type { CellFace } from "../host/view";

/** A mean width where nothing can be measured. */
const usualWidth = 7;
const usualPoints = 11;
const usualPixels = 13;

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** How many pixels a text of digits takes in a cell's font. Each character is measured once. */
export function textWidth(text: string, { bold, fontName, fontSize }: Pick<CellFace, "bold" | "fontName" | "fontSize">): number {
  const size = ((fontSize ?? usualPoints) * usualPixels) / usualPoints;
  const font = `${bold ? 600 : 400} ${size}px ${fontName === null ? "" : `"${fontName}", `}${pageFont()}`;
  let sum = 0;
  for (const character of text) sum += characterWidth(character, font);
  return sum;
}

function characterWidth(character: string, font: string): number {
  const key = font + character;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (context === undefined) context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (context !== null) context.font = font;
  const width = context?.measureText(character).width ?? usualWidth;
  widths.set(key, width);
  return width;
}

let family: string | undefined;

function pageFont(): string {
  family ??= typeof document === "undefined" ? "sans-serif" : getComputedStyle(document.body).fontFamily;
  return family;
}
