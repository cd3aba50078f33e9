import type { Column } from "./column";

interface Run<T> {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly value: T;
}

/** A column in which long runs of rows share one value, such as a number format for all 1,048,576 rows. */
export class RunColumn<T> implements Column<T> {
  /** The run that was asked for last: the next cell is mostly in it, too. */
  private recent: Run<T> | null = null;

  constructor(private runs: Run<T>[] = []) {}

  get end(): number {
    return this.runs.at(-1)?.to ?? 0;
  }

  first(from: number, to: number): number {
    const run = this.runs[this.firstEndingAfter(from)];
    return run && run.from < to ? Math.max(run.from, from) : -1;
  }

  get(row: number): T | undefined {
    if (this.recent && row >= this.recent.from && row < this.recent.to) return this.recent.value;
    const run = this.runs[this.firstEndingAfter(row)];
    if (!run || run.from > row) return undefined;
    this.recent = run;
    return run.value;
  }

  fill(from: number, to: number, value: T | undefined): void {
    this.replace(from, to, value === undefined ? [] : [{ from, to, value }]);
  }

  write(from: number, values: readonly (T | undefined)[]): void {
    const runs: Run<T>[] = [];
    values.forEach((value, offset) => {
      if (value !== undefined) runs.push({ from: from + offset, to: from + offset + 1, value });
    });
    this.replace(from, from + values.length, mergeNeighbours(runs));
  }

  read(from: number, to: number): (T | undefined)[] {
    const values = new Array<T | undefined>(to - from).fill(undefined);
    this.each(from, to, (first, last, value) => values.fill(value, first - from, last - from));
    return values;
  }

  mayHoldObjects(): boolean {
    return true;
  }

  copy(from: number, to: number): RunColumn<T> {
    const piece: Run<T>[] = [];
    this.each(from, to, (first, last, value) => piece.push({ from: first - from, to: last - from, value }));
    return new RunColumn(piece);
  }

  put(from: number, to: number, piece: Column<T>): void {
    const runs: Run<T>[] = [];
    piece.each(0, to - from, (first, last, value) => runs.push({ from: first + from, to: last + from, value }));
    this.replace(from, to, runs);
  }

  insert(at: number, count: number): void {
    const tail = this.copy(at, Infinity);
    this.fill(at, Infinity, undefined);
    tail.each(0, Infinity, (first, last, value) => this.runs.push({ from: first + at + count, to: last + at + count, value }));
  }

  remove(at: number, count: number): void {
    const tail = this.copy(at + count, Infinity);
    this.put(at, Infinity, tail);
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    for (let index = this.firstEndingAfter(from); index < this.runs.length; index += 1) {
      const run = this.runs[index];
      if (!run || run.from >= to) return;
      visit(Math.max(run.from, from), Math.min(run.to, to), run.value);
    }
  }

  private replace(from: number, to: number, inner: Run<T>[]): void {
    this.recent = null;
    const first = this.firstEndingAfter(from);
    let last = first;
    while (last < this.runs.length && (this.runs[last]?.from ?? to) < to) last += 1;
    const head = this.runs[first];
    const tail = this.runs[last - 1];
    const fresh: Run<T>[] = [];
    if (head && head.from < from) fresh.push({ ...head, to: from });
    fresh.push(...inner);
    if (last > first && tail && tail.to > to) fresh.push({ ...tail, from: to });
    const before = this.runs[first - 1];
    const after = this.runs[last];
    const merged = mergeNeighbours([...(before ? [before] : []), ...fresh, ...(after ? [after] : [])]);
    this.runs.splice(Math.max(0, first - 1), last - first + (before ? 1 : 0) + (after ? 1 : 0), ...merged);
  }

  private firstEndingAfter(row: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.to ?? 0) > row) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function mergeNeighbours<T>(runs: readonly Run<T>[]): Run<T>[] {
  const merged: Run<T>[] = [];
  for (const run of runs) {
    const previous = merged.at(-1);
    if (previous && previous.to === run.from && previous.value === run.value) merged[merged.length - 1] = { ...previous, to: run.to };
    else merged.push(run);
  }
  return merged;
}
