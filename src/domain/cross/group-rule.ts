import type { Finding } from "../cells/finding";
import type { CrossKind, CrossRow, CrossRule, Say } from "./cross-rule";
import { RowGroups } from "./row-groups";

/** What a rule asks of the rows that share a key. */
export interface GroupJudgement<Key, Row extends CrossRow> {
  /** What the row is grouped by; null: it takes no part. */
  keyOf(row: Row): Key | null;
  /** Tells all rows of one group what they have against each other; they come from the top of the sheet. */
  judge(rows: readonly Row[], say: Say<Row>): void;
}

/** A rule for groups that stay small beside the sheet: a group that changes is judged as a whole. A row alone has nothing against it. */
export function createGroupRule<Key, Row extends CrossRow>({ keyOf, judge }: GroupJudgement<Key, Row>): CrossRule<Row> {
  const groups = new RowGroups<Key, Row>();
  const touched = new Set<Key>();
  return {
    add(row) {
      const key = keyOf(row);
      if (key !== null && groups.add(key, row)) touched.add(key);
    },
    remove(row) {
      const key = keyOf(row);
      if (key !== null && groups.remove(key, row)) touched.add(key);
    },
    settle(say) {
      for (const key of touched) judge(groups.rows(key), say);
      touched.clear();
    },
  };
}

/** Tells each row one finding, or that there is none. */
export function tellEach<Row extends CrossRow>(
  rows: readonly Row[], kind: CrossKind, find: ((row: Row, index: number) => Finding | null) | null, say: Say<Row>,
): void {
  rows.forEach((row, index) => say(row, kind, find === null ? null : find(row, index)));
}

/** What each row of a group says of itself and the first other one with a different ID, the upper of the two first. */
export function tellPairs<Row extends CrossRow>(
  rows: readonly Row[], kind: CrossKind, find: (upper: Row, lower: Row) => Finding, say: Say<Row>,
): void {
  const [first] = rows;
  const firstKey = first?.reading.idKey;
  const second = rows.find(({ reading }) => reading.idKey !== firstKey);
  tellEach(rows, kind, first === undefined || second === undefined ? null : (row) => {
    const other = row.reading.idKey === firstKey ? second : first;
    return row.rowNumber < other.rowNumber ? find(row, other) : find(other, row);
  }, say);
}
