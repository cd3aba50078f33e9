import type { Cell } from "../cell";
import { isBlankCell } from "../cells/cell-text";
import type { Finding } from "../cells/finding";
import { fieldIndex, type FieldKey } from "../field-key";
import type { CrossRow, CrossRule, Say, SheetRows } from "./cross-rule";

/** So many blanks below one another look like a report that shows each name once (RULES.md 2, ROW_GROUPED_BLANKS). */
const leastBlanks = 3;

const pairs = [
  { kind: "groupedCustomer", field: "customer", beside: "opportunity" },
  { kind: "groupedOpportunity", field: "opportunity", beside: "customer" },
] as const;
type Pair = (typeof pairs)[number];

/**
 * Looks for grouped blanks around the rows that change: a run reaches from a filled cell to the next row that does not fit. A row
 * that comes, goes or moves changes the run that its neighbours are in: those are to be removed and added as well.
 */
export function createGroupedBlanks<Row extends CrossRow>(sheet: SheetRows<Row>): CrossRule<Row> {
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
        const beside = sheet.neighbour(row, step);
        if (beside !== undefined && isBlankBelow(beside, pair.field)) judgeRun(pair, beside, done, say);
      }
    }
  }

  /** Judges the blanks around one of them, which reach from a filled cell to the next. */
  function judgeRun({ kind, field, beside }: Pair, blank: Row, done: Set<Row>, say: Say<Row>): void {
    if (done.has(blank)) return;
    let first = blank;
    let head = sheet.neighbour(first, -1);
    while (head !== undefined && isBlankBelow(head, field)) {
      first = head;
      head = sheet.neighbour(head, -1);
    }
    const value = head === undefined ? "" : head.reading[field] ?? "";
    let length = 0;
    let fitting = 0;
    for (let row: Row | undefined = first; row !== undefined && isBlankBelow(row, field); row = sheet.neighbour(row, 1)) {
      if (fitting === length && value !== "" && head !== undefined && goesWith(row, head, beside)) fitting++;
      length++;
    }
    const finding: Finding | null = fitting >= leastBlanks ? { code: "ROW_GROUPED_BLANKS", params: { value } } : null;
    let row: Row | undefined = first;
    for (let index = 0; row !== undefined && index < length; index++) {
      if (length > 1) done.add(row);
      say(row, kind, index < fitting ? finding : null);
      row = sheet.neighbour(row, 1);
    }
  }

  return {
    kinds: ["groupedCustomer", "groupedOpportunity"],
    isUnchanged: (before, after) => hasSameBlanks(before.cells, after.cells) && before.customer === after.customer && before.reading.opportunity === after.reading.opportunity,
    add(row) {
      // A filled row that is new in the sheet begins no run by itself; its neighbours tell.
      for (const { kind, field } of pairs) if (isBlank(row, field)) touched[kind].push(row);
    },
    addBelow(rows) {
      for (const { kind, field } of pairs) {
        let length = 0;
        rows.forEach((row, index) => {
          length = isBlank(row, field) ? length + 1 : 0;
          // Any row of a run is enough to judge it, and of a run that is too short there is nothing to say, unless it goes on below.
          if (length === leastBlanks || (length > 0 && index === rows.length - 1)) touched[kind].push(row);
        });
      }
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
function isBlankBelow(row: CrossRow, field: Pair["field"]): boolean {
  if (!isBlank(row, field)) return false;
  return !isBlankCell(cellOf(row, "id")) && !isBlankCell(cellOf(row, "product")) && !isBlankCell(cellOf(row, "quantity"));
}

/** Where a name was read it is known without looking at the cell. */
function isBlank(row: CrossRow, field: Pair["field"]): boolean {
  const isNamed = field === "customer" ? row.customer !== null : row.opportunity !== 0;
  return !isNamed && isBlankCell(cellOf(row, field));
}

function goesWith(row: CrossRow, top: CrossRow, beside: Pair["beside"]): boolean {
  if (isBlankCell(cellOf(row, beside))) return true;
  if (beside === "customer") return row.customer !== null && row.customer.identity === top.customer?.identity;
  return row.opportunity !== 0 && row.opportunity === top.opportunity;
}

function cellOf({ cells }: CrossRow, field: FieldKey): Cell {
  return cells[fieldIndex[field]] ?? null;
}
