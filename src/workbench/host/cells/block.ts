/** A dense block is never longer: what an edit moves stays small, whatever the size of the sheet. */
export const blockRows = 256;

/** Some rows of a column, one below the other. Blocks are shared between a column and its copies and never change. */
export interface Block<T> {
  readonly length: number;
  get(row: number): T | undefined;
  slice(from: number, to: number): Block<T>;
  /** Whether any cell may hold an object, such as a formula. */
  readonly mayHoldObjects: boolean;
  /** The cells of rows from … to, or all, as an array of one's own. */
  cells(from?: number, to?: number): (T | undefined)[];
  /** Calls back for every row or run of rows that holds something, top down. */
  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void;
}

/** Rows that all hold the same, or nothing; of any length. */
export class SameBlock<T> implements Block<T> {
  constructor(readonly length: number, readonly value: T | undefined) {}

  get mayHoldObjects(): boolean {
    return typeof this.value === "object";
  }

  get(): T | undefined {
    return this.value;
  }

  slice(from: number, to: number): SameBlock<T> {
    return new SameBlock(to - from, this.value);
  }

  cells(from = 0, to = this.length): (T | undefined)[] {
    return new Array<T | undefined>(to - from).fill(this.value);
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    if (this.value !== undefined && from < to) visit(from, to, this.value);
  }
}

/** Numbers, eight bytes each; NaN, which no cell holds, stands for a blank one. */
class NumberBlock<T> implements Block<T> {
  readonly mayHoldObjects = false;

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

  cells(from = 0, to = this.length): (T | undefined)[] {
    const cells: (T | undefined)[] = [];
    for (let row = from; row < to; row += 1) cells.push(this.get(row));
    return cells;
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    for (let row = from; row < to; row += 1) {
      const value = this.numbers[row] as number;
      if (!Number.isNaN(value)) visit(row, row + 1, value as T);
    }
  }
}

class MixedBlock<T> implements Block<T> {
  constructor(private readonly held: readonly (T | undefined)[], readonly mayHoldObjects: boolean) {}

  get length(): number {
    return this.held.length;
  }

  get(row: number): T | undefined {
    return this.held[row];
  }

  slice(from: number, to: number): MixedBlock<T> {
    return new MixedBlock(this.held.slice(from, to), this.mayHoldObjects);
  }

  cells(from?: number, to?: number): (T | undefined)[] {
    return this.held.slice(from, to);
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    for (let row = from; row < to; row += 1) {
      const value = this.held[row];
      if (value !== undefined) visit(row, row + 1, value);
    }
  }
}

/** The block that takes least for these cells, which are at least one and at most `blockRows`. It may keep the array. */
export function packed<T>(cells: (T | undefined)[]): Block<T> {
  const first = cells[0];
  let same = true;
  let numeric = true;
  let objects = false;
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row];
    if (same && cell !== first) same = false;
    if (typeof cell === "object") objects = true;
    if (cell !== undefined && (typeof cell !== "number" || Number.isNaN(cell))) numeric = false;
  }
  if (same) return new SameBlock(cells.length, first);
  if (!numeric) return new MixedBlock(cells, objects);
  const numbers = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row += 1) numbers[row] = (cells[row] as number | undefined) ?? NaN;
  return new NumberBlock(numbers);
}

/** The same cells; equal texts near each other are one string: what comes from JSON has each of them many times. */
export function withSharedTexts<T>(given: readonly (T | undefined)[]): (T | undefined)[] {
  const cells = given.slice();
  const recent: (T | undefined)[] = [];
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

export function isBlank<T>(block: Block<T>): boolean {
  return block instanceof SameBlock && block.value === undefined;
}
