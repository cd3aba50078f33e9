import { pixelsPerPoint } from "../model/sizes";

/** How files measure: widths in characters of the default font (7 pixels, with 5 of padding), heights in points. */
const characterPixels = 7;
const paddingPixels = 5;

export function pixelsToCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - paddingPixels) / characterPixels) * 256) / 256);
}

export function charactersToPixels(characters: number): number {
  return Math.round(characters * characterPixels + paddingPixels);
}

export function pixelsToPoints(pixels: number): number {
  return pixels / pixelsPerPoint;
}

export function pointsToPixels(points: number): number {
  return Math.round(points * pixelsPerPoint);
}

/** `#FFC7CE` as files have it; undefined for no colour. */
export function fileColor(color: string | undefined): { rgb: string } | undefined {
  return color === undefined ? undefined : { rgb: color.replace("#", "").toUpperCase() };
}

export function hostColor(color: { readonly rgb?: string } | undefined): string | undefined {
  return color?.rgb === undefined ? undefined : `#${color.rgb.slice(-6).toUpperCase()}`;
}
