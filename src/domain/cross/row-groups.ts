/** Rows by a key. Nearly all keys have one row, so one row stands without a set around it. */
export class RowGroups<Row extends { readonly rowNumber: number }> {
  private readonly byKey = new Map<string, Row | Set<Row>>();

  add(key: string, row: Row): void {
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, row);
    else if (known instanceof Set) known.add(row);
    else this.byKey.set(key, new Set([known, row]));
  }

  remove(key: string, row: Row): void {
    const known = this.byKey.get(key);
    if (known === row) this.byKey.delete(key);
    else if (known instanceof Set && known.delete(row) && known.size === 0) this.byKey.delete(key);
  }

  /** The rows of a key, from the top of the sheet. */
  rows(key: string): readonly Row[] {
    const known = this.byKey.get(key);
    if (known === undefined) return [];
    return known instanceof Set ? [...known].sort((a, b) => a.rowNumber - b.rowNumber) : [known];
  }
}
