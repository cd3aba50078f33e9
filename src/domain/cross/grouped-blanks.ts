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

/** Looks for grouped blanks around the rows that change: a run reaches from a filled cell to the next row that does not fit. */
export function createGroupedBlanks<Row extends CrossRow>(): CrossRule<Row> {
  const rows = new Map<number, Row>();
  let touched: number[] = [];

  function settle(pair: Pair, starts: readonly number[], say: Say<Row>): void {
    let done = -Infinity;
    for (const start of starts) {
      if (start <= done) continue;
      let head = start;
      while (isBlankBelow(rows.get(head), pair.field)) head--;
      let end = head + 1;
      while (isBlankBelow(rows.get(end), pair.field)) end++;
      tell(pair, head, end, say);
      done = end - 1;
    }
  }

  /** Judges the blanks between `head` and `end`, both excluded. */
  function tell({ kind, field, beside }: Pair, head: number, end: number, say: Say<Row>): void {
    const top = rows.get(head);
    const value = top === undefined ? "" : textOf(top, field);
    let last = head;
    if (value !== "" && top !== undefined) while (last + 1 < end && goesWith(rows.get(last + 1), top, beside)) last++;
    const finding: Finding | null = last - head >= leastBlanks ? { code: "ROW_GROUPED_BLANKS", params: { value } } : null;
    for (let rowNumber = head + 1; rowNumber < end; rowNumber++) {
      const row = rows.get(rowNumber);
      if (row !== undefined) say(row, kind, rowNumber <= last ? finding : null);
    }
  }

  return {
    add(row) {
      rows.set(row.rowNumber, row);
      touched.push(row.rowNumber);
    },
    remove(row) {
      rows.delete(row.rowNumber);
      touched.push(row.rowNumber);
    },
    settle(say) {
      const starts = [...new Set(touched.flatMap((rowNumber) => [rowNumber - 1, rowNumber]))].sort((a, b) => a - b);
      for (const pair of pairs) settle(pair, starts, say);
      touched = [];
    },
  };
}

/** A line whose other cells that a purchase needs are filled. */
function isBlankBelow(row: CrossRow | undefined, field: FieldKey): boolean {
  if (row === undefined || row.reading.values === null || !isBlankCell(cellOf(row, field))) return false;
  return (["id", "product", "quantity"] as const).every((other) => !isBlankCell(cellOf(row, other)));
}

function goesWith(row: CrossRow | undefined, top: CrossRow, beside: Pair["beside"]): boolean {
  if (row === undefined) return false;
  if (isBlankCell(cellOf(row, beside))) return true;
  const [text, above] = [textOf(row, beside), textOf(top, beside)];
  if (text === "" || above === "") return false;
  return beside === "customer" ? customerIdentity(text) === customerIdentity(above) : idKey(text) === idKey(above);
}

function cellOf({ cells }: CrossRow, field: FieldKey): Cell {
  return cells[fieldIndex[field]] ?? null;
}

/** "" where the cell is blank or cannot be read. */
function textOf({ reading }: CrossRow, field: Pair["field"]): string {
  return reading.values?.[field] ?? "";
}
