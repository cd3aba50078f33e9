import type { SheetRow } from "../../domain/cell";
import { fieldKeys } from "../../domain/field-key";
import type { SheetTraits } from "../../domain/sheet-issues";
import type { Dirty, RowInterval } from "./dirty-rows";
import type { CheckSettings, Findings, SheetChecker } from "./checking/sheet-checker";
import type { CheckingRows } from "./pane-state";
import type { SheetShape, TemplateSheet, Workbook } from "./ports";

/** A sheet as read; the checker holds its rows. */
export interface ReadSheet {
  readonly snapshot: SheetShape;
  readonly settings: CheckSettings;
  readonly traits: SheetTraits;
}

export interface CheckedSheet extends ReadSheet {
  readonly findings: Findings;
}

/** To look through more rows than this for what is hidden, or for formulas, or to read all of them, at every edit would hold up Excel. */
const rowsLookedThrough = 20_000;

/** Rows that go to the checker in one message: more would hold up the pane. */
const rowsAtOnce = 2_000;

/** Reads the whole sheet and checks every row. null: the signal was aborted. @throws WorkbookError, CheckerError */
export async function checkSheet(
  workbook: Workbook, checker: SheetChecker, sheet: TemplateSheet, settings: CheckSettings,
  signal: AbortSignal, progress: (rows: CheckingRows) => void,
): Promise<ReadSheet | null> {
  await checker.begin(settings);
  let rowsDone = 0;
  const snapshot = await workbook.readAllRows(sheet, async (rows, rowsTotal) => {
    // The rows themselves are the checker's from here on: it may be long before it has taken them.
    const { length } = rows;
    await checker.add(rows);
    rowsDone += length;
    progress({ phase: "reading", rowsDone, rowsTotal });
  }, signal);
  for (let over = false; !over;) {
    if (signal.aborted) return null;
    const step = await checker.step();
    progress({ phase: "checking", rowsDone: step.rowsChecked, rowsTotal: step.rowsTotal });
    ({ over } = step);
  }
  return { snapshot, settings, traits: await workbook.readTraits(sheet) };
}

/**
 * Reads again what is dirty and nothing else. null: the table has other bounds or columns than before, or formulas, by which an
 * edit may have changed other rows without a word of Excel's, so everything has to be read. @throws WorkbookError, CheckerError
 */
export async function recheckRows(
  workbook: Workbook, checker: SheetChecker, known: ReadSheet, dirty: Exclude<Dirty, "everything">,
): Promise<ReadSheet | null> {
  const { firstRow, lastRow } = known.snapshot;
  const isLarge = lastRow - firstRow >= rowsLookedThrough;
  if (!isLarge && known.traits.formulas.length > 0) return null;
  const read: SheetRow[] = [];
  let { sheet } = known.snapshot;
  for (const interval of dirty) {
    // An edit at or above the header may have moved columns.
    if (interval.firstRow < known.snapshot.firstRow) return null;
    const snapshot = await workbook.readSheet(known.snapshot.sheet, interval);
    if (!sameShape(snapshot, known.snapshot)) return null;
    // Its name may be another one.
    ({ sheet } = snapshot);
    for (const row of snapshot.rows) read.push(row);
  }
  for (let from = 0; from < read.length; from += rowsAtOnce) await checker.edit(read.slice(from, from + rowsAtOnce));
  const traits = isLarge ? await traitsAfter(workbook, sheet, known.traits, dirty) : await workbook.readTraits(sheet);
  // Excel fills a table's column with the first formula that is typed into it.
  if (traits.formulas.some((field) => !known.traits.formulas.includes(field))) return null;
  return { ...known, snapshot: { ...known.snapshot, sheet }, traits };
}

/** What edits of a large sheet add to its traits; that its last formula went, and what is hidden, the next full check tells. */
async function traitsAfter(
  workbook: Workbook, sheet: TemplateSheet, known: SheetTraits, edited: readonly RowInterval[],
): Promise<SheetTraits> {
  const formulas = new Set(known.formulas);
  for (const rows of edited) for (const field of await workbook.readFormulas(sheet, rows)) formulas.add(field);
  return { ...known, formulas: fieldKeys.filter((field) => formulas.has(field)) };
}

function sameShape(a: SheetShape, b: SheetShape): boolean {
  return a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.sheet.tableId === b.sheet.tableId
    && a.missing.join() === b.missing.join();
}
