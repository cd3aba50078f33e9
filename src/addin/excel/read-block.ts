import type { SheetRow } from "../../domain/cell";
import { bytesOf, lackingDetails, neededDetails, toSheetRows, type BlockCells, type Details } from "./block-cells";
import type { BlockCost } from "./block-size";
import type { CellDetail } from "./read-cell";
import { answered } from "./run-excel";
import type { TableLayout } from "./table-layout";
import { mayBeSize } from "./workbook-errors";

export interface Block {
  readonly rows: readonly SheetRow[];
  /** What had to be known to tell what its cells are. */
  readonly needed: Details;
  readonly cost: BlockCost;
}

/** Rows of the sheet; the first has the number 1. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/** What is asked for where nothing is known of the cells yet. */
export function usualDetails({ columns }: TableLayout): Details {
  const usual: ReadonlySet<CellDetail> = new Set(["valueTypes", "numberFormatCategories"]);
  return new Map(Object.values(columns).map((column) => [column, usual]));
}

/**
 * Reads rows, with these details in the same request; what is needed beyond them takes another. office.js goes through the
 * text of an answer three times on the page's thread, so what is not needed is not asked for.
 * null: Excel could not hand over that many cells.
 */
export async function readBlock(context: Excel.RequestContext, layout: TableLayout, details: Details, { first, count }: RowSpan): Promise<Block | null> {
  const columns = Object.values(layout.columns);
  const firstColumn = Math.min(...columns);
  const worksheet = context.workbook.worksheets.getItem(layout.sheet.sheetId);
  const load = (column: number, width: number, names: Iterable<CellDetail | "values">): Excel.Range => {
    const range = worksheet.getRangeByIndexes(first - 1, column, count, width);
    range.load([...names]);
    // Else Excel would keep it, and would have to be told to forget it.
    range.untrack();
    return range;
  };
  // Helper columns between ours are read along.
  const body = load(firstColumn, Math.max(...columns) - firstColumn + 1, ["values"]);
  const held = new Map<number, Partial<Record<CellDetail, unknown[][]>>>();
  let spentMs = 0;
  for (let wanted = details; ;) {
    const asked = [...wanted].map(([column, names]) => ({ column, names, range: load(column, 1, names) }));
    if (!await fits(context)) return null;
    // Over 5,000,000 cells Excel answers null without an error (office-js issue 6781).
    if (!Array.isArray(body.values)) return null;
    const started = performance.now();
    for (const { column, names, range } of asked) {
      const own = held.get(column) ?? {};
      for (const name of names) own[name] = range[name];
      held.set(column, own);
    }
    const cells: BlockCells = { values: body.values, firstColumn, details: held };
    const needed = neededDetails(cells, columns);
    wanted = lackingDetails(needed, cells);
    if (wanted.size > 0) {
      spentMs += performance.now() - started;
      continue;
    }
    const rows = toSheetRows(cells, layout, first);
    const bytes = bytesOf(cells);
    return { rows, needed, cost: { rows: count, bytes, spentMs: spentMs + performance.now() - started } };
  }
}

/** Whether Excel could answer; older Excel on the web has other errors for an answer that is too large. */
async function fits(context: Excel.RequestContext): Promise<boolean> {
  try {
    await answered(context);
    return true;
  } catch (error) {
    if (mayBeSize(error)) return false;
    throw error;
  }
}
