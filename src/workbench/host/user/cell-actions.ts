import { boxOf, fitsSheet, type Box } from "../geometry/box";
import { translateFormula } from "../geometry/formula-references";
import { autoFill } from "../model/auto-fill";
import { copyCells } from "../model/copy-cells";
import { FormulaCell } from "../model/cell-content";
import { enterCells, entryContent, entryOf, takenEntry } from "../model/enter-cells";
import { filledBox } from "../model/filled-cells";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import type { Workbook } from "../model/workbook";
import { shownParts } from "./shown-parts";
import { RefusedAction } from "./refused-action";

/** What one Ctrl+Enter may write: a whole column of cells. */
const mostTyped = 1_048_576;

export function typeText(workbook: Workbook, sheet: Sheet, row: number, column: number, text: string): void {
  enterCells(workbook, sheet, boxOf(row, column), () => entryOf(text, sheet, row, column, workbook.culture.values));
}

/** The same text in each cell, as if typed there; a formula that was written for the active cell moves along. */
export function typeIntoBox(workbook: Workbook, sheet: Sheet, box: Box, active: { readonly row: number; readonly column: number }, text: string): void {
  if (box.rows * box.columns > mostTyped) throw new RefusedAction("That are more cells than can be filled at once. Select fewer.");
  enterCells(workbook, sheet, box, (row, column) => {
    const entry = entryOf(text, sheet, row, column, workbook.culture.values);
    const content = entryContent(entry);
    if (!(content instanceof FormulaCell)) return entry;
    return new FormulaCell(translateFormula(content.text, row - active.row, column - active.column), { row, column });
  });
}

/** Each text is read as if typed; formats, validation and conditional formats of the cells stay. */
export function pasteTexts(workbook: Workbook, sheet: Sheet, row: number, column: number, texts: readonly (readonly string[])[]): void {
  const width = texts.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width === 0) return;
  const box = boxOf(row, column, texts.length, width);
  if (!fitsSheet(box)) {
    throw new RefusedAction(`${texts.length} rows and ${width} columns do not fit on the sheet from here. Paste further up or to the left.`);
  }
  enterCells(workbook, sheet, box, (at, across) => takenEntry(texts[at - row]?.[across - column] ?? "", sheet, at, across, workbook.culture.values));
}

/** Cells with tabs and line ends; a text that holds one of those is quoted, as Excel does. */
export function copyText(workbook: Workbook, sheet: Sheet, box: Box): string {
  const used = filledBox(sheet);
  const count = Math.min(box.rows, Math.max(1, (used ? used.row + used.rows : 0) - box.row));
  const rows = shownParts(sheet, { ...box, rows: count }).flatMap((part) => Array.from({ length: part.rows }, (_row, down) => part.row + down));
  const columns = Math.min(box.columns, Math.max(1, (used ? used.column + used.columns : 0) - box.column));
  return rows.map((row) => Array.from({ length: columns }, (_cell, right) => quoted(shownText(workbook, sheet, row, box.column + right))).join("\t"))
    .join("\r\n");
}

/** Repeats the first row of the box in the rows below it, with its looks; formulas move along. */
export function fillDown(workbook: Workbook, sheet: Sheet, box: Box): void {
  if (box.rows < 2) return;
  const [first, ...others] = shownParts(sheet, box);
  if (!first) return;
  if (others.length === 0 && first.rows > 1) autoFill(workbook, sheet, { ...first, rows: 1 }, first, "FillCopy");
  if (others.length === 0) return;
  const below = [{ ...first, row: first.row + 1, rows: first.rows - 1 }, ...others].filter(({ rows }) => rows > 0);
  for (const part of below) copyCells(workbook, sheet, [{ ...first, rows: 1 }], sheet, part, { kind: "All" });
}

/** Repeats the first column of the box in the columns right of it. */
export function fillRight(workbook: Workbook, sheet: Sheet, box: Box): void {
  if (box.columns > 1) autoFill(workbook, sheet, { ...box, columns: 1 }, box, "FillCopy");
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
