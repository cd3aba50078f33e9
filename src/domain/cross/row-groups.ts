/** More rows than these are kept as a set, where one of them is found without looking through all. */
const mostListed = 16;

type Group<Row> = Row | Row[] | Set<Row>;

/** Rows by a key. Nearly all keys have one row, so one row stands without a list around it. */
export class RowGroups<Key, Row extends { readonly rowNumber: number }> {
  private readonly byKey = new Map<Key, Group<Row>>();

  /** Whether there are others of this key. */
  add(key: Key, row: Row): boolean {
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.byKey.set(key, row);
      return false;
    }
    if (known instanceof Set) known.add(row);
    else if (!Array.isArray(known)) this.byKey.set(key, [known, row]);
    else if (known.length < mostListed) known.push(row);
    else this.byKey.set(key, new Set([...known, row]));
    return true;
  }

  /** Whether there are others of this key. */
  remove(key: Key, row: Row): boolean {
    const known = this.byKey.get(key);
    if (known === undefined || known === row) {
      this.byKey.delete(key);
      return false;
    }
    if (known instanceof Set) {
      known.delete(row);
      if (known.size > 0) return true;
    } else if (Array.isArray(known)) {
      const index = known.indexOf(row);
      if (index >= 0) known.splice(index, 1);
      if (known.length > 0) return true;
    }
    this.byKey.delete(key);
    return false;
  }

  /** The rows of a key, from the top of the sheet. */
  rows(key: Key): readonly Row[] {
    const known = this.byKey.get(key);
    if (known === undefined) return [];
    if (known instanceof Set) return [...known].sort(byNumber);
    return Array.isArray(known) ? known.sort(byNumber) : [known];
  }
}

function byNumber(a: { readonly rowNumber: number }, b: { readonly rowNumber: number }): number {
  return a.rowNumber - b.rowNumber;
}
