import type { Cell } from "./cell";
import { cellText } from "./cells/cell-text";
import type { Finding } from "./cells/finding";

/** A row that takes part in the comparison of IDs. */
export interface IdentifiedRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  readonly id: { readonly text: string; readonly key: string };
}

/** Rows by the key of their ID. Nearly all keys have one row, so one row stands without a set around it. */
export class IdGroups<Row extends IdentifiedRow> {
  private readonly byKey = new Map<string, Row | Set<Row>>();

  add(row: Row): void {
    const known = this.byKey.get(row.id.key);
    if (known === undefined) this.byKey.set(row.id.key, row);
    else if (known instanceof Set) known.add(row);
    else this.byKey.set(row.id.key, new Set([known, row]));
  }

  remove(row: Row): void {
    const known = this.byKey.get(row.id.key);
    if (known === row) this.byKey.delete(row.id.key);
    else if (known instanceof Set && known.delete(row) && known.size === 0) this.byKey.delete(row.id.key);
  }

  /** The rows of a key, from the top of the sheet. */
  rows(key: string): readonly Row[] {
    const known = this.byKey.get(key);
    if (known === undefined) return [];
    return known instanceof Set ? [...known].sort((a, b) => a.rowNumber - b.rowNumber) : [known];
  }

  clear(): void {
    this.byKey.clear();
  }
}

/**
 * What the rows of one key have against each other (RULES.md 3.1), in their order. Of an exact copy, two forms of one
 * Salesforce ID and a plain duplicate each row gets the first that is true. `rows` come from the top of the sheet.
 */
export function judgeIdGroup(rows: readonly IdentifiedRow[]): readonly (Finding | null)[] {
  if (rows.length < 2) return rows.map(() => null);
  const copies = new FirstTwo();
  const forms = new Map<number, IdentifiedRow>();
  rows.forEach((row) => {
    copies.add(rowContent(row), row);
    if (!forms.has(row.id.text.length)) forms.set(row.id.text.length, row);
  });
  return rows.map((row): Finding => {
    const copy = copies.other(rowContent(row), row);
    if (copy !== null) return { code: "ID_DUPLICATE_ROW", params: { r1: copy.rowNumber, r2: row.rowNumber } };
    const otherForm = forms.get(row.id.text.length === 18 ? 15 : row.id.text.length === 15 ? 18 : -1);
    if (otherForm !== undefined) {
      return { code: "ID_SF_15_18", params: { id1: row.id.text, id2: otherForm.id.text, r: otherForm.rowNumber } };
    }
    const other = rows[0] === row ? rows[1] : rows[0];
    return { code: "ID_DUPLICATE", params: { id: row.id.text, r: other?.rowNumber ?? 0 } };
  });
}

/** The first two rows of each content: enough to name the first other one. */
class FirstTwo {
  private readonly rows = new Map<string, readonly IdentifiedRow[]>();

  add(content: string, row: IdentifiedRow): void {
    const known = this.rows.get(content) ?? [];
    if (known.length < 2) this.rows.set(content, [...known, row]);
  }

  other(content: string, row: IdentifiedRow): IdentifiedRow | null {
    return this.rows.get(content)?.find((candidate) => candidate !== row) ?? null;
  }
}

/** Rows of a large group are compared at each edit of one of them; cells never change in place. */
const contents = new WeakMap<readonly Cell[], string>();

/** All ten cells as text that is equal exactly when the cells are: cleaned, and a number is not its digits as text. */
function rowContent({ cells }: IdentifiedRow): string {
  let content = contents.get(cells);
  if (content === undefined) {
    content = JSON.stringify(cells.map((cell) => (typeof cell === "string" ? cellText(cell, { keepLines: true }) : (cell ?? ""))));
    contents.set(cells, content);
  }
  return content;
}
