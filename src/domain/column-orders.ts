import type { SheetRow } from "./cell";
import { dateEvidence, decideOrder, sameOrder, type ColumnOrder, type DateEvidence } from "./cells/date-order";
import { fieldIndex } from "./field-key";
import type { DateOrders } from "./read-row";
import type { Reading } from "./reading";

const dateFields = ["billingDate", "bookingDate"] as const;
type DateField = (typeof dateFields)[number];

/**
 * Keeps what the text dates of the two date columns prove about the order of day and month, and which rows
 * hang on it. A skipped row proves nothing, so only lines are to be put in.
 */
export class ColumnOrders {
  private readonly columns: Record<DateField, ColumnEvidence>;

  constructor(private readonly reading: Reading) {
    this.columns = { billingDate: new ColumnEvidence(), bookingDate: new ColumnEvidence() };
  }

  put([rowNumber, cells]: SheetRow): void {
    for (const field of dateFields) {
      const cell = cells[fieldIndex[field]] ?? null;
      if (typeof cell === "string") this.columns[field].put(rowNumber, dateEvidence(cell, this.reading.locale.dateOrder));
      else this.columns[field].put(rowNumber, null);
    }
  }

  remove(rowNumber: number): void {
    for (const field of dateFields) this.columns[field].put(rowNumber, null);
  }

  decide(): DateOrders {
    return { billingDate: this.decideColumn("billingDate"), bookingDate: this.decideColumn("bookingDate") };
  }

  /** The rows that read otherwise now that the orders changed. */
  affected(before: DateOrders, after: DateOrders): Set<number> {
    const rows = new Set<number>();
    for (const field of dateFields) {
      if (sameOrder(before[field], after[field])) continue;
      for (const rowNumber of this.columns[field].dependent) rows.add(rowNumber);
    }
    return rows;
  }

  private decideColumn(field: DateField): ColumnOrder {
    const column = this.columns[field];
    return decideOrder(this.reading.dateOrder[field], this.reading.locale.dateOrder, column.first("dmy"), column.first("mdy"));
  }
}

class ColumnEvidence {
  readonly dependent = new Set<number>();
  private readonly proofs = { dmy: new Map<number, string>(), mdy: new Map<number, string>() };

  put(rowNumber: number, evidence: { readonly proof: DateEvidence | null } | null): void {
    if (this.dependent.delete(rowNumber)) {
      this.proofs.dmy.delete(rowNumber);
      this.proofs.mdy.delete(rowNumber);
    }
    if (evidence === null) return;
    this.dependent.add(rowNumber);
    if (evidence.proof !== null) this.proofs[evidence.proof.order].set(rowNumber, evidence.proof.text);
  }

  /** The topmost text that proves the order, or null. */
  first(order: "dmy" | "mdy"): string | null {
    let top = Infinity;
    for (const rowNumber of this.proofs[order].keys()) top = Math.min(top, rowNumber);
    return this.proofs[order].get(top) ?? null;
  }
}
