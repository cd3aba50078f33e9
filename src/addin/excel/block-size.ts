import { bytesAtOnce } from "../workflow/bytes-at-once";

/** Rows in the first block, before it is known how long one takes. */
export const firstBlockRows = 1_000;
/** One: cells that hold the longest texts, ours or those of a column between, fill an answer with few rows. */
export const leastBlockRows = 1;
const mostBlockRows = 20_000;

/**
 * How long it should take to tell what the cells of a block are. In the same piece of work office.js takes more than twice as
 * long to read the answer, and the rows are handed on; the pane has to be back within 50 ms on a slow or busy machine, too.
 */
const tellingMs = 2;
/** A moment in which the machine was busy with something else should not cost many round trips. */
const mostShrinking = 0.5;
const mostGrowth = 1.5;

/** What a block of rows took. */
export interface BlockCost {
  readonly rows: number;
  /** An estimate of what the answer weighed. */
  readonly bytes: number;
  /** How long it took to tell what its cells are. */
  readonly spentMs: number;
}

/** How many rows to ask for next, after a block that took this much. */
export function nextBlockRows({ rows, bytes, spentMs }: BlockCost): number {
  const factor = Math.min(mostGrowth, Math.max(mostShrinking, tellingMs / Math.max(spentMs, 0.1)));
  const fitting = Math.min(rows * factor, bytesAtOnce / Math.max(1, bytes / rows), mostBlockRows);
  return Math.max(leastBlockRows, Math.floor(fitting));
}
