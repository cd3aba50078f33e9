import type { Column } from "./column";

/** A column whose cells mostly differ: an array as long as the last cell that holds something. */
export class DenseColumn<T> implements Column<T> {
  private cells: (T | undefined)[];

  constructor(cells: (T | undefined)[] = []) {
    this.cells = cells;
    this.trim();
  }

  get start(): number {
    return this.cells.findIndex((cell) => cell !== undefined);
  }

  get end(): number {
    return this.cells.length;
  }

  get(row: number): T | undefined {
    return this.cells[row];
  }

  set(row: number, value: T | undefined): void {
    if (row >= this.cells.length) {
      if (value === undefined) return;
      this.reach(row);
    }
    this.cells[row] = value;
    if (value === undefined && row === this.cells.length - 1) this.trim();
  }

  fill(from: number, to: number, value: T | undefined): void {
    const end = value === undefined ? Math.min(to, this.cells.length) : to;
    if (value !== undefined && end > this.cells.length) this.reach(end - 1);
    for (let row = from; row < end; row += 1) this.cells[row] = value;
    this.trim();
  }

  copy(from: number, to: number): DenseColumn<T> {
    return new DenseColumn(this.cells.slice(from, to));
  }

  put(from: number, to: number, piece: Column<T>): void {
    this.fill(from, to, undefined);
    piece.each(0, to - from, (first, last, value) => {
      for (let row = first; row < last; row += 1) this.set(from + row, value);
    });
  }

  insert(at: number, count: number): void {
    if (at >= this.cells.length) return;
    // Not splice with spread arguments: 100,000 of them overflow the call stack.
    this.cells = this.cells.slice(0, at).concat(new Array<T | undefined>(count).fill(undefined), this.cells.slice(at));
  }

  remove(at: number, count: number): void {
    if (at >= this.cells.length) return;
    this.cells.splice(at, count);
    this.trim();
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    const end = Math.min(to, this.cells.length);
    for (let row = from; row < end; row += 1) {
      const value = this.cells[row];
      if (value !== undefined) visit(row, row + 1, value);
    }
  }

  private reach(row: number): void {
    // One cell far below would make a long dense array; V8 turns a sparse assignment into a dictionary by itself.
    if (row - this.cells.length > 100_000) this.cells.length = row + 1;
    else while (this.cells.length <= row) this.cells.push(undefined);
  }

  private trim(): void {
    let length = this.cells.length;
    while (length > 0 && this.cells[length - 1] === undefined) length -= 1;
    this.cells.length = length;
  }
}
