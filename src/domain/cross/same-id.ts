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
  const large = rows.length > fewRows ? new LargeGroup(rows) : null;
  for (const row of rows) say(row, "sameId", rows.length < 2 ? null : judge(row, rows, large));
}

function judge(row: IdRow, rows: readonly IdRow[], large: LargeGroup | null): Finding {
  const copy = large === null ? copyAmong(rows, row) : large.copyOf(row);
  if (copy !== undefined) return { code: "ID_DUPLICATE_ROW", params: {}, rows: { r1: copy, r2: row } };
  const { id } = row.reading;
  const otherForm = otherFormOf(id, rows, large);
  if (otherForm !== undefined) return { code: "ID_SF_15_18", params: { id1: id, id2: otherForm.reading.id }, rows: { r: otherForm } };
  return { code: "ID_DUPLICATE", params: { id }, rows: { r: (rows[0] === row ? rows[1] : rows[0]) ?? row } };
}

function copyAmong(rows: readonly IdRow[], row: IdRow): IdRow | undefined {
  for (const other of rows) if (other !== row && hasSameCells(other.cells, row.cells)) return other;
  return undefined;
}

/** The first row with the other form of a Salesforce ID, which is 15 or 18 characters long. */
function otherFormOf({ length }: string, rows: readonly IdRow[], large: LargeGroup | null): IdRow | undefined {
  const other = length === 15 ? 18 : length === 18 ? 15 : null;
  if (other === null) return undefined;
  return large === null ? rows.find(({ reading }) => reading.id.length === other) : large.firstOfLength(other);
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

/** Of many rows the first two of each content, enough to name the first other one, and the first of each length of ID. */
class LargeGroup {
  private readonly contents = new Map<string, IdRow[]>();
  private readonly lengths = new Map<number, IdRow>();

  constructor(rows: readonly IdRow[]) {
    for (const row of rows) {
      const content = rowContent(row);
      const known = this.contents.get(content);
      if (known === undefined) this.contents.set(content, [row]);
      else if (known.length < 2) known.push(row);
      if (!this.lengths.has(row.reading.id.length)) this.lengths.set(row.reading.id.length, row);
    }
  }

  copyOf(row: IdRow): IdRow | undefined {
    return this.contents.get(rowContent(row))?.find((candidate) => candidate !== row);
  }

  firstOfLength(length: number): IdRow | undefined {
    return this.lengths.get(length);
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
