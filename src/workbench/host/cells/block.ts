/** A dense block is never longer: what an edit moves stays small, whatever the size of the sheet. */
export const blockRows = 1_024;

/** Some rows of a column, one below the other. Blocks are shared between a column and its copies and never change. */
export interface Block<T> {
  readonly length: number;
  get(row: number): T | undefined;
  slice(from: number, to: number): Block<T>;
  /** Calls back for every row or run of rows that holds something, top down. */
  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void;
}

/** Rows that all hold the same, or nothing; of any length. */
export class SameBlock<T> implements Block<T> {
  constructor(readonly length: number, readonly value: T | undefined) {}

  get(): T | undefined {
    return this.value;
  }

  slice(from: number, to: number): SameBlock<T> {
    return new SameBlock(to - from, this.value);
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    if (this.value !== undefined && from < to) visit(from, to, this.value);
  }
}

/** Numbers, eight bytes each; NaN, which no cell holds, stands for a blank one. */
class NumberBlock<T> implements Block<T> {
  constructor(private readonly numbers: Float64Array) {}

  get length(): number {
    return this.numbers.length;
  }

  get(row: number): T | undefined {
    const value = this.numbers[row] as number;
    return Number.isNaN(value) ? undefined : (value as T);
  }

  slice(from: number, to: number): NumberBlock<T> {
    return new NumberBlock(this.numbers.slice(from, to));
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    for (let row = from; row < to; row += 1) {
      const value = this.numbers[row] as number;
      if (!Number.isNaN(value)) visit(row, row + 1, value as T);
    }
  }
}

class MixedBlock<T> implements Block<T> {
  constructor(private readonly cells: readonly (T | undefined)[]) {}

  get length(): number {
    return this.cells.length;
  }

  get(row: number): T | undefined {
    return this.cells[row];
  }

  slice(from: number, to: number): MixedBlock<T> {
    return new MixedBlock(this.cells.slice(from, to));
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    for (let row = from; row < to; row += 1) {
      const value = this.cells[row];
      if (value !== undefined) visit(row, row + 1, value);
    }
  }
}

/** The block that takes least for these cells, which are at least one and at most `blockRows`. It may keep the array. */
export function packed<T>(cells: (T | undefined)[]): Block<T> {
  const first = cells[0];
  let same = true;
  let numeric = true;
  for (const cell of cells) {
    same &&= cell === first;
    numeric &&= cell === undefined || (typeof cell === "number" && !Number.isNaN(cell));
    if (!same && !numeric) return new MixedBlock(withSharedTexts(cells));
  }
  if (same) return new SameBlock(cells.length, first);
  return new NumberBlock(Float64Array.from(cells as (number | undefined)[], (cell) => cell ?? NaN));
}

/** Equal texts that come near each other become one string: a sheet read from JSON has each of them many times. */
function withSharedTexts<T>(cells: (T | undefined)[]): (T | undefined)[] {
  const recent: (T | undefined)[] = new Array<T | undefined>(64).fill(undefined);
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row];
    if (typeof cell !== "string") continue;
    const slot = (cell.length * 7 + cell.charCodeAt(cell.length - 1) + cell.charCodeAt(cell.length >> 1) * 3) & 63;
    const known = recent[slot];
    if (known === cell) cells[row] = known;
    else recent[slot] = cell;
  }
  return cells;
}

/** Two neighbours as one where that is short enough or they are alike; null where they stay two. */
export function merged<T>(one: Block<T>, other: Block<T>): Block<T> | null {
  if (one instanceof SameBlock && other instanceof SameBlock && one.value === other.value) return new SameBlock(one.length + other.length, one.value as T);
  if (one.length + other.length > blockRows) return null;
  return packed([...cellsOf(one), ...cellsOf(other)]);
}

/** The cells of a block as an array of one's own. */
export function cellsOf<T>(block: Block<T>): (T | undefined)[] {
  const cells: (T | undefined)[] = [];
  for (let row = 0; row < block.length; row += 1) cells.push(block.get(row));
  return cells;
}

export function isBlank<T>(block: Block<T>): boolean {
  return block instanceof SameBlock && block.value === undefined;
}
