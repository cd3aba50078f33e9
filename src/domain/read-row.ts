import { daysBetween } from "./calendar";
import type { Cell, SheetRow } from "./cell";
import type { ColumnOrder } from "./cells/date-order";
import { compareTotals, revenueBeforeContract } from "./cells/compare-schedules";
import { unreadable } from "./cells/cell-text";
import type { FieldReading, Finding } from "./cells/finding";
import { dateLimits, readBillingDate, readBookingDate } from "./cells/read-date";
import { readCustomer } from "./cells/read-customer";
import { readId, readOpportunity } from "./cells/read-id";
import { readProduct } from "./cells/read-product";
import { readQuantity } from "./cells/read-quantity";
import { readRenewal } from "./cells/read-renewal";
import { createScheduleReader } from "./cells/read-schedule";
import { rowKind } from "./cells/row-kind";
import type { CheckContext } from "./engine";
import { fieldIndex, type FieldKey } from "./field-key";
import type { Issue } from "./issue";
import type { IssueCode } from "./issue-codes";
import type { PurchaseLine } from "./purchase-line";
import { idKey } from "./salesforce-id";
import { createSeverity, type SeverityOf } from "./severity-of";

/** The order of day and month in each date column, which no row decides alone. */
export interface DateOrders {
  readonly billingDate: ColumnOrder;
  readonly bookingDate: ColumnOrder;
}

/** One row on its own: what it means and what is wrong with it, but for what only other rows can tell. */
export interface RowReading {
  readonly skipped: boolean;
  readonly issues: readonly Issue[];
  /** What the fields mean, as far as they can be read (an unreadable one is empty); null when skipped. */
  readonly values: PurchaseLine | null;
  /** The values of a row without an error; null when skipped, or when there is one. */
  readonly line: PurchaseLine | null;
  /** The ID as typed, cleaned, and what it is compared by; null when the cell holds none that can be compared. */
  readonly id: { readonly text: string; readonly key: string } | null;
}

export type RowReader = (row: SheetRow, orders: DateOrders) => RowReading;

export const blankRow: RowReading = { skipped: true, issues: [], values: null, line: null, id: null };

/** Prepares reading rows: everything that is the same for all rows is worked out once. */
export function createRowReader({ reading, products, templates, strict }: CheckContext): RowReader {
  const { locale, date1904 } = reading;
  const limits = dateLimits(reading.importDate, date1904);
  const readSchedule = createScheduleReader(locale, templates ?? new Set(), date1904);
  const severityOf = createSeverity(strict ?? false);

  return ([rowNumber, cells], orders) => {
    const kind = rowKind(cells);
    if (kind === "blank") return blankRow;
    const notes = new RowNotes(rowNumber, cells, severityOf);
    if (kind === "footer") {
      notes.add(null, { code: "ROW_FOOTER", params: { r: rowNumber } });
      return { skipped: true, issues: notes.issues, values: null, line: null, id: null };
    }
    if (kind === "subtotal") notes.add(null, { code: "ROW_SUBTOTAL", params: { r: rowNumber } });

    const id = notes.read("id", "", (cell) => readId(cell, date1904));
    const comparable = id !== "" && !notes.failed;
    const customer = notes.read("customer", "", (cell) => readCustomer(cell, date1904));
    const opportunity = notes.read("opportunity", null, (cell) => readOpportunity(cell, date1904));
    const product = notes.read("product", "", (cell) => readProduct(cell, products, date1904));
    const quantity = notes.read("quantity", "", (cell) => readQuantity(cell, locale, date1904));
    const billingDate = notes.read("billingDate", null, (cell) => readBillingDate(cell, orders.billingDate, limits));
    const bookingDate = notes.read("bookingDate", null, (cell) => readBookingDate(cell, orders.bookingDate, limits));
    const renewal = notes.read("renewal", false, (cell) => readRenewal(cell, date1904));
    for (const code of datesTogether(billingDate, bookingDate, renewal)) {
      notes.add("bookingDate", { code, params: datesParams(billingDate, bookingDate) });
    }
    notes.sort();
    const billing = notes.read("customBilling", noSchedule, (cell) => readSchedule(cell, "billing"));
    const revenue = notes.read("customRevRecognition", noSchedule, (cell) => readSchedule(cell, "revenue"));
    notes.add("customRevRecognition", compareTotals(billing.schedule, revenue.schedule));
    notes.add("customRevRecognition", revenueBeforeContract(revenue.schedule, bookingDate));

    const key = comparable ? { text: id, key: idKey(id) } : null;
    const values = {
      rowNumber, id, idKey: key?.key ?? "", customer, opportunity, product, quantity, billingDate, bookingDate, renewal,
      customBilling: billing.canonical, customRevRecognition: revenue.canonical,
    };
    return { skipped: false, issues: notes.issues, values, line: notes.failed || key === null ? null : values, id: key };
  };
}

const noSchedule = { canonical: "", schedule: null };

/** Collects what is found in one row, in the order of the template when the fields are read in it. */
class RowNotes {
  failed = false;
  readonly issues: Issue[] = [];

  constructor(
    private readonly rowNumber: number,
    private readonly cells: readonly Cell[],
    private readonly severityOf: SeverityOf,
  ) {}

  /** Reads a field's cell. After an error the value is `fallback`: nothing else may be concluded from it. */
  read<T>(field: FieldKey, fallback: T, readCell: (cell: Cell) => FieldReading<T>): T {
    const cell = this.cells[fieldIndex[field]] ?? null;
    const broken = unreadable(cell);
    if (broken !== null) {
      this.add(field, broken);
      return fallback;
    }
    const { value, findings } = readCell(cell);
    let readable = true;
    for (const finding of findings) {
      if (this.add(field, finding) === "error") readable = false;
    }
    return readable ? value : fallback;
  }

  /** In the order of the template; what concerns the row stays first. */
  sort(): void {
    if (this.issues.length > 1) this.issues.sort((a, b) => position(a) - position(b));
  }

  add(field: FieldKey | null, finding: Finding | null): Issue["severity"] | null {
    if (finding === null) return null;
    const severity = this.severityOf(finding.code);
    if (severity === "error") this.failed = true;
    this.issues.push({ code: finding.code, severity, rowNumber: this.rowNumber, field, params: finding.params });
    return severity;
  }
}

/** Where an issue stands among those of its row: what concerns the row first, then in the order of the template. */
export function position({ field }: Issue): number {
  return field === null ? -1 : fieldIndex[field];
}

function datesTogether(billing: string | null, booking: string | null, renewal: boolean): IssueCode[] {
  if (booking === null || booking === "none") return [];
  const codes: IssueCode[] = [];
  if (billing !== null && booking > billing) codes.push("BOOKING_DATE_AFTER_BILLING");
  if (billing !== null && daysBetween(booking, billing) > 365) codes.push("BOOKING_DATE_LONG_BEFORE");
  if (renewal) codes.push("BOOKING_DATE_ON_RENEWAL");
  return codes;
}

function datesParams(billing: string | null, booking: string | null): Record<string, string | number> {
  const months = billing === null || booking === null || booking === "none" ? 0 : Math.floor(daysBetween(booking, billing) / 30.44);
  return { B: billing ?? "", K: booking ?? "", n: months };
}
