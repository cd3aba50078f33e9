export interface RowInterval {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What has to be read again: nothing (an empty list), some rows, or the whole sheet. */
export type Dirty = "everything" | readonly RowInterval[];

/** Rows that lie closer than this are read in one go: a request costs more than the rows between. */
const nearby = 50;
/** Beyond these a full reading is as fast and surely right. */
const mostIntervals = 8;
const mostRows = 20_000;

/** Adds what a change made dirty to what is dirty already. */
export function addDirty(dirty: Dirty, more: "everything" | RowInterval): Dirty {
  if (dirty === "everything" || more === "everything") return "everything";
  const merged: RowInterval[] = [];
  for (const interval of [...dirty, more].sort((a, b) => a.firstRow - b.firstRow)) {
    const last = merged.at(-1);
    if (last && interval.firstRow <= last.lastRow + nearby) {
      merged[merged.length - 1] = { firstRow: last.firstRow, lastRow: Math.max(last.lastRow, interval.lastRow) };
    } else {
      merged.push(interval);
    }
  }
  const rows = merged.reduce((sum, { firstRow, lastRow }) => sum + lastRow - firstRow + 1, 0);
  return merged.length > mostIntervals || rows > mostRows ? "everything" : merged;
}

export function isClean(dirty: Dirty): boolean {
  return dirty !== "everything" && dirty.length === 0;
}
