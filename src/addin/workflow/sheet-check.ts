import type { Cell, SheetRow } from "../../domain/cell";
import { createEngine } from "../../domain/create-engine";
import type { CheckContext, Engine } from "../../domain/engine";
import type { Dirty } from "./dirty-rows";
import type { SheetSnapshot, TemplateSheet, Workbook } from "./ports";

/** A sheet as read and checked. */
export interface CheckedSheet {
  /** Without the rows of the last reading. */
  readonly snapshot: Omit<SheetSnapshot, "rows">;
  readonly engine: Engine;
  readonly context: CheckContext;
  /** The cells of each row by its number. */
  readonly cells: Map<number, readonly Cell[]>;
}

/** Reads the whole sheet and checks every row. @throws WorkbookError */
export async function checkSheet(
  workbook: Workbook, sheet: TemplateSheet, context: CheckContext,
): Promise<CheckedSheet & { readonly rows: readonly SheetRow[] }> {
  const { rows, ...snapshot } = await workbook.readSheet(sheet);
  const cells = new Map(rows);
  const engine = createEngine(context);
  engine.replaceAll(rows);
  return { snapshot, engine, context, rows, cells };
}

/**
 * Reads again what is dirty and nothing else. null: the table has other bounds or columns than before, so
 * everything has to be read. @throws WorkbookError
 */
export async function recheckRows(
  workbook: Workbook, checked: CheckedSheet, dirty: Exclude<Dirty, "everything">,
): Promise<CheckedSheet | null> {
  const read: SheetRow[] = [];
  let { sheet } = checked.snapshot;
  for (const interval of dirty) {
    // An edit at or above the header may have moved columns.
    if (interval.firstRow < checked.snapshot.firstRow) return null;
    const snapshot = await workbook.readSheet(checked.snapshot.sheet, interval);
    if (!sameShape(snapshot, checked.snapshot)) return null;
    // Its name may be another one.
    ({ sheet } = snapshot);
    for (const row of snapshot.rows) read.push(row);
  }
  checked.engine.edit(read);
  for (const [rowNumber, cells] of read) checked.cells.set(rowNumber, cells);
  return { ...checked, snapshot: { ...checked.snapshot, sheet } };
}

function sameShape(a: Omit<SheetSnapshot, "rows">, b: Omit<SheetSnapshot, "rows">): boolean {
  return a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.sheet.tableId === b.sheet.tableId
    && a.missing.join() === b.missing.join();
}
