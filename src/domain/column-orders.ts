import type { Cell } from "./cell";
import { dateEvidence, decideOrder, sameOrder, type ColumnOrder, type DateEvidence } from "./cells/date-order";
import { remembering } from "./cells/remembering";
import { fieldIndex } from "./field-key";
import type { DateOrders } from "./field-readers";
import type { CellsRow } from "./read-row";
import type { Reading } from "./reading";

const dateFields = ["billingDate", "bookingDate"] as const;
type DateField = (typeof dateFields)[number];

/**
 * Keeps what the text dates of the two date columns prove about the order of day and month, and which rows
 * hang on it. A skipped row proves nothing, so only lines are to be put in.
 */
export class ColumnOrders<Row extends CellsRow = CellsRow> {
  private readonly columns: Record<DateField, ColumnEvidence<Row>>;
  private decided: DateOrders | null = null;

  private readonly evidence: (cell: Cell) => ReturnType<typeof dateEvidence>;

  constructor(private readonly reading: Reading) {
    this.evidence = remembering((cell) => dateEvidence(cell, reading.locale.dateOrder));
    this.columns = { billingDate: new ColumnEvidence(), bookingDate: new ColumnEvidence() };
  }

  /** Answers whether the row hangs on an order. */
  put(row: Row): boolean {
    let hangs = false;
    for (const field of dateFields) {
      const evidence = this.evidence(row.cells[fieldIndex[field]] ?? null);
      this.columns[field].put(row, evidence);
      if (evidence !== null) hangs = true;
    }
    return hangs;
  }

  remove(row: Row): void {
    for (const field of dateFields) this.columns[field].put(row, null);
  }

  /** Rows stand in another order now. */
  moved(): void {
    for (const field of dateFields) this.columns[field].moved();
  }

  /** A column's order is the same object for as long as it is the same order. */
  decide(): DateOrders {
    this.decided = { billingDate: this.decideColumn("billingDate"), bookingDate: this.decideColumn("bookingDate") };
    return this.decided;
  }

  /** The rows that read otherwise now that the orders changed. */
  affected(before: DateOrders, after: DateOrders): Set<Row> {
    const rows = new Set<Row>();
    for (const field of dateFields) {
      if (sameOrder(before[field], after[field])) continue;
      for (const row of this.columns[field].dependent) rows.add(row);
    }
    return rows;
  }

  private decideColumn(field: DateField): ColumnOrder {
    const column = this.columns[field];
    const order = decideOrder(this.reading.dateOrder[field], this.reading.locale.dateOrder, column.first("dmy"), column.first("mdy"));
    const before = this.decided?.[field];
    return before !== undefined && sameOrder(before, order) ? before : order;
  }
}

class ColumnEvidence<Row extends CellsRow> {
  readonly dependent = new Set<Row>();
  private readonly proofs = { dmy: new Proofs<Row>(), mdy: new Proofs<Row>() };

  put(row: Row, evidence: { readonly proof: DateEvidence | null } | null): void {
    if (this.dependent.delete(row)) {
      this.proofs.dmy.delete(row);
      this.proofs.mdy.delete(row);
    }
    if (evidence === null) return;
    this.dependent.add(row);
    if (evidence.proof !== null) this.proofs[evidence.proof.order].set(row, evidence.proof.text);
  }

  moved(): void {
    this.proofs.dmy.moved();
    this.proofs.mdy.moved();
  }

  /** The topmost text that proves the order, or null. */
  first(order: "dmy" | "mdy"): string | null {
    return this.proofs[order].first();
  }
}

/** Texts that prove an order, of which only the topmost is told. */
class Proofs<Row extends CellsRow> {
  private readonly texts = new Map<Row, string>();
  /** null: to be looked for. */
  private top: Row | null = null;

  set(row: Row, text: string): void {
    this.texts.set(row, text);
    if (this.top !== null && row.rowNumber < this.top.rowNumber) this.top = row;
  }

  delete(row: Row): void {
    this.texts.delete(row);
    if (row === this.top) this.top = null;
  }

  moved(): void {
    this.top = null;
  }

  first(): string | null {
    if (this.top === null) for (const row of this.texts.keys()) if (this.top === null || row.rowNumber < this.top.rowNumber) this.top = row;
    return this.top === null ? null : (this.texts.get(this.top) ?? null);
  }
}
