/** One column of one kind of thing (contents, formats …). Rows count from 0, `to` is exclusive. */
export interface Column<T> {
  get(row: number): T | undefined;
  fill(from: number, to: number, value: T | undefined): void;
  /** Puts one thing (or nothing) into each row from `from` on. */
  write(from: number, values: readonly (T | undefined)[]): void;
  /** Rows from … to, in order. */
  read(from: number, to: number): (T | undefined)[];
  /** Whether any of the rows may hold an object, such as a formula; quicker than a look at each. */
  mayHoldObjects(from: number, to: number): boolean;
  /** A detached copy of rows from … to, as a column that starts at row 0. */
  copy(from: number, to: number): Column<T>;
  /** Makes rows from … to exactly what `piece` has from its row 0 on. */
  put(from: number, to: number, piece: Column<T>): void;
  insert(at: number, count: number): void;
  remove(at: number, count: number): void;
  /** Calls back for every row or run of rows that holds something, top down. */
  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void;
  /** The first row from … to that holds something, or -1. */
  first(from: number, to: number): number;
  /** One past the last row that holds something. */
  readonly end: number;
}
