import { CellError, type Scalar } from "../formula/scalar";
import { renderText } from "../values/render-text";
import { numberFormatCategory } from "../values/number-format-category";
import { FormulaCell } from "../model/cell-content";
import { cellValue } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import type { Workbook } from "../model/workbook";
import type { Painter } from "../paint/painter";
import type { CellFace, SheetFace } from "../view";
import { dropDownChoices } from "./choices";

/** One sheet as the page sees it; every answer is computed when it is asked for. */
export function createSheetFace(workbook: Workbook, sheet: Sheet, painter: Painter): SheetFace {
  return {
    id: sheet.id,
    get name() {
      return sheet.state.name;
    },
    get visible() {
      return sheet.state.visibility === "Visible";
    },
    get frozenRows() {
      return sheet.state.frozenRows;
    },
    rows: () => ({ usual: sheet.state.usualRowPixels, sizes: sheet.state.rowHeights, hidden: sheet.state.hiddenRows, frozen: sheet.state.frozenRows }),
    columns: () => ({ usual: sheet.state.usualColumnPixels, sizes: sheet.state.columnWidths, hidden: sheet.state.hiddenColumns, frozen: sheet.state.frozenColumns }),
    columnWidth: (column) => sheet.state.columnWidths.get(column) ?? sheet.state.usualColumnPixels,
    extent() {
      const used = sheet.contents.used();
      return used ? { rows: used.row + used.rows, columns: used.column + used.columns } : { rows: 0, columns: 0 };
    },
    filled: (row, column) => sheet.contents.get(row, column) !== undefined,
    cell: (row, column) => cellFace(workbook, sheet, painter, row, column),
    choices: (row, column) => dropDownChoices(workbook, sheet, row, column),
    inputMessage(row, column) {
      const prompt = sheet.validations.get(row, column)?.prompt;
      return prompt?.showPrompt && prompt.message !== "" ? { title: prompt.title, message: prompt.message } : null;
    },
    tables: () => sheet.state.tables.map(({ name, box }) => ({ name, box })),
  };
}

function cellFace(workbook: Workbook, sheet: Sheet, painter: Painter, row: number, column: number): CellFace {
  const style = sheet.styles.get(row, column);
  const format = painter.of(sheet).paint(row, column);
  return {
    text: shownText(workbook, sheet, row, column),
    source: sourceText(workbook, sheet, row, column),
    align: alignment(style?.horizontal, cellValue(workbook, sheet, row, column)),
    fill: format.fill ?? style?.fill ?? null,
    color: format.color ?? style?.color ?? null,
    bold: format.bold ?? style?.bold ?? false,
    underline: (format.underline ?? style?.underline ?? "None") !== "None",
    painted: Object.keys(format).length > 0,
  };
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
