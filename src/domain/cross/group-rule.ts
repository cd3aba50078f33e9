import type { Finding } from "../cells/finding";
import type { CrossKind, CrossRow, CrossRule } from "./cross-rule";
import { RowGroups } from "./row-groups";

/** What a rule asks of the rows that share a key. */
export interface GroupJudgement<Row extends CrossRow> {
  readonly kind: CrossKind;
  /** What the row is grouped by; null: it takes no part. */
  keyOf(row: Row): string | null;
  /** What the rows of one group have against each other, in their order; they come from the top of the sheet. */
  judge(rows: readonly Row[]): readonly (Finding | null)[];
}

/** A rule for groups that stay small beside the sheet: a group that changes is judged as a whole. */
export function createGroupRule<Row extends CrossRow>({ kind, keyOf, judge }: GroupJudgement<Row>): CrossRule<Row> {
  const groups = new RowGroups<Row>();
  const touched = new Set<string>();

  function touch(row: Row, change: "add" | "remove"): void {
    const key = keyOf(row);
    if (key === null) return;
    groups[change](key, row);
    touched.add(key);
  }

  return {
    add: (row) => touch(row, "add"),
    remove: (row) => touch(row, "remove"),
    settle(say) {
      for (const key of touched) {
        const rows = groups.rows(key);
        if (rows.length === 0) continue;
        const findings = judge(rows);
        rows.forEach((row, index) => say(row, kind, findings[index] ?? null));
      }
      touched.clear();
    },
  };
}

/** What each row of a group says of itself and the first other one with a different ID, the upper of the two first. */
export function findPairs(rows: readonly CrossRow[], find: (upper: CrossRow, lower: CrossRow) => Finding): readonly (Finding | null)[] {
  const idOf = ({ reading }: CrossRow) => reading.id?.key ?? "";
  const [first] = rows;
  if (first === undefined) return [];
  const firstId = idOf(first);
  const second = rows.find((row) => idOf(row) !== firstId);
  if (second === undefined) return [];
  return rows.map((row) => {
    const other = idOf(row) === firstId ? second : first;
    return row.rowNumber < other.rowNumber ? find(row, other) : find(other, row);
  });
}
