import type { CellStyle as FileStyle, readXlsx } from "hucre/xlsx";
import { columnName } from "../geometry/address";
import { attribute, PackageParts } from "./package-parts";
import { writeXml } from "./xml";

/** The formats that have a number instead of a text (ECMA-376, 18.8.30), as en-US has them. */
const builtIn: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy",
  15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss",
  47: "mmss.0", 48: "##0.0E+0", 49: "@",
};

/** The text of a number format that files have by its number only. */
export function builtInFormat(number: number): string | undefined {
  return builtIn[number];
}

/** The number of the style that a cell has in a sheet's XML. */
export function cellStyleNumber(xml: string, address: string): string | undefined {
  const cell = new RegExp(`<c\\b[^>]*\\br="${address}"[^>]*>`).exec(xml);
  return (cell && attribute(cell[0], "s")) ?? undefined;
}

const needed = ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/theme/theme1.xml"];

/**
 * Looks of a file by their numbers. The file library reads those of cells, not those of columns: here it is given a sheet
 * with a cell of each.
 */
export async function readStyles(parts: PackageParts, numbers: readonly number[], read: typeof readXlsx): Promise<ReadonlyMap<number, FileStyle>> {
  const [path] = parts.sheetPaths();
  if (numbers.length === 0 || path === undefined) return new Map();
  const samples = new PackageParts();
  for (const name of needed) {
    const part = parts.bytes(name);
    if (part) samples.put(name, part);
  }
  const workbook = parts.text("xl/workbook.xml") ?? "";
  samples.put("xl/workbook.xml", workbook.replace(/(<(?:\w+:)?sheets\b[^>]*>)\s*(<(?:\w+:)?sheet\b[^>]*?\/?>)[\s\S]*?(<\/(?:\w+:)?sheets>)/, "$1$2$3").replace(/<(?:\w+:)?definedNames\b[\s\S]*?<\/(?:\w+:)?definedNames>/, ""));
  const cells = numbers.map((number, index) => writeXml("c", { r: `${columnName(index)}1`, s: number }));
  samples.put(path, writeXml("worksheet", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" }, writeXml("sheetData", {}, writeXml("row", { r: 1 }, ...cells))));
  const file = await read(samples.zip(), { readStyles: true });
  return new Map(numbers.flatMap((number, index) => {
    const style = file.sheets[0]?.cells?.get(`0,${index}`)?.style;
    return style ? [[number, style] as const] : [];
  }));
}
