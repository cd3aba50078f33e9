import { attribute, type PackageParts } from "./package-parts";

/**
 * The file library gives a column's style to the cells that are there, but not to the column itself (hucre 1.0.0), so
 * that rows which come later would lose it. The style's number is taken from a cell of the column: the caller has put
 * one there.
 */
export function addColumnStyles(parts: PackageParts, path: string, samples: ReadonlyMap<number, string>): void {
  const xml = parts.text(path);
  if (xml === null || samples.size === 0) return;
  const styled = xml.replace(/<col\b[^>]*>/g, (tag) => {
    const first = Number(attribute(tag, "min")) - 1;
    const sample = samples.get(first);
    const style = sample === undefined ? null : cellStyle(xml, sample);
    return style === null ? tag : tag.replace(/<col\b/, `<col style="${style}"`);
  });
  parts.put(path, styled);
}

function cellStyle(xml: string, address: string): string | null {
  const cell = new RegExp(`<c\\b[^>]*\\br="${address}"[^>]*>`).exec(xml);
  return cell ? attribute(cell[0], "s") : null;
}

/** Number formats that columns have in a file, by column. */
export function readColumnFormats(parts: PackageParts, path: string): Map<number, string> {
  const xml = parts.text(path) ?? "";
  const styles = parts.text("xl/styles.xml") ?? "";
  const formats = numberFormats(styles);
  const found = new Map<number, string>();
  for (const [tag] of xml.matchAll(/<col\b[^>]*>/g)) {
    const style = attribute(tag, "style");
    const format = style === null ? undefined : formats[Number(style)];
    if (format === undefined || format === "General") continue;
    for (let column = Number(attribute(tag, "min")); column <= Number(attribute(tag, "max")); column += 1) found.set(column - 1, format);
  }
  return found;
}

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

/** The number format of each cell style of the file, in order. */
function numberFormats(styles: string): string[] {
  const own = new Map([...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "General"]));
  const cellStyles = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? "";
  return [...cellStyles.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, "numFmtId"));
    return own.get(id) ?? builtIn[id] ?? "General";
  });
}
