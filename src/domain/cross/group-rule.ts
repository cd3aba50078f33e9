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

  return {
    add(row) {
      const key = keyOf(row);
      if (key === null) return;
      groups.add(key, row);
      touched.add(key);
    },
    remove(row) {
      const key = keyOf(row);
      if (key === null) return;
      groups.remove(key, row);
      touched.add(key);
    },
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

/** For each row of a group the first other one that differs from it by `keyOf`. */
export function firstDifferent<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (row: Row) => Row | null {
  const [first] = rows;
  if (first === undefined) return () => null;
  const firstKey = keyOf(first);
  const second = rows.find((row) => keyOf(row) !== firstKey) ?? null;
  return (row) => (keyOf(row) === firstKey ? second : first);
}
