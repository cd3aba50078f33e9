import type { Cell } from "../cell";
import { fieldIndex, fieldKeys, type FieldKey } from "../field-key";
import type { Issue } from "../issue";
import type { IssueCode } from "../issue-codes";
import type { CellChange, Fix, FixKind, FixMode, Offer } from "./fix";
import { dateFields, keyOfCell, type SheetFacts } from "./sheet-facts";
import type { RowReading } from "../row-reading";
import { sameCell } from "../same-cell";

/** What the fix is for: it has to be gone afterwards. */
export type Target = Pick<Issue, "code" | "field">;

/**
 * Collects changes of one fix, and takes only those that make no new error: the row with all its changes so far is read
 * again, and what only other rows tell (IDs, the order of day and month, an empty file) is looked up.
 */
export class FixBatch {
  private readonly rows = new Map<number, readonly Cell[]>();
  private readonly readings = new Map<number, RowReading>();
  private readonly newKeys = new Set<string>();
  private skipped = 0;

  constructor(private readonly facts: SheetFacts, private readonly errorsByRow: ReadonlyMap<number, readonly Issue[]>) {}

  /** The row with the changes taken so far. */
  cells(rowNumber: number): readonly Cell[] | undefined {
    return this.rows.get(rowNumber) ?? this.facts.cells.get(rowNumber);
  }

  /** false: not taken, because it would make an error, not clear a target, or change nothing. */
  add(rowNumber: number, { kind, writes }: Pick<Offer, "kind" | "writes">, targets: readonly Target[]): boolean {
    const before = this.cells(rowNumber);
    if (before === undefined) return false;
    const after = [...before];
    for (const write of writes) after[fieldIndex[write.field]] = write.after;
    if (fieldKeys.every((field) => sameCell(cellOf(before, field), cellOf(after, field)))) return false;
    if (kind !== "date-order" && this.losesEvidence(before, after)) return false;
    const read = this.facts.read(rowNumber, after);
    if (!this.readsWell(this.reading(rowNumber), read, kind, targets) || !this.keepsIdsApart(before, after)) return false;
    this.rows.set(rowNumber, after);
    this.readings.set(rowNumber, read);
    if (kind === "skip-row") this.skipped += 1;
    return true;
  }

  toFix(kind: FixKind, mode: FixMode, code: IssueCode | null): Fix | null {
    const changes = [...this.rows].sort(([a], [b]) => a - b).flatMap(([rowNumber, after]): CellChange[] => {
      const before = this.facts.cells.get(rowNumber) ?? [];
      return fieldKeys.flatMap((field) => {
        const change = { rowNumber, field, before: cellOf(before, field), after: cellOf(after, field) };
        return sameCell(change.before, change.after) ? [] : [change];
      });
    });
    return changes.length === 0 ? null : { kind, mode, code, changes, rowsCleared: this.rowsCleared() };
  }

  private losesEvidence(before: readonly Cell[], after: readonly Cell[]): boolean {
    return dateFields.some((field) => {
      const cell = cellOf(before, field);
      return !sameCell(cell, cellOf(after, field)) && this.facts.isEvidence(field, cell);
    });
  }

  private keepsIdsApart(before: readonly Cell[], after: readonly Cell[]): boolean {
    const key = keyOfCell(cellOf(after, "id"));
    if (key === "" || key === keyOfCell(cellOf(before, "id"))) return true;
    if (this.newKeys.has(key) || this.facts.rowsWithKey(key) > 0) return false;
    this.newKeys.add(key);
    return true;
  }

  /** The row with the changes taken so far. */
  private reading(rowNumber: number): RowReading {
    return this.readings.get(rowNumber) ?? this.facts.asItStands(rowNumber);
  }

  private readsWell(old: RowReading, read: RowReading, kind: FixKind, targets: readonly Target[]): boolean {
    if (read.skipped && !old.skipped) return kind === "skip-row" && this.facts.lines > this.skipped + 1;
    const known = new Set(errorsOf(old.findings).map(nameOf));
    if (errorsOf(read.findings).some((error) => !known.has(nameOf(error)))) return false;
    return !targets.some((target) => read.findings.some(({ code, field }) => code === target.code && field === target.field));
  }

  private rowsCleared(): number {
    let cleared = 0;
    for (const rowNumber of this.rows.keys()) {
      const errors = this.errorsByRow.get(rowNumber) ?? [];
      if (errors.length === 0) continue;
      const read = this.reading(rowNumber);
      const own = new Set(errorsOf(this.facts.asItStands(rowNumber).findings).map(nameOf));
      // An error that the row alone does not show comes from other rows, and stays unless the row goes.
      const fromOthers = errors.some((error) => !own.has(nameOf(error)));
      if (read.skipped || (!read.failed && !fromOthers)) cleared += 1;
    }
    return cleared;
  }
}

export function cellOf(cells: readonly Cell[], field: FieldKey): Cell {
  return cells[fieldIndex[field]] ?? null;
}

function errorsOf<Said extends Pick<Issue, "severity">>(said: readonly Said[]): readonly Said[] {
  return said.filter(({ severity }) => severity === "error");
}

function nameOf({ field, code }: Target): string {
  return `${field ?? ""}:${code}`;
}
