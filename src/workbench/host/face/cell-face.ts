import { CellError, type Scalar } from "../formula/scalar";
import type { BorderLine, CellStyle } from "../model/cell-style";
import { FormulaCell } from "../model/cell-content";
import { cellValue } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import type { Workbook } from "../model/workbook";
import type { Painter } from "../paint/painter";
import { tinted } from "../values/color";
import { numberFormatCategory } from "../values/number-format-category";
import { renderText } from "../values/render-text";
import type { CellBorders, CellFace } from "../view";

export function cellFace(workbook: Workbook, sheet: Sheet, painter: Painter, row: number, column: number): CellFace {
  const style = sheet.styles.get(row, column) ?? plain;
  const format = painter.of(sheet).paint(row, column);
  const underline = format.underline ?? style.underline ?? "None";
  return {
    text: shownText(workbook, sheet, row, column),
    source: sourceText(workbook, sheet, row, column),
    align: alignment(style.horizontal, cellValue(workbook, sheet, row, column)),
    vertical: style.vertical === "Top" ? "top" : style.vertical === "Center" ? "center" : "bottom",
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    orientation: style.orientation ?? 0,
    fill: format.fill ?? (style.fill === undefined ? null : tinted(style.fill, style.fillTint ?? 0)),
    color: format.color ?? (style.color === undefined ? null : tinted(style.color, style.fontTint ?? 0)),
    bold: format.bold ?? style.bold ?? false,
    italic: format.italic ?? style.italic ?? false,
    underline: underline === "None" ? null : underline.startsWith("Double") ? "double" : "single",
    strikethrough: format.strikethrough ?? style.strikethrough ?? false,
    fontName: style.fontName ?? null,
    fontSize: style.fontSize ?? null,
    borders: bordersOf(style),
    painted: Object.keys(format).length > 0,
  };
}

const plain: CellStyle = {};

const noBorders: CellBorders = { top: null, right: null, bottom: null, left: null };

function bordersOf({ borderTop, borderRight, borderBottom, borderLeft }: CellStyle): CellBorders {
  if (!borderTop && !borderRight && !borderBottom && !borderLeft) return noBorders;
  return { top: edge(borderTop), right: edge(borderRight), bottom: edge(borderBottom), left: edge(borderLeft) };
}

function edge(line: BorderLine | undefined): CellBorders["top"] {
  return line === undefined ? null : { style: line.style, weight: line.weight, color: tinted(line.color, line.tint) };
}

/** What the formula bar shows: the formula, a date as a date, and other numbers in full. */
function sourceText(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const content = sheet.contents.get(row, column);
  if (content === undefined) return "";
  if (content instanceof FormulaCell) return content.text;
  if (typeof content !== "number") return content instanceof CellError ? content.code : typeof content === "boolean" ? String(content).toUpperCase() : content;
  const category = numberFormatCategory(sheet.formats.get(row, column) ?? "General");
  const kept = category === "Date" || category === "Time" || category === "Percentage";
  return kept ? shownText(workbook, sheet, row, column) : renderText(content, "General", workbook.culture.values);
}

function alignment(horizontal: string | undefined, value: Scalar): CellFace["align"] {
  if (horizontal === "Left" || horizontal === "Right" || horizontal === "Center") return horizontal.toLowerCase() as CellFace["align"];
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
}
