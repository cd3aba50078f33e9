import type { Cell } from "./cell";
import type { SheetRows } from "./cross/cross-rule";
import { HeldRow } from "./held-row";
import { lowerBound } from "./lower-bound";

/** The rows that the engine holds, from the top of the sheet; not every number has a row. */
export class HeldRows implements SheetRows<HeldRow> {
  private rows: HeldRow[] = [];
  private readonly byHandle: HeldRow[] = [];
  /** Handles of rows that are gone. */
  private readonly free: number[] = [];

  constructor(readonly expected: number) {}

  /** Makes a row that has yet to be taken in. */
  create(rowNumber: number, cells: readonly Cell[]): HeldRow {
    const handle = this.free.pop() ?? this.byHandle.length;
    return (this.byHandle[handle] = new HeldRow(handle, rowNumber, cells));
  }

  of(handle: number): HeldRow {
    return this.byHandle[handle] as HeldRow;
  }

  get all(): readonly HeldRow[] {
    return this.rows;
  }

  find(rowNumber: number): HeldRow | undefined {
    const place = this.placeOf(rowNumber);
    const row = this.rows[place];
    return row?.rowNumber === rowNumber ? row : undefined;
  }

  /** The row right above (-1) or below (1), where the sheet's next row is one. */
  neighbour(row: HeldRow, step: -1 | 1): HeldRow | undefined {
    if (row.place < 0) return undefined;
    const other = this.rows[row.place + step];
    return other?.rowNumber === row.rowNumber + step ? other : undefined;
  }

  /** Adds a row below all others. */
  append(row: HeldRow): void {
    row.place = this.rows.length;
    this.rows.push(row);
  }

  /** Takes rows in where their numbers belong; no other row has one of them. */
  takeIn(rows: readonly HeldRow[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const from = this.placeOf(first.rowNumber);
    const isBelowAll = from === this.rows.length;
    for (const row of rows) this.rows.push(row);
    if (!isBelowAll || rows.length > 1) this.rows.sort((a, b) => a.rowNumber - b.rowNumber);
    this.place(from);
  }

  /** The rows with the numbers from `first` on move down (or up) by so many. */
  shift(first: number, by: number): void {
    for (let place = this.placeOf(first); place < this.rows.length; place++) {
      const row = this.rows[place];
      if (row !== undefined) row.rowNumber += by;
    }
  }

  /** Takes the rows out. */
  drop(rows: ReadonlySet<HeldRow>): void {
    let from = this.rows.length;
    for (const row of rows) {
      from = Math.min(from, row.place);
      row.place = -1;
      this.free.push(row.handle);
    }
    this.rows = this.rows.filter((row) => row.place >= 0);
    this.place(from);
  }

  /** Puts the rows, which are among those held, into this order; each takes the place and the number of the one that stood there. */
  reorder(rows: readonly HeldRow[]): void {
    const spots = rows.map(({ place, rowNumber }) => ({ place, rowNumber })).sort((a, b) => a.place - b.place);
    rows.forEach((row, index) => {
      Object.assign(row, spots[index]);
      this.rows[row.place] = row;
    });
  }

  private place(from: number): void {
    for (let place = from; place < this.rows.length; place++) {
      const row = this.rows[place];
      if (row !== undefined) row.place = place;
    }
  }

  /** Where the row with this number stands, or would stand. Most sheets have a row for each number. */
  private placeOf(rowNumber: number): number {
    const guess = rowNumber - (this.rows[0]?.rowNumber ?? 0);
    if (this.rows[guess]?.rowNumber === rowNumber) return guess;
    return lowerBound(this.rows.length, (place) => (this.rows[place]?.rowNumber ?? 0) < rowNumber);
  }
}
