import type { Finding } from "../cells/finding";
import type { CrossKind, CrossRow, CrossRule, ReadRow, RowFacts, Say, SheetRows } from "./cross-rule";
import { RowGroups } from "./row-groups";

/** What a rule asks of the rows that share a key. */
export interface GroupJudgement<Row extends CrossRow> {
  readonly kinds: readonly CrossKind[];
  isUnchanged?(before: RowFacts, after: RowFacts): boolean;
  /** A 32-bit number by which rows are grouped, those of the same key and perhaps a few others; null: the row takes no part. */
  keyOf(row: Row): number | null;
  /** Tells all rows of one group what they have against each other; they come from the top of the sheet. */
  judge(rows: readonly Row[], say: Say<Row>): void;
  /** Whether two rows of a group have nothing against each other, nor against any third that is like one of them. Left out: rows of a group are never alike. */
  areAlike?(row: Row, other: Row): boolean;
}

/** A rule for groups that stay small beside the sheet: a group that changes is judged as a whole. A row alone has nothing against it. */
export function createGroupRule<Row extends CrossRow>(sheet: SheetRows<Row>, { keyOf, judge, areAlike = neverAlike, ...about }: GroupJudgement<Row>): CrossRule<Row> {
  const groups = new RowGroups<Row>((handle) => sheet.of(handle), sheet.expected);
  const touched = new Set<number>();
  /** Keys of groups that were judged last when not all of their rows were alike. */
  const mixed = new Set<number>();

  function join(row: Row, key: number | null): void {
    if (key === null) return;
    const other = groups.add(key, row);
    if (other !== null && (!areAlike(row, other) || mixed.has(key))) touched.add(key);
  }

  return {
    ...about,
    add: (row) => join(row, keyOf(row)),
    addBelow(rows) {
      const keys = rows.map(keyOf);
      groups.bringNear(keys);
      rows.forEach((row, index) => join(row, keys[index] ?? null));
    },
    remove(row) {
      const key = keyOf(row);
      if (key !== null && groups.remove(key, row) !== null && mixed.has(key)) touched.add(key);
    },
    settle(say) {
      for (const key of touched) {
        const rows = groups.rows(key);
        judge(rows, say);
        const [first] = rows;
        if (first !== undefined && rows.some((row) => row !== first && !areAlike(first, row))) mixed.add(key);
        else mixed.delete(key);
      }
      touched.clear();
    },
  };
}

function neverAlike(): boolean {
  return false;
}

/** Tells each row one finding, or that there is none. */
export function tellEach<Row>(
  rows: readonly Row[], kind: CrossKind, find: ((row: Row, index: number) => Finding | null) | null, say: Say<Row>,
): void {
  rows.forEach((row, index) => say(row, kind, find === null ? null : find(row, index)));
}

/** What each row of a group says of itself and the first other one with a different ID, the upper of the two first. */
export function tellPairs<Row extends ReadRow>(
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
