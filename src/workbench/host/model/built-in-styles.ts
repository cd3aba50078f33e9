import type { BorderLine, CellStyle, StyleGroup } from "./cell-style";
import { newStyle, type NamedStyle } from "./named-style";

const line = (style: string, weight: string, color: string): BorderLine => ({ style, weight, color, tint: 0 });

const boxed = (edge: BorderLine): CellStyle => ({ borderTop: edge, borderBottom: edge, borderLeft: edge, borderRight: edge });

const under = (style: string, weight: string, color: string): CellStyle => ({ borderBottom: line(style, weight, color) });

function builtIn(name: string, id: string, includes: readonly StyleGroup[], look: CellStyle): NamedStyle {
  return { name, builtIn: id, includes: new Set(includes), look, numberFormat: "General" };
}

function number(name: string, id: string, numberFormat: string): NamedStyle {
  return { name, builtIn: id, includes: new Set(["Number"]), look: {}, numberFormat };
}

const accents = [
  { full: "#4472C4", lightest: "#D9E1F2", lighter: "#B4C6E7", light: "#8EA9DB" },
  { full: "#ED7D31", lightest: "#FCE4D6", lighter: "#F8CBAD", light: "#F4B084" },
  { full: "#A5A5A5", lightest: "#EDEDED", lighter: "#DBDBDB", light: "#C9C9C9" },
  { full: "#FFC000", lightest: "#FFF2CC", lighter: "#FFE699", light: "#FFD966" },
  { full: "#5B9BD5", lightest: "#DDEBF7", lighter: "#BDD7EE", light: "#9BC2E6" },
  { full: "#70AD47", lightest: "#E2EFDA", lighter: "#C6E0B4", light: "#A9D08E" },
];

function accentStyles({ full, lightest, lighter, light }: (typeof accents)[number], index: number): NamedStyle[] {
  const name = `Accent${index + 1}`;
  const filled = (title: string, id: string, fill: string, color: string): NamedStyle => builtIn(title, id, ["Font", "Patterns"], { fill, color });
  return [
    filled(name, name, full, "#FFFFFF"),
    filled(`20% - ${name}`, `${name}_20`, lightest, "#000000"),
    filled(`40% - ${name}`, `${name}_40`, lighter, "#000000"),
    filled(`60% - ${name}`, `${name}_60`, light, "#FFFFFF"),
  ];
}

const heading = (size: number, borders: CellStyle): CellStyle => ({ bold: true, color: "#44546A", ...(size === 11 ? {} : { fontSize: size }), ...borders });

/** The styles that every new workbook has, in the colours of the Office theme. */
export const builtInStyles: readonly NamedStyle[] = [
  { ...newStyle("Normal"), builtIn: "Normal" },
  builtIn("Good", "Good", ["Font", "Patterns"], { fill: "#C6EFCE", color: "#006100" }),
  builtIn("Bad", "Bad", ["Font", "Patterns"], { fill: "#FFC7CE", color: "#9C0006" }),
  builtIn("Neutral", "Neutral", ["Font", "Patterns"], { fill: "#FFEB9C", color: "#9C5700" }),
  builtIn("Calculation", "Calculation", ["Font", "Patterns", "Border"], { fill: "#F2F2F2", color: "#FA7D00", bold: true, ...boxed(line("Continuous", "Thin", "#7F7F7F")) }),
  builtIn("Check Cell", "CheckCell", ["Font", "Patterns", "Border"], { fill: "#A5A5A5", color: "#FFFFFF", bold: true, ...boxed(line("Double", "Thick", "#3F3F3F")) }),
  builtIn("Explanatory Text", "ExplanatoryText", ["Font"], { color: "#7F7F7F", italic: true }),
  builtIn("Input", "Input", ["Font", "Patterns", "Border"], { fill: "#FFCC99", color: "#3F3F76", ...boxed(line("Continuous", "Thin", "#7F7F7F")) }),
  builtIn("Linked Cell", "LinkedCell", ["Font", "Border"], { color: "#FA7D00", ...under("Double", "Thick", "#FF8001") }),
  builtIn("Note", "Note", ["Patterns", "Border"], { fill: "#FFFFCC", ...boxed(line("Continuous", "Thin", "#B2B2B2")) }),
  builtIn("Output", "Output", ["Font", "Patterns", "Border"], { fill: "#F2F2F2", color: "#3F3F3F", bold: true, ...boxed(line("Continuous", "Thin", "#3F3F3F")) }),
  builtIn("Warning Text", "WarningText", ["Font"], { color: "#FF0000" }),
  builtIn("Heading 1", "Heading1", ["Font", "Border"], heading(15, under("Continuous", "Thick", "#4472C4"))),
  builtIn("Heading 2", "Heading2", ["Font", "Border"], heading(13, under("Continuous", "Thick", "#A2B8E1"))),
  builtIn("Heading 3", "Heading3", ["Font", "Border"], heading(11, under("Continuous", "Medium", "#8EA9DB"))),
  builtIn("Heading 4", "Heading4", ["Font"], heading(11, {})),
  builtIn("Title", "SheetTitle", ["Font"], { fontName: "Calibri Light", fontSize: 18, color: "#44546A" }),
  builtIn("Total", "Total", ["Font", "Border"], { bold: true, borderTop: line("Continuous", "Thin", "#4472C4"), ...under("Double", "Thick", "#4472C4") }),
  ...accents.flatMap(accentStyles),
  builtIn("Hyperlink", "Hlink", ["Font"], { color: "#0563C1", underline: "Single" }),
  builtIn("Followed Hyperlink", "HlinkTrav", ["Font"], { color: "#954F72", underline: "Single" }),
  number("Comma", "Comma", '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'),
  number("Comma [0]", "WholeComma", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'),
  number("Currency", "Currency", '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)'),
  number("Currency [0]", "WholeDollar", '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)'),
  number("Percent", "Percent", "0%"),
];
