import type { Cell, SheetRow } from "../cell";
import { cellText, isBlankCell } from "../cells/cell-text";
import { dateEvidence } from "../cells/date-order";
import type { CheckContext } from "../engine";
import type { FieldKey } from "../field-key";
import type { Issue } from "../issue";
import type { IssueCode } from "../issue-codes";
import type { DateOrder } from "../reading";
import { dateCell, readDateCell } from "./cell-offers";
import type { Fix, FixKind, Offer } from "./fix";
import { cellOf, FixBatch } from "./fix-batch";
import { RowOffers } from "./row-offers";
import { SheetFacts, type DateField } from "./sheet-facts";

/** The fixes of one state of a sheet. None of them makes a new error; what would is not offered. */
export interface Fixer {
  /** For one issue, the likeliest first. */
  fixesFor(issue: Issue): readonly Fix[];
  /** For one cell: those of all its issues, each way of writing it once. */
  fixesForCell(rowNumber: number, field: FieldKey): readonly Fix[];
  /** For all issues of a code at once: one fix for each way to go, the one that clears most rows first. */
  fixesOfKind(code: IssueCode): readonly Fix[];
  /** Every code that has a fix, the one that clears most rows first. */
  ranked(): readonly Fix[];
  /** Everything that is safe, in one fix; null where there is nothing. */
  autoFixes(): Fix | null;
  /** Wherever the field says the same text, whatever its case and blanks. */
  replaceEverywhere(field: FieldKey, value: Cell, after: Cell): Fix | null;
  /** Text dates of a column become real ones, read in this order; those that only another order allows keep their day. */
  dateOrder(field: DateField, order: DateOrder): Fix | null;
  /** Blank cells of the rows take the nearest filled cell above. */
  fillDown(field: FieldKey, rowNumbers: readonly number[]): Fix | null;
}

export function createFixer(context: CheckContext, rows: readonly SheetRow[], issues: readonly Issue[]): Fixer {
  const facts = new SheetFacts(context, rows);
  const offers = new RowOffers(facts, issues);
  const errorsByRow = byRow(issues, ({ severity }) => severity === "error");
  const newBatch = () => new FixBatch(facts, errorsByRow);

  /** Takes the offer into the batch, if the issue is still there and would be gone. */
  function take(batch: FixBatch, issue: Issue, wanted: (offer: Offer) => boolean): boolean {
    const cells = issue.rowNumber === null ? undefined : batch.cells(issue.rowNumber);
    if (cells === undefined || issue.rowNumber === null) return false;
    const offer = offers.of(issue, cells).find(wanted);
    return offer !== undefined && batch.add(issue.rowNumber, offer, [issue]);
  }

  function fixesFor(issue: Issue): readonly Fix[] {
    if (issue.rowNumber === null) return [];
    const { rowNumber } = issue;
    return offers.of(issue, facts.cells.get(rowNumber) ?? []).flatMap((offer) => {
      const batch = newBatch();
      return batch.add(rowNumber, offer, [issue]) ? (batch.toFix(offer.kind, offer.mode, issue.code) ?? []) : [];
    });
  }

  function fixesOfKind(code: IssueCode): readonly Fix[] {
    const those = issues.filter((issue) => issue.code === code);
    const batches = new Map<string, { readonly batch: FixBatch; readonly kind: FixKind; readonly mode: Offer["mode"] }>();
    for (const issue of those) {
      const cells = issue.rowNumber === null ? undefined : facts.cells.get(issue.rowNumber);
      const seen = new Set<string>();
      for (const { kind, mode } of cells === undefined ? [] : offers.of(issue, cells)) {
        const name = `${kind} ${mode}`;
        if (seen.has(name) || kind === "choice") continue;
        seen.add(name);
        const known = batches.get(name) ?? { batch: newBatch(), kind, mode };
        batches.set(name, known);
        take(known.batch, issue, (offer) => offer.kind === kind && offer.mode === mode);
      }
    }
    return [...batches.values()].flatMap(({ batch, kind, mode }) => batch.toFix(kind, mode, code) ?? []).sort(byWorth);
  }

  return {
    fixesFor, fixesOfKind,

    fixesForCell(rowNumber, field) {
      const seen = new Set<string>();
      return issues.filter((issue) => issue.rowNumber === rowNumber && issue.field === field).flatMap(fixesFor).filter(({ changes }) => {
        const name = JSON.stringify(changes);
        return !seen.has(name) && seen.add(name);
      });
    },

    ranked() {
      const codes = new Set(issues.map(({ code }) => code));
      return [...codes].flatMap(fixesOfKind).sort(byWorth);
    },

    autoFixes() {
      const batch = newBatch();
      for (const [rowNumber, ofRow] of byRow(issues, () => true)) {
        const cells = facts.cells.get(rowNumber) ?? [];
        const safe: Issue[] = [];
        const writes = ofRow.flatMap((issue) => {
          const offer = offers.of(issue, cells).find(isSafe);
          if (offer !== undefined) safe.push(issue);
          return offer?.writes ?? [];
        });
        if (safe.length === 0) continue;
        // All of a row at once, as a rule; one after the other where two of them do not go together.
        if (!batch.add(rowNumber, { kind: "write-as-read", writes }, safe)) for (const issue of safe) take(batch, issue, isSafe);
      }
      return batch.toFix("write-as-read", "auto", null);
    },

    replaceEverywhere(field, value, after) {
      const batch = newBatch();
      const wanted = folded(value);
      for (const rowNumber of facts.lineNumbers) {
        const cell = cellOf(facts.cells.get(rowNumber) ?? [], field);
        if (folded(cell) === wanted) batch.add(rowNumber, { kind: "replace", writes: [{ field, after }] }, []);
      }
      return batch.toFix("replace", "ask", null);
    },

    dateOrder: (field, order) => dateOrderFix(facts, newBatch, field, order),

    fillDown(field, rowNumbers) {
      const batch = newBatch();
      const wanted = new Set(rowNumbers);
      let above: Cell = null;
      for (const rowNumber of facts.lineNumbers) {
        const cell = cellOf(facts.cells.get(rowNumber) ?? [], field);
        if (!isBlankCell(cell)) above = cell;
        else if (wanted.has(rowNumber) && above !== null) batch.add(rowNumber, { kind: "fill-down", writes: [{ field, after: above }] }, []);
      }
      return batch.toFix("fill-down", "ask", null);
    },
  };
}

/**
 * Where one of the dates cannot be written, those that prove an order stay as they are, so that it is read as before
 * by the rest of its column.
 */
function dateOrderFix(facts: SheetFacts, newBatch: () => FixBatch, field: DateField, order: DateOrder): Fix | null {
  const textDates = facts.lineNumbers.flatMap((rowNumber) => {
    const cell = cellOf(facts.cells.get(rowNumber) ?? [], field);
    const evidence = dateEvidence(cell, facts.context.reading.locale.dateOrder);
    return evidence === null ? [] : [{ rowNumber, cell, proves: evidence.proof !== null }];
  });
  const all = newBatch();
  const undecided = newBatch();
  let complete = true;
  for (const { rowNumber, cell, proves } of textDates) {
    const [after] = dateCell(readDateCell(field, cell, facts, order).value, facts);
    if (after === undefined) {
      complete = false;
      continue;
    }
    const offer = { kind: "date-order", writes: [{ field, after }] } as const;
    if (!all.add(rowNumber, offer, [])) complete = false;
    if (!proves) undecided.add(rowNumber, offer, []);
  }
  const fix = (complete ? all : undecided).toFix("date-order", "ask", null);
  return fix && { ...fix, order };
}

function folded(cell: Cell): string {
  return `${typeof cell === "object" && cell !== null ? Object.keys(cell).join() : ""} ${cellText(cell).toLowerCase()}`;
}

function byWorth(a: Fix, b: Fix): number {
  return b.rowsCleared - a.rowsCleared || b.changes.length - a.changes.length;
}

function isSafe({ mode }: Offer): boolean {
  return mode === "auto";
}

/** Issues of rows that fit, by row number. */
function byRow(issues: readonly Issue[], fits: (issue: Issue) => boolean): Map<number, Issue[]> {
  const rows = new Map<number, Issue[]>();
  for (const issue of issues) {
    if (issue.rowNumber === null || !fits(issue)) continue;
    const known = rows.get(issue.rowNumber);
    if (known === undefined) rows.set(issue.rowNumber, [issue]);
    else known.push(issue);
  }
  return rows;
}
