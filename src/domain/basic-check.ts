import type { SheetRow } from "./cell";
import { toIssue, type RowFinding } from "./cells/finding";
import { isLine } from "./cells/row-kind";
import { ColumnOrders } from "./column-orders";
import { crossFields } from "./cross/cross-rule";
import { tellSameId } from "./cross/same-id";
import type { CheckContext } from "./engine";
import { fieldIndex } from "./field-key";
import type { Issue } from "./issue";
import { createRowReader, hasTextDate, position, type DateOrders } from "./read-row";
import { createSeverity } from "./severity-of";

/**
 * Errors and warnings of the cells themselves (required, list, number, date, boolean, schedule …), and IDs that are not unique:
 * what an engine says of the same rows, without what else other rows tell and without information. In the order of rows and
 * fields. It keeps nothing of the rows, so that it takes a fraction of the engine's time and memory.
 */
export function checkBasics(rows: readonly SheetRow[], context: CheckContext): readonly Issue[] {
  const reader = createRowReader(context);
  const severityOf = createSeverity(context.strict ?? false);
  const columns = new ColumnOrders(context.reading);
  const undecided = columns.decide();
  /** Rows whose meaning hangs on what the whole column says of the order of day and month. */
  const dated: SheetRow[] = [];
  const ids = new SeenIds();
  const found: Issue[] = [];

  function read(row: SheetRow, orders: DateOrders, odd: number): void {
    const [rowNumber, cells] = row;
    const { findings, idKey } = reader.read({ rowNumber, cells }, orders, odd);
    for (const finding of findings) if (finding.severity !== "info") found.push(toIssue(finding, rowNumber));
    ids.addOf(row, idKey);
  }

  for (const row of rows) {
    const [rowNumber, cells] = row;
    const odd = reader.oddness(cells);
    if (odd === 0) ids.add(cells[fieldIndex.id] as string);
    else if (hasTextDate(cells)) {
      dated.push(row);
      if (isLine(cells)) columns.put({ rowNumber, cells });
    } else read(row, undecided, odd);
  }
  const orders = columns.decide();
  for (const row of dated) read(row, orders, reader.oddness(row[1]));
  for (const group of ids.shared(rows)) {
    const same = group.map(([rowNumber, cells]) => ({ rowNumber, cells, reading: reader.read({ rowNumber, cells }, orders) }));
    tellSameId(same.sort((one, other) => one.rowNumber - other.rowNumber), (row, kind, finding) => {
      if (finding === null) return;
      const told: RowFinding = { ...finding, severity: severityOf(finding.code), field: crossFields[kind] };
      found.push(toIssue(told, row.rowNumber));
    });
  }
  return found.sort(byPlace);
}

/** Which IDs come twice. Nearly all come once, so that their rows are looked for only when some do not. */
class SeenIds {
  private readonly seen = new Set<string>();
  private readonly repeated = new Map<string, SheetRow[]>();
  /** Of rows whose key is not simply what their cell holds. */
  private readonly keys = new Map<SheetRow, string | null>();

  add(key: string): void {
    const before = this.seen.size;
    if (this.seen.add(key).size === before) this.repeated.set(key, []);
  }

  addOf(row: SheetRow, key: string | null): void {
    this.keys.set(row, key);
    if (key !== null) this.add(key);
  }

  /** The rows of each repeated ID, in the order of `rows`. */
  shared(rows: readonly SheetRow[]): Iterable<readonly SheetRow[]> {
    if (this.repeated.size > 0) {
      for (const row of rows) {
        const id = row[1][fieldIndex.id];
        const key = this.keys.has(row) ? this.keys.get(row) : id;
        if (typeof key === "string") this.repeated.get(key)?.push(row);
      }
    }
    return this.repeated.values();
  }
}

/** Of one cell the order in which it was found stays. */
function byPlace(a: Issue, b: Issue): number {
  return (a.rowNumber ?? 0) - (b.rowNumber ?? 0) || position(a) - position(b);
}
