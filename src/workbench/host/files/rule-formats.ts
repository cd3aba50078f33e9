import type { RuleFormat } from "../model/conditional-rule";
import { builtInFormat } from "./column-styles";
import { fromFileLine, toFileLine } from "./file-border";
import { writeColor, type ColorReader } from "./file-colors";
import { underlines } from "./file-style";
import { attribute, type PackageParts } from "./package-parts";
import { childOf, flagOf, readXml, deepIn, writeXml, type XmlElement } from "./xml";

const sides = [["left", "borderLeft"], ["right", "borderRight"], ["top", "borderTop"], ["bottom", "borderBottom"]] as const;

/** The formats of a file's conditional formats, each once (ECMA-376, 18.8.15 dxfs). */
export class RuleFormats {
  private readonly written: string[] = [];
  private readonly numberFormats = new Map<string, number>();

  /** `firstNumber`: the first number that no number format of the file's cells has. */
  constructor(private readonly firstNumber: number) {}

  /** The format's place; undefined where it changes nothing. */
  add(format: RuleFormat): number | undefined {
    const xml = this.write(format);
    if (xml === "") return undefined;
    const known = this.written.indexOf(xml);
    return known >= 0 ? known : this.written.push(xml) - 1;
  }

  putInto(parts: PackageParts): void {
    const styles = parts.text("xl/styles.xml") ?? "";
    const formats = writeXml("dxfs", { count: this.written.length }, ...this.written.map((xml) => writeXml("dxf", {}, xml)));
    parts.put("xl/styles.xml", styles.replace(/<dxfs\b[^>]*\/>/, () => formats));
  }

  private write(format: RuleFormat): string {
    const { fill, numberFormat } = format;
    const font = writeFont(format);
    const lines = sides.map(([name, key]) => {
      const line = format[key] && toFileLine(format[key]);
      return line ? writeXml(name, { style: line.style }, writeColor("color", format[key]?.color ?? "#000000")) : "";
    }).join("");
    return [
      font && writeXml("font", {}, font),
      numberFormat === undefined ? "" : writeXml("numFmt", { numFmtId: this.numberOf(numberFormat), formatCode: numberFormat }),
      // A rule's fill is the background of its pattern, where a cell's is the foreground.
      fill === undefined ? "" : writeXml("fill", {}, writeXml("patternFill", { patternType: "solid" }, writeColor("bgColor", fill))),
      lines && writeXml("border", {}, lines),
    ].join("");
  }

  private numberOf(format: string): number {
    const number = this.numberFormats.get(format) ?? this.firstNumber + this.numberFormats.size;
    this.numberFormats.set(format, number);
    return number;
  }
}

/** The first number that is free for a number format in the file. */
export function freeFormatNumber(parts: PackageParts): number {
  const numbers = [...(parts.text("xl/styles.xml") ?? "").matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => Number(attribute(tag, "numFmtId")));
  return Math.max(163, ...numbers) + 1;
}

function writeFont({ color, bold, italic, underline, strikethrough }: RuleFormat): string {
  const line = underline === undefined || underline === "None" ? undefined : underlines[underline];
  return [
    bold === undefined ? "" : writeXml("b", bold ? {} : { val: false }), italic === undefined ? "" : writeXml("i", italic ? {} : { val: false }),
    strikethrough === undefined ? "" : writeXml("strike", strikethrough ? {} : { val: false }),
    underline === "None" ? writeXml("u", { val: "none" }) : line === undefined ? "" : writeXml("u", line === "single" ? {} : { val: String(line) }),
    color === undefined ? "" : writeColor("color", color),
  ].join("");
}

/** The formats that a file's rules name by their place. */
export function readRuleFormats(parts: PackageParts, color: ColorReader): RuleFormat[] {
  const styles = /<(\w+:)?dxfs\b[\s\S]*?<\/(\w+:)?dxfs>/.exec(parts.text("xl/styles.xml") ?? "")?.[0] ?? "";
  return deepIn(readXml(styles), "dxf").map((element) => readRuleFormat(element, color));
}

export function readRuleFormat(element: XmlElement, color: ColorReader): RuleFormat {
  const font = childOf(element, "font");
  const pattern = childOf(childOf(element, "fill"), "patternFill");
  const number = childOf(element, "numFmt")?.attributes;
  const underline = childOf(font, "u");
  const yes = (name: string): boolean | undefined => {
    const found = childOf(font, name);
    return found && flagOf(found, "val", true);
  };
  return Object.fromEntries(Object.entries({
    fill: pattern?.attributes["patternType"] === "none" ? undefined : (color(childOf(pattern, "bgColor")) ?? color(childOf(pattern, "fgColor"))),
    color: color(childOf(font, "color")), bold: yes("b"), italic: yes("i"), strikethrough: yes("strike"),
    underline: underline && nameOf(underline.attributes["val"] ?? "single"),
    numberFormat: number && (number["formatCode"] ?? builtInFormat(Number(number["numFmtId"]))),
    ...Object.fromEntries(sides.map(([name, key]) => [key, readLine(childOf(childOf(element, "border"), name), color)])),
  }).filter(([, value]) => value !== undefined));
}

function nameOf(underline: string): string {
  return Object.keys(underlines).find((name) => underlines[name] === underline) ?? "None";
}

function readLine(element: XmlElement | undefined, color: ColorReader) {
  const style = element?.attributes["style"];
  if (style === undefined || style === "none") return undefined;
  const rgb = color(childOf(element, "color"))?.slice(1);
  return fromFileLine({ style: style as Parameters<typeof fromFileLine>[0]["style"], ...(rgb !== undefined && { color: { rgb } }) });
}
