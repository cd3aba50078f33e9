import type { Cell } from "./cell";
import { rowFinding } from "./cells/field-report";
import { isSameFinding, toIssue, type Finding, type RowFinding } from "./cells/finding";
import { crossFields, type CrossKind, type CrossRow, type RowFacts } from "./cross/cross-rule";
import type { CustomerName } from "./cross/sheet-names";
import type { RowVerdict } from "./engine";
import type { Issue } from "./issue";
import { blankRow, position } from "./read-row";
import { lineOf, type RowReading } from "./row-reading";
import type { SeverityOf } from "./severity-of";

/** In the order in which a cell's findings are told. */
const orderOf = Object.fromEntries(Object.keys(crossFields).map((kind, index) => [kind, index])) as Readonly<Record<CrossKind, number>>;

interface SaidByOthers extends RowFinding {
  readonly kind: CrossKind;
}

const nothing: readonly SaidByOthers[] = [];

/** A row that the engine holds: its cells, what they mean alone, and what other rows say of it. */
export class HeldRow implements CrossRow {
  customer: CustomerName | null = null;
  product = 0;
  opportunity = 0;
  reading: RowReading = blankRow;
  /** Where it stands among the rows that the engine holds; -1 once it is gone. */
  place = -1;
  /** What other rows say of it: at most one of a kind, in their order. */
  found: readonly SaidByOthers[] = nothing;

  constructor(readonly handle: number, public rowNumber: number, public cells: readonly Cell[]) {}

  /** What it says. */
  facts(): RowFacts {
    return { cells: this.cells, reading: this.reading, customer: this.customer, product: this.product, opportunity: this.opportunity };
  }

  /** It says this now. */
  become({ cells, reading, customer, product, opportunity }: RowFacts): void {
    this.cells = cells;
    this.reading = reading;
    this.customer = customer;
    this.product = product;
    this.opportunity = opportunity;
  }

  /** What other rows said by these kinds is forgotten. */
  forget(kinds: readonly CrossKind[]): void {
    if (this.found.length > 0) this.found = this.found.filter(({ kind }) => !kinds.includes(kind));
  }

  forgetAll(): void {
    this.found = nothing;
  }

  saysAlready(kind: CrossKind, finding: Finding | null): boolean {
    for (const known of this.found) if (known.kind === kind) return isSameFinding(known, finding);
    return finding === null;
  }

  /** Takes what a rule finds now. */
  say(kind: CrossKind, finding: Finding | null, severityOf: SeverityOf): void {
    const others = this.found.length === 0 ? nothing : this.found.filter((known) => known.kind !== kind);
    if (finding === null) this.found = others;
    else {
      const said: SaidByOthers = Object.assign(rowFinding(finding, crossFields[kind], severityOf), { kind });
      this.found = others.length === 0 ? [said] : [...others, said].sort((a, b) => orderOf[a.kind] - orderOf[b.kind]);
    }
  }

  get hasErrors(): boolean {
    return this.reading.failed || this.found.some(({ severity }) => severity === "error");
  }

  /** All that is said of it; within a field, what the cell itself says comes first. */
  get findings(): readonly RowFinding[] {
    const { findings } = this.reading;
    if (this.found.length === 0) return findings;
    return findings.length === 0 ? this.found : [...findings, ...this.found].sort((a, b) => position(a) - position(b));
  }

  issues(): readonly Issue[] {
    return this.findings.map((finding) => toIssue(finding, this.rowNumber));
  }

  verdict(): RowVerdict {
    return {
      rowNumber: this.rowNumber,
      kind: this.reading.skipped ? "skipped" : "line",
      issues: this.issues(),
      line: this.hasErrors ? null : lineOf(this.reading, this.rowNumber),
    };
  }
}
