import type { Cell } from "../../domain/cell";
import { fieldByKey } from "../../domain/catalogue";
import { fieldKeys } from "../../domain/field-key";
import type { CellChange } from "../../domain/fixes/fix";
import { sameCell } from "../../domain/same-cell";
import type { ChangeOutcome, TemplateSheet } from "../workflow/ports";
import { columnLetters } from "./addresses";
import { readCell } from "./read-cell";
import { answered, runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";

/** So many in one sync: single cells far apart weigh most, about a kilobyte each in requests and answers together. */
const mostPerSync = 2_000;

/**
 * Changes cells that still hold what they are believed to hold; a formula is left alone. Up to 2,000 cells are one sync, which is one
 * undo step where Excel undoes what add-ins write. A cell gets the format that keeps Excel from making something else of it.
 * `report` hears of every change as it is done, so that after an error it is known what was written.
 * @throws WorkbookError
 */
export function changeCells(
  sheet: TemplateSheet, changes: readonly CellChange[], report: (outcome: ChangeOutcome, changes: readonly CellChange[]) => void,
): Promise<void> {
  return runExcel(async (context) => {
    for (let start = 0; start < changes.length; start += mostPerSync) {
      const layout = await loadLayout(context, sheet);
      await changeSome(context, layout, changes.slice(start, start + mostPerSync), report);
    }
  });
}

async function changeSome(
  context: Excel.RequestContext, layout: TableLayout, changes: readonly CellChange[], report: Parameters<typeof changeCells>[2],
): Promise<void> {
  const read = rangesOf(context, layout, changes);
  for (const { range } of read) range.load(["values", "valueTypes", "numberFormatCategories", "numberFormat", "formulas"]);
  await answered(context);
  const outcomes = new Map<ChangeOutcome, CellChange[]>([["written", []], ["changed-meanwhile", []], ["formula", []]]);
  const lost = new Set(changes);
  for (const { range, block } of read) {
    block.forEach((change, at) => {
      lost.delete(change);
      outcomes.get(outcomeOf(range, at, change))?.push(change);
    });
  }
  outcomes.get("changed-meanwhile")?.push(...lost);

  const written = outcomes.get("written") ?? [];
  for (const { range, block } of rangesOf(context, layout, written)) {
    range.numberFormat = block.map(({ field, after }) => [formatOf(after, fieldByKey[field].format)]);
    range.values = block.map(({ after }) => [valueOf(after)]);
  }
  if (written.length > 0) await answered(context);
  for (const [outcome, those] of outcomes) if (those.length > 0) report(outcome, those);
}

function outcomeOf(range: Excel.Range, at: number, { before }: CellChange): ChangeOutcome {
  const value: unknown = range.values[at]?.[0];
  const formula: unknown = range.formulas[at]?.[0];
  const cell = readCell({
    value, type: String(range.valueTypes[at]?.[0]), category: String(range.numberFormatCategories[at]?.[0]), format: String(range.numberFormat[at]?.[0]),
  });
  if (!sameCell(cell, before)) return "changed-meanwhile";
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? "formula" : "written";
}

interface BlockRange {
  readonly range: Excel.Range;
  readonly block: readonly CellChange[];
}

/** Cells below each other are one range. A cell of a column that is not there, or outside the table, has none. */
function rangesOf(context: Excel.RequestContext, { sheet, columns, firstRow, lastRow }: TableLayout, changes: readonly CellChange[]): BlockRange[] {
  const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
  return fieldKeys.flatMap((field) => {
    const column = columns[field];
    if (column === undefined) return [];
    const letters = columnLetters(column);
    const inTable = changes.filter((change) => change.field === field && change.rowNumber >= firstRow && change.rowNumber <= lastRow);
    return blocks(inTable).map((block) => ({ block, range: worksheet.getRange(`${letters}${block[0]?.rowNumber}:${letters}${block.at(-1)?.rowNumber}`) }));
  });
}

/** Changes of one column, cut where a row is left out. */
function blocks(changes: readonly CellChange[]): CellChange[][] {
  const found: CellChange[][] = [];
  for (const change of [...changes].sort((a, b) => a.rowNumber - b.rowNumber)) {
    const block = found.at(-1);
    if (block?.at(-1)?.rowNumber === change.rowNumber - 1) block.push(change);
    else found.push([change]);
  }
  return found;
}

function valueOf(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object") return "error" in cell ? cell.error : "date" in cell ? cell.date : "percent" in cell ? cell.percent : cell.currency;
  return cell;
}

function formatOf(cell: Cell, columnFormat: string): string {
  if (cell === null) return columnFormat;
  if (typeof cell === "string") return "@";
  return typeof cell === "object" && "date" in cell ? "yyyy-mm-dd" : "General";
}
