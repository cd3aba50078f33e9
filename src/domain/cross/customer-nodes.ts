import type { Finding } from "../cells/finding";
import type { CrossRow } from "./cross-rule";

/** Rows with one writing of a customer. */
export class Spelling<Row extends CrossRow> {
  readonly rows = new Set<Row>();
  /** Joined since the last judgement, so nothing was said of them yet. */
  fresh: Row[] = [];
  matched: Finding | null = null;
  similar: Finding | null = null;
  private top: number | null = null;

  constructor(readonly text: string, readonly customer: Customer<Row>) {}

  add(row: Row): void {
    this.rows.add(row);
    this.fresh.push(row);
    if (this.top !== null && row.rowNumber < this.top) this.top = row.rowNumber;
  }

  remove(row: Row): void {
    this.rows.delete(row);
    if (row.rowNumber === this.top) this.top = null;
  }

  /** The number of its first row. */
  get first(): number {
    if (this.top === null) {
      this.top = Infinity;
      for (const { rowNumber } of this.rows) if (rowNumber < this.top) this.top = rowNumber;
    }
    return this.top;
  }
}

/** One customer: writings that differ in case, blanks and punctuation only. */
export class Customer<Row extends CrossRow> {
  readonly spellings = new Set<Spelling<Row>>();
  /** As of the last judgement. */
  rows = 0;
  first = Infinity;
  name = "";

  constructor(readonly identity: string, readonly key: string) {}

  /** Counts its rows again, and returns the writings that it has no longer. The first in the sheet is its name. */
  count(): readonly Spelling<Row>[] {
    const gone = [...this.spellings].filter(({ rows }) => rows.size === 0);
    for (const spelling of gone) this.spellings.delete(spelling);
    this.rows = 0;
    this.first = Infinity;
    for (const spelling of this.spellings) {
      this.rows += spelling.rows.size;
      if (spelling.first < this.first) [this.first, this.name] = [spelling.first, spelling.text];
    }
    return gone;
  }

  /** Whether it is the better known of two: more rows, then the first in the sheet. */
  isBefore(other: Customer<Row>): boolean {
    return this.rows > other.rows || (this.rows === other.rows && this.first < other.first);
  }
}
