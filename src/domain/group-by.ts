/** As {@link groupBy}, for rows that are nearly always all alike: then no keys are made. `areAlike` says whether two rows have the same key. */
export function groupAlike<Row>(rows: readonly Row[], areAlike: (row: Row, other: Row) => boolean, keyOf: (row: Row) => string): readonly (readonly Row[])[] {
  const [first] = rows;
  if (first === undefined) return [];
  for (const row of rows) if (row !== first && !areAlike(first, row)) return groupBy(rows, keyOf);
  return [rows];
}

/** The rows that have a key in common, in their order; the groups in the order of their first rows. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
