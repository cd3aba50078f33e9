import type { Finding, NamedRow } from "../cells/finding";
import type { CrossRow } from "./cross-rule";

/** Rows with one writing of a customer. */
export class Spelling<Row extends CrossRow> {
  readonly rows = new Set<Row>();
  /** Joined since the last judgement, so nothing was said of them yet. */
  fresh: Row[] = [];
  matched: Finding | null = null;
  similar: Finding | null = null;
  private first: Row | null = null;

  constructor(readonly text: string, readonly customer: Customer<Row>) {}

  add(row: Row): void {
    this.rows.add(row);
    this.fresh.push(row);
    if (this.first !== null && isAbove(row, this.first)) this.first = row;
  }

  remove(row: Row): void {
    this.rows.delete(row);
    if (row === this.first) this.first = null;
  }

  /** Its first row in the sheet; null for none. */
  get top(): Row | null {
    if (this.first === null) for (const row of this.rows) if (isAbove(row, this.first)) this.first = row;
    return this.first;
  }
}

/** One customer: writings that differ in case, blanks and punctuation only. */
export class Customer<Row extends CrossRow> {
  readonly spellings = new Set<Spelling<Row>>();
  /** As of the last judgement. */
  rows = 0;
  top: Row | null = null;
  name = "";

  constructor(readonly identity: string, readonly key: string) {}

  /** Counts its rows again, and returns the writings that it has no longer. The first in the sheet is its name. */
  count(): readonly Spelling<Row>[] {
    const gone: Spelling<Row>[] = [];
    this.rows = 0;
    this.top = null;
    for (const spelling of this.spellings) {
      if (spelling.rows.size === 0) gone.push(spelling);
      this.rows += spelling.rows.size;
      const { top } = spelling;
      if (top !== null && isAbove(top, this.top)) [this.top, this.name] = [top, spelling.text];
    }
    for (const spelling of gone) this.spellings.delete(spelling);
    return gone;
  }

  /** Whether it is the better known of two: more rows, then the first in the sheet. */
  isBefore(other: Customer<Row>): boolean {
    return this.rows > other.rows || (this.rows === other.rows && isAbove(this.top, other.top));
  }
}

/** Any row stands above none. */
export function isAbove(row: NamedRow | null, other: NamedRow | null): boolean {
  return row !== null && (other === null || row.rowNumber < other.rowNumber);
}
