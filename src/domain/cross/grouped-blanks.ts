import type { Cell } from "../cell";
import { isBlankCell } from "../cells/cell-text";
import type { Finding } from "../cells/finding";
import { customerIdentity } from "../customer-key";
import { fieldIndex, type FieldKey } from "../field-key";
import { idKey } from "../salesforce-id";
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
  const touched = { groupedCustomer: new Set<Row>(), groupedOpportunity: new Set<Row>() };

  function settle(pair: Pair, say: Say<Row>): void {
    const done = new Set<Row>();
    for (const start of touched[pair.kind]) {
      // The row may have ended the run above it, be in one, or stand at the head of one.
      for (const row of [neighbour(start, -1), start, neighbour(start, 1)]) {
        if (row === undefined || done.has(row) || !isBlankBelow(row, pair.field)) continue;
        let first = row;
        let head = neighbour(first, -1);
        while (head !== undefined && isBlankBelow(head, pair.field)) [first, head] = [head, neighbour(head, -1)];
        tell(pair, head, first, done, say);
      }
      if (!isBlankBelow(start, pair.field)) say(start, pair.kind, null);
    }
  }

  /** Judges the blanks from `first` on, below `head`. */
  function tell({ kind, field, beside }: Pair, head: Row | undefined, first: Row, done: Set<Row>, say: Say<Row>): void {
    const run: Row[] = [];
    for (let row: Row | undefined = first; row !== undefined && isBlankBelow(row, field); row = neighbour(row, 1)) run.push(row);
    const value = head === undefined ? "" : head.reading[field] ?? "";
    let fitting = 0;
    if (value !== "" && head !== undefined) while (fitting < run.length && goesWith(run[fitting], head, beside)) fitting++;
    const finding: Finding | null = fitting >= leastBlanks ? { code: "ROW_GROUPED_BLANKS", params: { value } } : null;
    run.forEach((row, index) => {
      done.add(row);
      say(row, kind, index < fitting ? finding : null);
    });
  }

  return {
    add(row) {
      // A filled row that is new in the sheet begins no run by itself; its neighbours tell.
      for (const { kind, field } of pairs) if (isBlankCell(row.cells[fieldIndex[field]] ?? null)) touched[kind].add(row);
    },
    remove(row) {
      for (const { kind } of pairs) touched[kind].add(row);
    },
    settle(say) {
      for (const pair of pairs) {
        settle(pair, say);
        touched[pair.kind].clear();
      }
    },
  };
}

/** A line whose other cells that a purchase needs are filled. */
function isBlankBelow(row: CrossRow, field: FieldKey): boolean {
  if (row.reading.skipped || !isBlankCell(cellOf(row, field))) return false;
  return (["id", "product", "quantity"] as const).every((other) => !isBlankCell(cellOf(row, other)));
}

function goesWith(row: CrossRow | undefined, top: CrossRow, beside: Pair["beside"]): boolean {
  if (row === undefined) return false;
  if (isBlankCell(cellOf(row, beside))) return true;
  const [text, above] = [row.reading[beside] ?? "", top.reading[beside] ?? ""];
  if (text === "" || above === "") return false;
  return beside === "customer" ? customerIdentity(text) === customerIdentity(above) : idKey(text) === idKey(above);
}

function cellOf({ cells }: CrossRow, field: FieldKey): Cell {
  return cells[fieldIndex[field]] ?? null;
}
