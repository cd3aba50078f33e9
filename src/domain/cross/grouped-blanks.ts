import type { Cell } from "../cell";
import { isBlankCell } from "../cells/cell-text";
import type { Finding } from "../cells/finding";
import { fieldIndex, type FieldKey } from "../field-key";
import type { CrossRow, CrossRule, Say } from "./cross-rule";

/** So many blanks below one another look like a report that shows each name once (RULES.md 2, ROW_GROUPED_BLANKS). */
const leastBlanks = 3;

const pairs = [
  { kind: "groupedCustomer", field: "customer", beside: "opportunity" },
  { kind: "groupedOpportunity", field: "opportunity", beside: "customer" },
] as const;
type Pair = (typeof pairs)[number];

/** The row right above (-1) or below (1), where the sheet's next row is one. */
export type Neighbours<Row> = (row: Row, step: -1 | 1) => Row | undefined;

/**
 * Looks for grouped blanks around the rows that change: a run reaches from a filled cell to the next row that does not fit. A row
 * that comes, goes or moves changes the run that its neighbours are in: those are to be removed and added as well.
 */
export function createGroupedBlanks<Row extends CrossRow>(neighbour: Neighbours<Row>): CrossRule<Row> {
  const touched: Readonly<Record<Pair["kind"], Row[]>> = { groupedCustomer: [], groupedOpportunity: [] };

  function settle(pair: Pair, say: Say<Row>): void {
    const done = new Set<Row>();
    for (const row of touched[pair.kind]) {
      if (isBlankBelow(row, pair.field)) {
        judgeRun(pair, row, done, say);
        continue;
      }
      say(row, pair.kind, null);
      // It may have ended the run above it, or stand at the head of one.
      for (const step of [-1, 1] as const) {
        const beside = neighbour(row, step);
        if (beside !== undefined && isBlankBelow(beside, pair.field)) judgeRun(pair, beside, done, say);
      }
    }
  }

  /** Judges the blanks around one of them, which reach from a filled cell to the next. */
  function judgeRun({ kind, field, beside }: Pair, blank: Row, done: Set<Row>, say: Say<Row>): void {
    if (done.has(blank)) return;
    let first = blank;
    let head = neighbour(first, -1);
    while (head !== undefined && isBlankBelow(head, field)) [first, head] = [head, neighbour(head, -1)];
    const run: Row[] = [];
    for (let row: Row | undefined = first; row !== undefined && isBlankBelow(row, field); row = neighbour(row, 1)) run.push(row);
    const value = head === undefined ? "" : head.reading[field] ?? "";
    let fitting = 0;
    if (run.length >= leastBlanks && value !== "" && head !== undefined) while (fitting < run.length && goesWith(run[fitting], head, beside)) fitting++;
    const finding: Finding | null = fitting >= leastBlanks ? { code: "ROW_GROUPED_BLANKS", params: { value } } : null;
    run.forEach((row, index) => {
      if (run.length > 1) done.add(row);
      say(row, kind, index < fitting ? finding : null);
    });
  }

  return {
    kinds: ["groupedCustomer", "groupedOpportunity"],
    isUnchanged: (before, after) => hasSameBlanks(before.cells, after.cells) && before.customer === after.customer && before.reading.opportunity === after.reading.opportunity,
    add(row) {
      // A filled row that is new in the sheet begins no run by itself; its neighbours tell.
      for (const { kind, field } of pairs) if (isBlankCell(row.cells[fieldIndex[field]] ?? null)) touched[kind].push(row);
    },
    remove(row) {
      for (const { kind } of pairs) touched[kind].push(row);
    },
    settle(say) {
      for (const pair of pairs) {
        settle(pair, say);
        touched[pair.kind].length = 0;
      }
    },
  };
}

const asked = ["id", "customer", "opportunity", "product", "quantity"] as const;

/** Whether the cells that are asked for are blank in both rows, or in none. */
function hasSameBlanks(before: readonly Cell[], after: readonly Cell[]): boolean {
  return asked.every((field) => isBlankCell(before[fieldIndex[field]] ?? null) === isBlankCell(after[fieldIndex[field]] ?? null));
}

/** A row whose other cells that a purchase needs are filled, which is always a line. */
function isBlankBelow(row: CrossRow, field: FieldKey): boolean {
  if (!isBlankCell(cellOf(row, field))) return false;
  return !isBlankCell(cellOf(row, "id")) && !isBlankCell(cellOf(row, "product")) && !isBlankCell(cellOf(row, "quantity"));
}

function goesWith(row: CrossRow | undefined, top: CrossRow, beside: Pair["beside"]): boolean {
  if (row === undefined) return false;
  if (isBlankCell(cellOf(row, beside))) return true;
  if (beside === "customer") return row.customer !== null && row.customer.identity === top.customer?.identity;
  return row.opportunity !== 0 && row.opportunity === top.opportunity;
}

function cellOf({ cells }: CrossRow, field: FieldKey): Cell {
  return cells[fieldIndex[field]] ?? null;
}
