import { CellError, type Scalar } from "../formula/scalar";
import { normalLook } from "../model/apply-style";
import type { BorderLine, CellStyle } from "../model/cell-style";
import { FormulaCell } from "../model/cell-content";
import { cellValue } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import type { Workbook } from "../model/workbook";
import type { Painter } from "../paint/painter";
import { tinted } from "../values/color";
import { numberFormatCategory } from "../values/number-format-category";
import { formatInk, renderText } from "../values/render-text";
import { days1904 } from "../values/value-locale";
import type { CellBorders, CellFace } from "../view";
import { fillColor } from "./fill-color";
import { iconView } from "./icon-view";

export function cellFace(workbook: Workbook, sheet: Sheet, painter: Painter, row: number, column: number): CellFace {
  const style = { ...normalLook(workbook), ...sheet.styles.get(row, column) };
  const format = painter.of(sheet).paint(row, column);
  const value = cellValue(workbook, sheet, row, column);
  const { bar, icon, hidesValue = false } = format;
  const underline = format.underline ?? style.underline ?? "None";
  return {
    text: hidesValue ? "" : shownText(workbook, sheet, row, column, format.numberFormat),
    source: sourceText(workbook, sheet, row, column),
    number: typeof value === "number" ? value : null,
    general: (sheet.formats.get(row, column) ?? "General") === "General",
    align: alignment(style.horizontal, value),
    vertical: style.vertical === "Top" ? "top" : style.vertical === "Center" ? "center" : "bottom",
    wrap: style.wrap ?? (style.horizontal === "Justify" || style.horizontal === "Distributed"),
    indent: style.indent ?? 0,
    orientation: style.orientation ?? 0,
    fill: format.fill ?? fillColor(style),
    color: format.color ?? formatInk(value, sheet.formats.get(row, column) ?? "") ?? (style.color === undefined ? null : tinted(style.color, style.fontTint ?? 0)),
    bold: format.bold ?? style.bold ?? false,
    italic: format.italic ?? style.italic ?? false,
    underline: underline === "None" ? null : underline.startsWith("Double") ? "double" : "single",
    strikethrough: format.strikethrough ?? style.strikethrough ?? false,
    script: style.script === undefined ? null : style.script === "Superscript" ? "super" : "sub",
    fontName: style.fontName ?? null,
    fontSize: style.fontSize ?? null,
    borders: bordersOf({ ...style, ...format }),
    painted: Object.keys(format).length > 0,
    bar: bar ? { ...bar, border: bar.border === "" ? null : bar.border } : null,
    icon: icon ? iconView(icon) : null,
  };
}

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
  return numberSource(workbook, content, sheet.formats.get(row, column) ?? "General");
}

/** A date is edited as the short date, whatever its format, a percentage with its %, other numbers in full. */
function numberSource(workbook: Workbook, value: number, format: string): string {
  const { values } = workbook.culture;
  const category = numberFormatCategory(format);
  const serial = category === "Date" && workbook.date1904 ? value + days1904 : value;
  if ((category === "Date" || category === "Time") && serial >= 0 && serial < 2_958_466) {
    const time = Number.isInteger(serial) ? "" : renderText(serial, "[$-F400]h:mm:ss AM/PM", values);
    return category === "Time" && serial < 1 ? renderText(serial, "[$-F400]h:mm:ss AM/PM", values) : [renderText(serial, "m/d/yyyy", values), time].join(" ").trim();
  }
  const percent = category === "Percentage" ? Number((value * 100).toPrecision(15)) : null;
  return percent === null ? renderText(value, "@", values) : `${renderText(percent, "@", values)}%`;
}

function alignment(horizontal: string | undefined, value: Scalar): CellFace["align"] {
  if (horizontal === "Left" || horizontal === "Right" || horizontal === "Center") return horizontal.toLowerCase() as CellFace["align"];
  if (horizontal === "CenterAcrossSelection") return "center";
  if (horizontal === "Fill" || horizontal === "Justify" || horizontal === "Distributed") return "left";
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
}
