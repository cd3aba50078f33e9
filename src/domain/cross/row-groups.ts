import { lowerBound } from "../lower-bound";

/** A row by itself, or several in the order of the sheet. */
type Group<Row> = Row | Row[];

/**
 * Rows by a key, each group in the order of the sheet. Nearly all keys have one row, so one row stands without a list around it.
 * A row is to be removed before its place among the others changes.
 */
export class RowGroups<Key, Row extends { readonly rowNumber: number }> {
  private readonly byKey = new Map<Key, Group<Row>>();

  /** Whether there are others of this key. */
  add(key: Key, row: Row): boolean {
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.byKey.set(key, row);
      return false;
    }
    if (!Array.isArray(known)) this.byKey.set(key, known.rowNumber < row.rowNumber ? [known, row] : [row, known]);
    else if ((known.at(-1)?.rowNumber ?? 0) < row.rowNumber) known.push(row);
    else known.splice(placeOf(known, row), 0, row);
    return true;
  }

  /** Whether there are others of this key. */
  remove(key: Key, row: Row): boolean {
    const known = this.byKey.get(key);
    if (Array.isArray(known)) {
      const place = placeOf(known, row);
      if (known[place] === row) known.splice(place, 1);
      if (known.length > 0) return true;
    }
    this.byKey.delete(key);
    return false;
  }

  /** The rows of a key, from the top of the sheet. */
  rows(key: Key): readonly Row[] {
    const known = this.byKey.get(key);
    if (known === undefined) return [];
    return Array.isArray(known) ? known : [known];
  }
}

/** Where the row stands, or would stand. */
function placeOf<Row extends { readonly rowNumber: number }>(rows: readonly Row[], { rowNumber }: Row): number {
  return lowerBound(rows.length, (place) => (rows[place]?.rowNumber ?? 0) < rowNumber);
}
