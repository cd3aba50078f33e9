import type { RowFinding } from "./cells/finding";
import type { PurchaseLine } from "./purchase-line";

/** What the fields of a row mean; one that cannot be read is empty. */
export type LineValues = Omit<PurchaseLine, "rowNumber" | "idKey">;

/** One row on its own: what it means and what is wrong with it, but for what only other rows can tell. */
export interface RowReading extends LineValues {
  readonly skipped: boolean;
  readonly findings: readonly RowFinding[];
  /** The quantity as a number, for comparing; NaN where it cannot be read. */
  readonly amount: number;
  /** There is an error among the findings. */
  readonly failed: boolean;
  /** What the ID is compared by (RULES.md 3.1.1); null where the cell holds none that can be compared, or the row is skipped. */
  readonly idKey: string | null;
}

/** The purchase line of a row without an error; null when skipped, or when there is one. */
export function lineOf(reading: RowReading, rowNumber: number): PurchaseLine | null {
  const { idKey } = reading;
  if (reading.skipped || reading.failed || idKey === null) return null;
  const { id, customer, opportunity, product, quantity, billingDate, bookingDate, renewal, customBilling, customRevRecognition } = reading;
  return { rowNumber, id, idKey, customer, opportunity, product, quantity, billingDate, bookingDate, renewal, customBilling, customRevRecognition };
}

const nothing: LineValues = {
  id: "", customer: "", opportunity: null, product: "", quantity: "", billingDate: null, bookingDate: null, renewal: false,
  customBilling: "", customRevRecognition: "",
};

/** A row that is no line. */
export function skippedRow(findings: readonly RowFinding[]): RowReading {
  return { ...nothing, skipped: true, findings, amount: NaN, failed: false, idKey: null };
}
