import type { SheetSummary } from "./engine";
import type { HeldRow } from "./held-row";
import type { IssueCode } from "./issue-codes";

/** How many rows there are of each kind, and how many issues of each code. */
export class Tally {
  private lines = 0;
  private withErrors = 0;
  private skipped = 0;
  private readonly byCode = new Map<IssueCode, number>();

  count(row: HeldRow, sign: 1 | -1): void {
    const { findings, reading } = row;
    if (reading.skipped) this.skipped += sign;
    else {
      this.lines += sign;
      if (row.hasErrors) this.withErrors += sign;
    }
    for (const { code } of findings) {
      const now = (this.byCode.get(code) ?? 0) + sign;
      if (now === 0) this.byCode.delete(code);
      else this.byCode.set(code, now);
    }
  }

  summary(): SheetSummary {
    return { lines: this.lines, withErrors: this.withErrors, skipped: this.skipped, ready: this.lines - this.withErrors };
  }

  counts(): ReadonlyMap<IssueCode, number> {
    return this.byCode;
  }
}
