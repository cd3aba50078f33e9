import type { Cell } from "./cell";
import { isSameFinding, type Finding } from "./cells/finding";
import { crossFields, type CrossKind } from "./cross/cross-rule";
import type { RowVerdict } from "./engine";
import type { Issue } from "./issue";
import { blankRow, position, type RowReading } from "./read-row";
import type { SeverityOf } from "./severity-of";

const kinds = Object.keys(crossFields) as CrossKind[];

/** A row that the engine holds: its cells, what they mean alone, and what other rows say of it. */
export class HeldRow {
  reading: RowReading = blankRow;
  /** Where it stands among the rows that the engine holds. */
  place = 0;
  private found: Partial<Record<CrossKind, Issue>> | null = null;
  private known: RowVerdict | null = null;

  constructor(readonly rowNumber: number, public cells: readonly Cell[]) {}

  /** The cells were read again; what other rows said of the old ones is forgotten. */
  become(reading: RowReading): void {
    this.reading = reading;
    this.found = null;
    this.known = null;
  }

  /** Takes what a rule finds now; false where it had found the same before. */
  say(kind: CrossKind, finding: Finding | null, severityOf: SeverityOf): boolean {
    if (isSameFinding(this.found?.[kind] ?? null, finding)) return false;
    this.known = null;
    if (finding === null) {
      delete this.found?.[kind];
      if (this.found !== null && Object.keys(this.found).length === 0) this.found = null;
      return true;
    }
    this.found ??= {};
    this.found[kind] = {
      code: finding.code, severity: severityOf(finding.code), rowNumber: this.rowNumber, field: crossFields[kind], params: finding.params,
    };
    return true;
  }

  isClean(): boolean {
    return this.reading.issues.length === 0 && this.found === null;
  }

  hasErrors(): boolean {
    return this.reading.line === null || this.failsOthers();
  }

  verdict(): RowVerdict {
    this.known ??= {
      rowNumber: this.rowNumber,
      kind: this.reading.skipped ? "skipped" : "line",
      issues: this.found === null ? this.reading.issues : merge(this.reading.issues, this.found),
      line: this.failsOthers() ? null : this.reading.line,
    };
    return this.known;
  }

  private failsOthers(): boolean {
    if (this.found === null) return false;
    for (const kind of kinds) if (this.found[kind]?.severity === "error") return true;
    return false;
  }
}

/** Within a field, what the cell itself says comes first. */
function merge(issues: readonly Issue[], found: Partial<Record<CrossKind, Issue>>): readonly Issue[] {
  const others = kinds.flatMap((kind) => found[kind] ?? []);
  return [...issues, ...others].sort((a, b) => position(a) - position(b));
}
