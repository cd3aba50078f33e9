import type { Cell } from "../cell";
import { cellText } from "../cells/cell-text";
import type { Finding } from "../cells/finding";
import type { RowReading } from "../read-row";
import type { CrossRow } from "./cross-rule";
import type { GroupJudgement } from "./group-rule";

type IdentifiedRow = CrossRow & { readonly reading: { readonly id: NonNullable<RowReading["id"]> } };

/** The rows of one ID. */
export const sameId: GroupJudgement<CrossRow> = {
  kind: "sameId",
  keyOf: ({ reading }) => reading.id?.key ?? null,
  judge: (rows) => judgeIdGroup(rows as readonly IdentifiedRow[]),
};

/**
 * What the rows of one key have against each other (RULES.md 3.1), in their order. Of an exact copy, two forms of one
 * Salesforce ID and a plain duplicate each row gets the first that is true. `rows` come from the top of the sheet.
 */
function judgeIdGroup(rows: readonly IdentifiedRow[]): readonly (Finding | null)[] {
  if (rows.length < 2) return rows.map(() => null);
  const copies = new FirstTwo();
  const forms = new Map<number, IdentifiedRow>();
  rows.forEach((row) => {
    copies.add(rowContent(row), row);
    if (!forms.has(row.reading.id.text.length)) forms.set(row.reading.id.text.length, row);
  });
  return rows.map((row): Finding => {
    const copy = copies.other(rowContent(row), row);
    if (copy !== null) return { code: "ID_DUPLICATE_ROW", params: { r1: copy.rowNumber, r2: row.rowNumber } };
    const otherForm = forms.get(row.reading.id.text.length === 18 ? 15 : row.reading.id.text.length === 15 ? 18 : -1);
    if (otherForm !== undefined) {
      return { code: "ID_SF_15_18", params: { id1: row.reading.id.text, id2: otherForm.reading.id.text, r: otherForm.rowNumber } };
    }
    const other = rows[0] === row ? rows[1] : rows[0];
    return { code: "ID_DUPLICATE", params: { id: row.reading.id.text, r: other?.rowNumber ?? 0 } };
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
