import type { CellStyle as FileStyle } from "hucre/xlsx";
import type { CellStyle } from "../model/cell-style";
import type { RuleFormat } from "../model/conditional-rule";
import { fromFileBorder, toFileBorder } from "./file-border";
import { fromFileFill, toFileFill } from "./file-fill";
import { fileColor, hostColor } from "./file-units";

type Font = NonNullable<FileStyle["font"]>;
type Horizontal = NonNullable<NonNullable<FileStyle["alignment"]>["horizontal"]>;
type Vertical = NonNullable<NonNullable<FileStyle["alignment"]>["vertical"]>;

const horizontals: Readonly<Record<string, Horizontal>> = {
  Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify", CenterAcrossSelection: "centerContinuous", Distributed: "distributed",
};
const verticals: Readonly<Record<string, Vertical>> = { Top: "top", Center: "center", Justify: "justify", Distributed: "distributed" };
const readingOrders: Readonly<Record<string, "ltr" | "rtl">> = { LeftToRight: "ltr", RightToLeft: "rtl" };
const scripts = { Subscript: "subscript", Superscript: "superscript" } as const;
export const underlines: Readonly<Record<string, Exclude<Font["underline"], undefined>>> = {
  Single: "single", Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting",
};

/** How a cell looks and its number format, as files have it; undefined where both are the default. */
export function toFileStyle(style: CellStyle | undefined, numberFormat: string | undefined): FileStyle | undefined {
  if (style === undefined && numberFormat === undefined) return undefined;
  const font = style && fontOf(style);
  const alignment = style && clean({
    horizontal: horizontals[style.horizontal ?? ""], vertical: verticals[style.vertical ?? ""],
    wrapText: style.wrap, indent: style.indent, shrinkToFit: style.shrink, textRotation: toFileRotation(style.orientation), readingOrder: readingOrders[style.readingOrder ?? ""],
  });
  const border = style && toFileBorder(style);
  const protection = style && clean({ locked: style.locked, hidden: style.formulaHidden });
  return clean({
    ...((font ?? style?.fontName ?? style?.fontSize ?? style?.script) !== undefined && {
      font: {
        name: style?.fontName ?? "Calibri", size: style?.fontSize ?? 11, ...font, ...(font?.color && style?.fontTint && { color: { ...font.color, tint: style.fontTint } }),
        ...(style?.script && { vertAlign: scripts[style.script] }),
      },
    }),
    fill: style && toFileFill(style),
    border, alignment, protection, numFmt: numberFormat,
  });
}

function fontOf({ color, bold, italic, underline, strikethrough }: RuleFormat): Font | undefined {
  return clean({ color: fileColor(color), bold, italic, underline: underline === undefined ? undefined : underlines[underline], strikethrough });
}

export function fromFileStyle(style: FileStyle | undefined): CellStyle | undefined {
  if (!style) return undefined;
  const { font, fill, alignment } = style;
  return clean({
    ...fromFont(font), ...fromFileFill(fill), ...fromFileBorder(style.border), fontTint: font?.color?.tint || undefined,
    readingOrder: keyOf(readingOrders, alignment?.readingOrder),
    script: keyOf(scripts, font?.vertAlign) as CellStyle["script"],
    orientation: fromFileRotation(alignment?.textRotation), shrink: alignment?.shrinkToFit || undefined,
    locked: style.protection?.locked === false ? false : undefined, formulaHidden: style.protection?.hidden || undefined,
    fontName: font?.name === "Calibri" ? undefined : font?.name,
    fontSize: font?.size === 11 ? undefined : font?.size,
    horizontal: keyOf(horizontals, alignment?.horizontal), vertical: keyOf(verticals, alignment?.vertical),
    wrap: alignment?.wrapText || undefined, indent: alignment?.indent || undefined,
  });
}

function fromFont(font: Font | undefined): RuleFormat {
  const black = hostColor(font?.color) === "#000000" ? undefined : hostColor(font?.color);
  return clean({
    color: black, bold: font?.bold || undefined, italic: font?.italic || undefined,
    underline: font?.underline === true ? "Single" : keyOf(underlines, font?.underline || undefined), strikethrough: font?.strikethrough || undefined,
  }) ?? {};
}

/** Files count degrees below the line from 90 on, and call letters one above the other 255 (ECMA-376, 18.8.1). */
function toFileRotation(degrees: number | undefined): number | undefined {
  if (degrees === undefined) return undefined;
  return degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees;
}

function fromFileRotation(rotation: number | undefined): number | undefined {
  if (rotation === undefined || rotation === 0) return undefined;
  return rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation;
}

function keyOf<T>(names: Readonly<Record<string, T>>, value: T | undefined): string | undefined {
  return value === undefined ? undefined : Object.keys(names).find((name) => names[name] === value);
}

/** Without the names that have no value; undefined where none is left. */
function clean<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> });
}
