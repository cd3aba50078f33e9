import type { CellStyle as FileStyle } from "hucre/xlsx";
import { tinted } from "../values/color";
import type { PackageParts } from "./package-parts";
import { childOf, deepIn, readXml, writeXml, type XmlElement } from "./xml";

/** Excel's own places in a theme: what a file calls theme colour 0 stands second in the theme (ECMA-376, 20.1.6.2). */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The first colours that have a number (ECMA-376, 18.8.27); 0 to 7 are the same. */
const indexed = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

/** Reads colours as `#RRGGBB`; undefined for no colour, or one that is not known here. */
export type ColorReader = (element: XmlElement | undefined) => string | undefined;

/** Colours of the file, those of its theme made plain. */
export function colorReader(parts: PackageParts): ColorReader {
  const scheme = deepIn(readXml(parts.text("xl/theme/theme1.xml") ?? ""), "clrScheme")[0];
  const theme = themeOrder.map((name) => {
    const color = childOf(scheme, name)?.children[0];
    return color?.attributes["lastClr"] ?? color?.attributes["val"];
  });
  return (element) => {
    const { rgb, theme: place, indexed: number, tint } = element?.attributes ?? {};
    const digits = rgb?.slice(-6) ?? (place === undefined ? indexed[Number(number) < 16 ? Number(number) % 8 : -1] : theme[Number(place)]);
    return digits === undefined || !/^[0-9a-f]{6}$/i.test(digits) ? undefined : tinted(`#${digits.toUpperCase()}`, Number(tint ?? 0));
  };
}

export function writeColor(name: string, color: string): string {
  return writeXml(name, { rgb: `FF${color.slice(1).toUpperCase()}` });
}

/** Gives the colours of a cell's style their digits where the file has them by a place in its theme only; tints stay. */
export function makeColorsPlain({ font, fill, border }: FileStyle, color: ColorReader): void {
  const pattern = fill?.type === "pattern" ? fill : undefined;
  for (const one of [font?.color, pattern?.fgColor, pattern?.bgColor, ...[border?.left, border?.right, border?.top, border?.bottom, border?.diagonal].map((line) => line?.color)]) {
    if (!one || one.rgb !== undefined) continue;
    const attributes = { ...(one.theme !== undefined && { theme: String(one.theme) }), ...(one.indexed !== undefined && { indexed: String(one.indexed) }) };
    const plain = color({ name: "color", attributes, children: [], text: "" });
    if (plain !== undefined) one.rgb = plain.slice(1);
  }
}
