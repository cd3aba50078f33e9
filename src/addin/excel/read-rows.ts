import type { SheetRow } from "../../domain/cell";
import { WorkbookError } from "../workflow/ports";
import type { Details } from "./block-cells";
import { firstBlockRows, leastBlockRows, nextBlockRows, type BlockCost } from "./block-size";
import { readBlock, usualDetails, type RowSpan } from "./read-block";
import { runExcel } from "./run-excel";
import type { TableLayout } from "./table-layout";

/** Requests that are under way at once, so that their ways to Excel and back are not waited for one after another. */
const requestsAtOnce = 3;

/** Is handed blocks of rows in sheet order. Of those that are not done with there are never more than `requestsAtOnce`. */
export type TakeRows = (rows: readonly SheetRow[]) => Promise<void>;

/** Reads the rows from the first to the last, or as far as it comes until the signal is aborted. @throws WorkbookError */
export async function readRows(layout: TableLayout, first: number, last: number, take: TakeRows, signal?: AbortSignal): Promise<void> {
  if (Object.keys(layout.columns).length === 0) return;
  let next = first;
  let size = firstBlockRows;
  let details: Details | null = null;
  let handedOver: Promise<void> = Promise.resolve();

  function nextSpan(): RowSpan | null {
    if (next > last || signal?.aborted === true) return null;
    const span = { first: next, count: Math.min(size, last - next + 1) };
    next += span.count;
    return span;
  }

  function learn(needed: Details, cost: BlockCost): void {
    details = united(details ?? new Map(), needed);
    size = nextBlockRows(cost);
  }

  /** Halves what is too much for Excel, down to a row. */
  async function read(span: RowSpan): Promise<readonly SheetRow[]> {
    // A context of its own, which keeps each range it was asked for, untracked or not, with its values; and one that is asked
    // twice at once may send both questions in one request.
    const block = await runExcel((context) => readBlock(context, layout, details ?? usualDetails(layout), span));
    if (block !== null) {
      learn(block.needed, block.cost);
      return block.rows;
    }
    if (span.count <= leastBlockRows) throw new WorkbookError("too-large");
    const half = Math.ceil(span.count / 2);
    size = Math.min(size, half);
    const upper = await read({ first: span.first, count: half });
    return [...upper, ...await read({ first: span.first + half, count: span.count - half })];
  }

  async function readInTurn(): Promise<void> {
    for (let span = nextSpan(); span !== null; span = nextSpan()) {
      let taken: Promise<void> | undefined;
      // Rows are let go at once: the longer they live, the longer it takes to tidy up memory, in which the page stands still.
      handedOver = Promise.all([read(span), handedOver]).then(([rows]) => { taken = take(rows); });
      await handedOver;
      await taken;
    }
  }

  const requests = Math.min(requestsAtOnce, Math.ceil((last - first + 1) / firstBlockRows));
  await Promise.all(Array.from({ length: requests }, readInTurn));
}

function united(a: Details, b: Details): Details {
  const all = new Map(a);
  for (const [column, names] of b) all.set(column, new Set([...(a.get(column) ?? []), ...names]));
  return all;
}
