import type { Finding } from "./cells/finding";
import type { SheetSummary } from "./engine";
import { takenDates } from "./effective-dates";
import type { HeldRow } from "./held-row";
import type { IssueCode } from "./issue-codes";

/** How many rows there are of each kind, and how many issues of each code. */
export class Tally {
  private lines = 0;
  private withErrors = 0;
  private skipped = 0;
  private readonly byCode = new Map<IssueCode, number>();
  private readonly byCurrencies = new Map<string, number>();

  constructor(private readonly countsTakenDates: boolean) {}

  count(row: HeldRow, sign: 1 | -1): void {
    const { reading } = row;
    if (reading.skipped) this.skipped += sign;
    else {
      this.lines += sign;
      if (row.hasErrors) this.withErrors += sign;
    }
    if (this.countsTakenDates && !reading.skipped && !reading.failed) {
      for (const code of takenDates(reading)) add(this.byCode, code, sign);
    }
    for (const finding of reading.findings) this.countFinding(finding, sign);
    for (const finding of row.found) this.countFinding(finding, sign);
  }

  private countFinding({ code, params }: Finding, sign: 1 | -1): void {
    add(this.byCode, code, sign);
    if (code === "SCH_CURRENCY_IGNORED") add(this.byCurrencies, String(params.value), sign);
  }

  summary(): SheetSummary {
    return { lines: this.lines, withErrors: this.withErrors, skipped: this.skipped, ready: this.lines - this.withErrors };
  }

  /** The marks and codes of currencies in the schedules that can be read, in order of their letters. */
  currencies(): readonly string[] {
    return [...new Set([...this.byCurrencies.keys()].flatMap((typed) => typed.split(", ")))].sort();
  }

  counts(): ReadonlyMap<IssueCode, number> {
    return this.byCode;
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, by: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}
