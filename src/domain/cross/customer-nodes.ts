import type { Finding, NamedRow } from "../cells/finding";
import type { CrossRow } from "./cross-rule";
import { putInOrder, takeOut } from "./rows-in-order";
import type { CustomerName } from "./sheet-names";

/** Rows with one writing of a customer. */
export class Spelling<Row extends CrossRow> {
  /** From the top of the sheet. */
  readonly rows: Row[] = [];
  /** Joined since the last judgement, while something is said of the others. */
  fresh: Row[] | null = null;
  matched: Finding | null = null;
  similar: Finding | null = null;

  constructor(readonly name: CustomerName, readonly customer: Customer<Row>) {}

  add(row: Row): void {
    putInOrder(this.rows, row);
    if (this.matched !== null || this.similar !== null) (this.fresh ??= []).push(row);
  }

  remove(row: Row): void {
    takeOut(this.rows, row);
    if (this.fresh !== null) this.fresh = this.fresh.filter((other) => other !== row);
  }
}

/** One customer: writings that differ in case, blanks and punctuation only. */
export class Customer<Row extends CrossRow> {
  spellings: Spelling<Row>[] = [];
  /** As of the last judgement. */
  rows = 0;
  top: Row | null = null;
  /** The first writing in the sheet; null before the first judgement. */
  name: CustomerName | null = null;

  /** Nearly all have one; pushing makes room for seventeen. */
  addSpelling(spelling: Spelling<Row>): void {
    if (this.spellings.length === 0) this.spellings = [spelling];
    else this.spellings.push(spelling);
  }

  /** Counts its rows again. */
  count(): void {
    this.rows = 0;
    this.top = null;
    for (const { rows, name } of this.spellings) {
      this.rows += rows.length;
      const top = rows[0] ?? null;
      if (isAbove(top, this.top)) [this.top, this.name] = [top, name];
    }
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
