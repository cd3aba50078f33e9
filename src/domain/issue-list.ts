import type { HeldRow } from "./held-row";
import type { Issue } from "./issue";

const blockSize = 256;

/** The issues of all rows in sheet order, kept in blocks of rows, so that an edit lists only its own block anew. */
export class IssueList {
  private rows: readonly HeldRow[] = [];
  private blocks: (readonly Issue[] | null)[] = [];

  /** `rows` are in sheet order. To be called again when rows come, go or move: issues may name rows that have other numbers then. */
  reset(rows: readonly HeldRow[]): void {
    this.rows = rows;
    this.blocks = Array.from({ length: Math.ceil(rows.length / blockSize) }, () => null);
  }

  /** What is wrong with this row may have changed. */
  touch(row: HeldRow): void {
    if (row.place >= 0) this.blocks[Math.floor(row.place / blockSize)] = null;
  }

  list(first: readonly Issue[]): readonly Issue[] {
    const blocks = this.blocks.map((block, index) => block ?? (this.blocks[index] = this.listBlock(index * blockSize)));
    return first.concat(...blocks);
  }

  private listBlock(from: number): readonly Issue[] {
    const issues: Issue[] = [];
    const to = Math.min(from + blockSize, this.rows.length);
    for (let index = from; index < to; index++) {
      const row = this.rows[index];
      if (row === undefined || row.findings.length === 0) continue;
      for (const issue of row.issues()) issues.push(issue);
    }
    return issues;
  }
}
