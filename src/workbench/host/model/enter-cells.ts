import { compileFailure } from "./formula-failure";
import { coerceTyped, type ValueLocale } from "../values/coerce-typed";
import { ApiError } from "../wire/api-error";
import { hasCell, isSingleCell, type Box } from "../geometry/box";
import { mapStructured, writeStructured } from "../geometry/structured-references";
import { fillCalculatedColumn } from "./calculated-columns";
import { FormulaCell, type CellContent } from "./cell-content";
import { cellValue, contentValue } from "./evaluate";
import { isUnderMerge, mergesTouching } from "./merge-cells";
import { growTables, planGrowth } from "./table-growth";
import type { Sheet } from "./sheet";
import { followHeaders, headersIn } from "./followed-headers";
import type { Workbook } from "./workbook";

/** Formulas of larger writes are computed when they are read. */
const mostComputed = 1_000;

/** What a cell becomes that gets a number format by the way, as Excel gives one to a typed date. */
export class FormattedEntry {
  constructor(readonly content: CellContent | undefined, readonly format: string) {}
}

/** What a cell becomes: undefined empties it. Its bare content, for the most: a large write has a million of them. */
export type CellEntry = CellContent | FormattedEntry | undefined;

export function entryContent(entry: CellEntry): CellContent | undefined {
  return entry instanceof FormattedEntry ? entry.content : entry;
}

/** What a text becomes in a cell with that number format, as if typed there. Throws ApiError for a wrong formula. */
export function entryOf(text: string, sheet: Sheet, row: number, column: number, locale: ValueLocale): CellEntry {
  const format = sheet.formats.get(row, column) ?? "General";
  // Most of a large write goes to columns of text.
  if (format === "@") return text === "" ? undefined : text;
  const { value, formula, numberFormat } = coerceTyped(text, format, locale);
  const content = formula === null ? value ?? undefined : compileFailure(() => new FormulaCell(asExcelWrites(formula, sheet, row, column), { row, column }));
  return numberFormat === null ? content : new FormattedEntry(content, numberFormat);
}

/** The same for one text of many, as they are pasted or read from a file: what begins like a formula and is none stays text, so that it does not cost all others. */
export function takenEntry(text: string, sheet: Sheet, row: number, column: number, locale: ValueLocale): CellEntry {
  try {
    return entryOf(text, sheet, row, column, locale);
  } catch (thrown) {
    if (thrown instanceof ApiError) return text;
    throw thrown;
  }
}

/** A table's own name is left out in its cells, and `[[#This Row],[Qty]]` is `[@Qty]`. */
function asExcelWrites(formula: string, sheet: Sheet, row: number, column: number): string {
  if (!formula.includes("[")) return formula;
  const own = sheet.state.tables.find(({ box }) => hasCell(box, row, column))?.name.toLowerCase();
  return mapStructured(formula, (reference, isPlainName) =>
    (isPlainName ? null : writeStructured(reference.table.toLowerCase() === own ? { ...reference, table: "" } : reference)));
}

/**
 * Writes cells as Excel does: headers of tables stay unique texts, and a table that something is written to
 * right below or beside grows. `entry` null leaves the cell alone. The hidden cells of a merged one take nothing.
 */
export function enterCells(workbook: Workbook, sheet: Sheet, box: Box, entry: (row: number, column: number) => CellEntry | null): void {
  const before = isSingleCell(box) ? cellValue(workbook, sheet, box.row, box.column) : null;
  const headers = headersIn(sheet, box);
  const growth = planGrowth(sheet, box);
  const merged = mergesTouching(sheet, box).length > 0;
  const formats = new Map<number, (string | undefined)[]>();
  // All of them before the first is written: an entry that throws leaves the sheet as it was.
  const contents = Array.from({ length: box.columns }, (_column, right) => {
    const column = box.column + right;
    const cells = sheet.contents.read(box.row, column, box.rows);
    for (let offset = 0; offset < box.rows; offset += 1) {
      const change = entry(box.row + offset, column);
      if (change === null || (merged && isUnderMerge(sheet, box.row + offset, column))) continue;
      cells[offset] = entryContent(change);
      if (!(change instanceof FormattedEntry)) continue;
      let changed = formats.get(column);
      if (!changed) formats.set(column, (changed = sheet.formats.read(box.row, column, box.rows)));
      changed[offset] = change.format;
    }
    return cells;
  });
  sheet.writeContents(box, (plane) => contents.forEach((cells, right) => plane.write(box.row, box.column + right, cells)));
  if (formats.size > 0) sheet.writeFormats(box, (plane) => formats.forEach((changed, column) => plane.write(box.row, column, changed)));
  growTables(workbook, sheet, growth);
  followHeaders(workbook, sheet, headers);
  fillCalculatedColumn(sheet, box);
  findArrays(workbook, sheet, box);
  const details = isSingleCell(box) ? { details: { before, after: cellValue(workbook, sheet, box.row, box.column) } } : {};
  workbook.happened({ kind: "changed", sheet, box, change: "RangeEdited", shift: "None", ...details });
}

/** Whether names and computed places in the new formulas lead to several values shows when they are computed. */
function findArrays(workbook: Workbook, sheet: Sheet, box: Box): void {
  if (sheet.formulaCount === 0 || box.rows * box.columns > mostComputed) return;
  sheet.contents.eachCell(box, (row, column, content) => {
    if (content instanceof FormulaCell && content.compiled.mayBeArray && !content.compiled.givesArray) contentValue(workbook, sheet, row, column, content);
  });
}
