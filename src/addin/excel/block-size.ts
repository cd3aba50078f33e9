/** Rows in the first block: what ten columns of usual texts allow with room to spare. */
export const firstBlockRows = 5_000;
/** One: cells that hold the longest texts, ours or those of a column between, fill an answer with few rows. */
export const leastBlockRows = 1;
const mostBlockRows = 20_000;

/** Half of what Excel on the web allows for one request or answer. */
export const bytesPerBlock = 2.5 * 1024 * 1024;

/** How many rows to ask for next, when a row of the last block weighed this much. */
export function nextBlockRows(bytesPerRow: number): number {
  const fitting = Math.floor(bytesPerBlock / Math.max(1, bytesPerRow));
  return Math.min(mostBlockRows, Math.max(leastBlockRows, fitting));
}
