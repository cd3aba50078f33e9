import { groupBy } from "../../src/domain/group-by";
import type { History, Plan, PlannedLine } from "./history";
import type { LedgerEntry, StoredBooks, StoredLine } from "./stored-books";
import type { Violation } from "./violation";

/** A line that the books must hold, and the import that wrote it last. */
interface Expected {
  readonly importId: string;
  readonly line: PlannedLine;
}

/** The books must be what the ledger's imports make of nothing, in the order of their commits, without those that were undone. */
export function checkBooks({ plans }: History, books: StoredBooks): Violation[] {
  const { expected, violations } = replay(plans, books);
  return [...violations, ...checkLedger(books), ...checkReceipts(plans, books), ...compareLines(expected, books.lines)];
}

const keyOf = (tenant: string, id: string) => `${tenant} ${id}`;

function replay(plans: History["plans"], books: StoredBooks): { expected: Map<string, Expected>; violations: Violation[] } {
  const outcomes = new Map(books.outcomes.map(({ importId, rowNumber, outcome }) => [`${importId} ${rowNumber}`, outcome]));
  const expected = new Map<string, Expected>();
  const everWritten = new Set<string>();
  const violations: Violation[] = [];
  for (const { tenant, importId, undone } of inOrder(books.ledger)) {
    for (const line of plans.get(importId)?.lines ?? []) {
      const outcome = outcomes.get(`${importId} ${line.rowNumber}`);
      const written = `${keyOf(tenant, line.id)} ${line.quantity}`;
      if (outcome === "created" || outcome === "updated") {
        everWritten.add(written);
        if (!undone) expected.set(keyOf(tenant, line.id), { importId, line });
      } else if (outcome !== "unchanged" || !everWritten.has(written)) {
        violations.push({ kind: "half-applied", importId, text: `Row ${line.rowNumber} was sent without an error, and is told as ${outcome ?? "nothing"}.` });
      }
    }
  }
  return { expected, violations };
}

function inOrder(ledger: readonly LedgerEntry[]): LedgerEntry[] {
  return [...ledger].sort((a, b) => a.sequence - b.sequence);
}

function checkLedger({ imports, ledger, imaged }: StoredBooks): Violation[] {
  const violations: Violation[] = [];
  const entries = new Map(ledger.map((entry) => [entry.importId, entry]));
  const states = new Map(imports.map(({ importId, state }) => [importId, state]));
  for (const [importId, state] of states) {
    const entry = entries.get(importId);
    const counts = state === "committed" || state === "undone";
    if (counts && entry === undefined) violations.push({ kind: "ledger-missing", importId, text: `It is ${state}.` });
    if (entry !== undefined && (!counts || entry.undone !== (state === "undone"))) {
      violations.push({ kind: "ledger-differs", importId, text: `It is ${state}, and its entry is ${entry.undone ? "undone" : "valid"}.` });
    }
  }
  for (const importId of imaged) {
    if (states.get(importId) !== "committed") violations.push({ kind: "image-left", importId, text: `It is ${states.get(importId) ?? "not stored"}.` });
  }
  const counting = ledger.filter(({ undone, overridden }) => !undone && !overridden);
  for (const same of groupBy(counting, ({ tenant, contentDigest }) => keyOf(tenant, contentDigest))) {
    for (const { importId } of same.slice(1)) violations.push({ kind: "content-twice", importId, text: `The import ${same[0]?.importId} brought it, too.` });
  }
  return violations;
}

interface Totals {
  readonly totals: { readonly rows: number; readonly quantity: string; readonly customers: number };
}

/** P1: counted from the plan, not from the tables as the server does. */
function checkReceipts(plans: ReadonlyMap<string, Plan>, { imports }: StoredBooks): Violation[] {
  return imports.flatMap(({ importId, receipt }): Violation[] => {
    const plan = plans.get(importId);
    if (receipt === null || plan === undefined) return [];
    const { totals: { rows, quantity, customers } } = receipt as Totals;
    const sent = [plan.lines.length, String(sum(plan.lines)), new Set(plan.lines.map(({ customer }) => customer)).size];
    const counted = [rows, quantity, customers];
    if (JSON.stringify(counted) === JSON.stringify(sent)) return [];
    return [{ kind: "totals-differ", importId, text: `The receipt counts ${counted.join(", ")}; sent were ${sent.join(", ")} (rows, quantity, customers).` }];
  });
}

function sum(lines: readonly PlannedLine[]): number {
  return lines.reduce((total, { quantity }) => total + Number(quantity), 0);
}

function compareLines(expected: ReadonlyMap<string, Expected>, stored: readonly StoredLine[]): Violation[] {
  const violations: Violation[] = [];
  for (const [line, ...more] of groupBy(stored, ({ tenant, id }) => keyOf(tenant, id))) {
    if (line === undefined) continue;
    const { importId, id } = line;
    const wanted = expected.get(keyOf(line.tenant, id));
    if (more.length > 0) violations.push({ kind: "row-twice", importId, text: `${id} is there ${more.length + 1} times.` });
    if (wanted === undefined) violations.push({ kind: "row-without-ledger", importId, text: `${id} is in the books.` });
    else if (!same(wanted, line)) violations.push({ kind: "row-differs", importId: wanted.importId, text: `${id} has other values, or another import wrote it.` });
    if (line.bookedQuantity !== line.quantity || line.schedules !== 2) {
      violations.push({ kind: "postings-differ", importId, text: `${id} has ${line.bookedQuantity ?? "nothing"} booked and ${line.schedules} schedules.` });
    }
  }
  const there = new Set(stored.map(({ tenant, id }) => keyOf(tenant, id)));
  const missing = [...expected].filter(([key]) => !there.has(key)).map(([, wanted]) => wanted);
  for (const lost of groupBy(missing, ({ importId }) => importId)) {
    const importId = lost[0]?.importId ?? "";
    const all = [...expected.values()].filter((wanted) => wanted.importId === importId).length;
    violations.push({ kind: lost.length === all ? "rows-missing" : "half-applied", importId, text: `${lost.length} of ${all} rows are not in the books, ${lost[0]?.line.id} first.` });
  }
  return violations;
}

function same({ importId, line }: Expected, stored: StoredLine): boolean {
  return stored.importId === importId && stored.customer === line.customer && stored.product === line.product && stored.quantity === line.quantity;
}
