import type { Cell } from "../cell";
import { isQuietText } from "../cells/quiet-text";
import { cellText } from "../cells/cell-text";
import type { Finding, NamedRow } from "../cells/finding";
import type { RowReading } from "../row-reading";
import type { Say } from "./cross-rule";

/** A row of which the ID at least was read. */
export interface IdRow extends NamedRow {
  readonly cells: readonly Cell[];
  readonly reading: Pick<RowReading, "id">;
}

/**
 * What the rows of one ID have against each other (RULES.md 3.1). Of an exact copy, two forms of one Salesforce ID and a
 * plain duplicate each row gets the first that is true. `rows` come from the top of the sheet.
 */
export function tellSameId<Row extends IdRow>(rows: readonly Row[], say: Say<Row>): void {
  const judge = rows.length < 2 ? null : new Judge(rows);
  for (const row of rows) say(row, "sameId", judge === null ? null : judge.findingOf(row));
}

class Judge {
  private readonly copies: Contents | null;
  /** The first row with an ID of each length, once it is asked for. */
  private lengths: ReadonlyMap<number, IdRow> | null = null;

  constructor(private readonly rows: readonly IdRow[]) {
    this.copies = rows.length > fewRows ? new Contents(rows) : null;
  }

  findingOf(row: IdRow): Finding {
    const copy = this.copies === null ? this.copyAmongFew(row) : this.copies.otherThan(row);
    if (copy !== undefined) return { code: "ID_DUPLICATE_ROW", params: {}, rows: { r1: copy, r2: row } };
    const { id } = row.reading;
    // The two forms of a Salesforce ID.
    const otherForm = id.length === 18 ? this.firstOfLength(15) : id.length === 15 ? this.firstOfLength(18) : undefined;
    if (otherForm !== undefined) return { code: "ID_SF_15_18", params: { id1: id, id2: otherForm.reading.id }, rows: { r: otherForm } };
    return { code: "ID_DUPLICATE", params: { id }, rows: { r: (this.rows[0] === row ? this.rows[1] : this.rows[0]) ?? row } };
  }

  private copyAmongFew(row: IdRow): IdRow | undefined {
    for (const other of this.rows) if (other !== row && hasSameCells(other.cells, row.cells)) return other;
    return undefined;
  }

  private firstOfLength(length: number): IdRow | undefined {
    this.lengths ??= byLength(this.rows);
    return this.lengths.get(length);
  }
}

/** The first row with an ID of each length. */
function byLength(rows: readonly IdRow[]): ReadonlyMap<number, IdRow> {
  const firsts = new Map<number, IdRow>();
  for (const row of rows) if (!firsts.has(row.reading.id.length)) firsts.set(row.reading.id.length, row);
  return firsts;
}

/** So many rows are compared cell by cell, each with each. */
const fewRows = 8;

function hasSameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  for (let index = 0; index < a.length || index < b.length; index++) {
    const [cell, other] = [a[index] ?? null, b[index] ?? null];
    if (cell === other) continue;
    if (typeof cell === "string" && typeof other === "string" && isQuietText(cell, cell.length) && isQuietText(other, other.length)) return false;
    if (typeof cell === "number" || typeof other === "number" || cellContent(cell) !== cellContent(other)) return false;
  }
  return true;
}

/** Of a large group the first two rows of each content: enough to name the first other one. */
class Contents {
  private readonly rows = new Map<string, IdRow[]>();

  constructor(rows: readonly IdRow[]) {
    for (const row of rows) {
      const content = rowContent(row);
      const known = this.rows.get(content);
      if (known === undefined) this.rows.set(content, [row]);
      else if (known.length < 2) known.push(row);
    }
  }

  otherThan(row: IdRow): IdRow | undefined {
    return this.rows.get(rowContent(row))?.find((candidate) => candidate !== row);
  }
}

/** Rows of a large group are compared at each edit of one of them; cells never change in place. */
const contents = new WeakMap<readonly Cell[], string>();

/** All ten cells as text that is equal exactly when the cells are. */
function rowContent({ cells }: IdRow): string {
  let content = contents.get(cells);
  if (content === undefined) contents.set(cells, (content = cells.map(cellContent).join()));
  return content;
}

/** Cleaned, and a number is not its digits as text. */
function cellContent(cell: Cell): string {
  return JSON.stringify(typeof cell === "string" ? cellText(cell, { keepLines: true }) : (cell ?? ""));
}
