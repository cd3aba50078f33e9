import type { CellChange } from "../../domain/fixes/fix";
import { sameCell } from "../../domain/same-cell";
import { changesInParts } from "../workflow/fixing/changes-in-parts";
import type { ChangeOutcome, TemplateSheet, WantedChange, WrittenChange } from "../workflow/ports";
import { formatToWrite, valueToWrite } from "./cell-values";
import { rangesOf, type BlockRange } from "./change-blocks";
import { readCell } from "./read-cell";
import { answered, runExcel } from "./run-excel";
import { loadLayout, type TableLayout } from "./table-layout";
import { mayBeSize } from "./workbook-errors";

export type Report = (outcome: ChangeOutcome, changes: readonly WrittenChange[]) => void;

/** What a change was found to be, right before it was to be written. */
interface Found {
  readonly outcome: ChangeOutcome;
  readonly change: WantedChange;
  readonly formatBefore: string;
  readonly hidden: boolean;
}

/**
 * Changes cells that still hold what they are believed to hold; a formula is left alone. What fits into half of Excel's 5 MB
 * is one sync that writes, which is one undo step where Excel undoes what add-ins write. `report` hears of every change as it is done,
 * so that after an error, or the signal, it is known what was written.
 * @throws WorkbookError
 */
export function changeCells(sheet: TemplateSheet, changes: readonly WantedChange[], report: Report, signal: AbortSignal): Promise<void> {
  return runExcel(async (context) => {
    for (const part of changesInParts(changes)) {
      if (signal.aborted) return;
      await changePart(context, sheet, part, report, signal);
    }
  }, { whileEditing: "fail" });
}

async function changePart(
  context: Excel.RequestContext, sheet: TemplateSheet, changes: readonly WantedChange[], report: Report, signal: AbortSignal,
): Promise<void> {
  const layout = await loadLayout(context, sheet);
  const found = await lookAt(context, layout, changes);
  if (found === null) {
    const middle = Math.ceil(changes.length / 2);
    for (const half of [changes.slice(0, middle), changes.slice(middle)]) {
      if (!signal.aborted) await changePart(context, sheet, half, report, signal);
    }
    return;
  }
  const hidden = new Set<CellChange>(found.filter((each) => each.hidden).map(({ change }) => change));
  const toWrite = found.filter(({ outcome }) => outcome === "written");
  const formats = new Map<CellChange, string>(found.map(({ change, formatBefore }) => [change, formatBefore]));
  for (const part of changesInParts(toWrite.map(({ change }) => change), hidden)) {
    if (signal.aborted) return;
    // Values for several rows of which some are filtered away land in other rows (office-js issue 224).
    for (const range of rangesOf(context, layout, part, hidden)) write(range, formats);
    await answered(context);
    report("written", part.map((change) => ({ ...change, formatBefore: formats.get(change) ?? "" })));
  }
  for (const outcome of ["changed-meanwhile", "formula"] as const) {
    const those = found.filter((each) => each.outcome === outcome);
    if (those.length > 0) report(outcome, those.map(({ change, formatBefore }) => ({ ...change, formatBefore })));
  }
}

function write({ range, block }: BlockRange<WantedChange>, formats: ReadonlyMap<CellChange, string>): void {
  const own = block.map((change) => formats.get(change) ?? "General");
  const next = block.map(({ after, format }, at) => format ?? formatToWrite(after, own[at] ?? "General"));
  if (next.some((format, at) => format !== own[at])) range.numberFormat = next.map((format) => [format]);
  range.values = block.map(({ after }, at) => [valueToWrite(after, next[at] ?? "General")]);
}

/** What the cells hold now; null: Excel could not hand over that many at once. A cell that is not in the table any more holds something else. */
async function lookAt(context: Excel.RequestContext, layout: TableLayout, changes: readonly WantedChange[]): Promise<Found[] | null> {
  const ranges = rangesOf(context, layout, changes);
  for (const { range } of ranges) range.load(["values", "valueTypes", "numberFormatCategories", "numberFormat", "formulas", "rowHidden"]);
  try {
    await answered(context);
  } catch (error) {
    if (changes.length > 1 && mayBeSize(error)) return null;
    throw error;
  }
  const found = new Map<CellChange, Found>();
  for (const { range, block } of ranges) block.forEach((change, at) => found.set(change, foundIn(range, at, change)));
  return changes.map((change) => found.get(change) ?? { outcome: "changed-meanwhile", change, formatBefore: "General", hidden: false });
}

function foundIn(range: Excel.Range, at: number, change: WantedChange): Found {
  const value: unknown = range.values[at]?.[0];
  const formula: unknown = range.formulas[at]?.[0];
  const formatBefore = String(range.numberFormat[at]?.[0]);
  const cell = readCell({
    value, type: String(range.valueTypes[at]?.[0]), category: String(range.numberFormatCategories[at]?.[0]), format: formatBefore,
  });
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const outcome = !sameCell(cell, change.before) ? "changed-meanwhile" : isFormula ? "formula" : "written";
  return { outcome, change, formatBefore, hidden: range.rowHidden !== false };
}
