import { daysBetween, wholeMonthsBetween } from "./calendar";
import type { Cell } from "./cell";
import { billBeforeBooking, compareTotals, lineUntil, revenueBeforeBilling, revenueBeforeContract } from "./cells/compare-schedules";
import { rowFinding, type FieldReport } from "./cells/field-report";
import type { Finding, NamedRow, RowFinding } from "./cells/finding";
import { bitOf, keyBits, serialOf, textOf } from "./cells/quiet-cells";
import { productDefault } from "./cells/read-schedule";
import { rowKind } from "./cells/row-kind";
import type { CheckContext } from "./engine";
import { fieldIndex, type FieldKey } from "./field-key";
import { FieldReaders, type DateOrders } from "./field-readers";
import { OddRow } from "./odd-row";
import { QuietRow } from "./quiet-row";
import { skippedRow, type RowReading } from "./row-reading";
import { idKey } from "./salesforce-id";
import { createSeverity, type SeverityOf } from "./severity-of";

/** A row's number and its ten cells. What is found may name the row, and asks for its number later. */
export type CellsRow = NamedRow & { readonly cells: readonly Cell[] };

export interface RowReader {
  /** 0: the cells say what they mean, alone and together, and nothing is to be said of them, so that the row need not be read. */
  oddness(cells: readonly Cell[]): number;
  /** `odd` is the oddness of the cells, where it is known. */
  read(row: CellsRow, orders: DateOrders, odd?: number): RowReading;
}

export const blankRow: RowReading = skippedRow([]);

/** Prepares reading rows: everything that is the same for all rows is worked out once. */
export function createRowReader(context: CheckContext): RowReader {
  const { products } = context;
  const severityOf = createSeverity(context.strict ?? false);
  const readers = new FieldReaders(context, severityOf);
  const { quiet } = readers;
  const notes = new RowNotes(severityOf);
  const blankOpportunity = readers.opportunity(null);

  function oddness(cells: readonly Cell[]): number {
    const odd = quiet.odd(cells);
    return odd === 0 && !isQuietTogether(cells) ? oddTogether : odd;
  }

  /** For cells that are quiet each; and their schedules. */
  function isQuietTogether(cells: readonly Cell[]): boolean {
    if (areOddTogether(cells) || renewsOneTime(cells[fieldIndex.renewal] === true, cells[fieldIndex.product])) return false;
    const billing = cells[fieldIndex.customBilling] ?? null;
    const revenue = cells[fieldIndex.customRevRecognition] ?? null;
    if (billing === null && revenue === null) return true;
    const billed = readers.quietSchedule(billing, "customBilling");
    const recognised = readers.quietSchedule(revenue, "customRevRecognition");
    if (billed === null || recognised === null) return false;
    const starts = quiet.date(cells[fieldIndex.billingDate]);
    const booked = quiet.date(cells[fieldIndex.bookingDate]);
    return lineUntil(billed, starts) === null && lineUntil(recognised, starts) === null && compareTotals(billed, recognised) === null && revenueBeforeContract(recognised, booked) === null
      && revenueBeforeBilling(recognised, starts, booked) === null && billBeforeBooking(billed, booked) === null;
  }

  /** RULES.md 3.7, RENEWAL_ONE_TIME. `product` is an import ID, or no product that is known. */
  function renewsOneTime(renewal: boolean, product: Cell | undefined): boolean {
    return renewal && typeof product === "string" && products?.get(product)?.recurring === false;
  }

  function read(row: CellsRow, orders: DateOrders, odd = oddness(row.cells)): RowReading {
    const { cells } = row;
    if (odd === 0) return new QuietRow(cells, readers);

    const kind = (odd & keyBits) === 0 ? "line" : rowKind(cells);
    if (kind === "blank") return blankRow;
    notes.clear();
    if (kind !== "line") notes.add(null, { code: kind === "footer" ? "ROW_FOOTER" : "ROW_SUBTOTAL", params: {}, rows: { r: row } });
    if (kind === "footer") return skippedRow(notes.inOrder());

    const id = (odd & bitOf.id) === 0 ? textOf(cells[fieldIndex.id])
      : notes.take(readers.id(cells[fieldIndex.id] ?? null));
    const key = id === "" ? null : (odd & bitOf.id) === 0 ? id : idKey(id);
    const customer = (odd & bitOf.customer) === 0 ? textOf(cells[fieldIndex.customer])
      : notes.take(readers.customer(cells[fieldIndex.customer] ?? null));
    const opportunityCell = cells[fieldIndex.opportunity] ?? null;
    const opportunity = opportunityCell === null ? notes.take(blankOpportunity)
      : (odd & bitOf.opportunity) === 0 ? textOf(opportunityCell) : notes.take(readers.opportunity(opportunityCell));
    const product = (odd & bitOf.product) === 0 ? textOf(cells[fieldIndex.product])
      : notes.take(readers.product(cells[fieldIndex.product] ?? null));
    const quantity = (odd & bitOf.quantity) === 0 ? String(cells[fieldIndex.quantity])
      : notes.take(readers.quantity(cells[fieldIndex.quantity] ?? null));
    const billingDate = (odd & bitOf.billingDate) === 0 ? quiet.date(cells[fieldIndex.billingDate])
      : notes.take(readers.billingDate(cells[fieldIndex.billingDate] ?? null, orders.billingDate));
    const bookingDate = (odd & bitOf.bookingDate) === 0 ? quiet.date(cells[fieldIndex.bookingDate])
      : notes.take(readers.bookingDate(cells[fieldIndex.bookingDate] ?? null, orders.bookingDate));
    const renewal = (odd & bitOf.renewal) === 0 ? cells[fieldIndex.renewal] === true
      : notes.take(readers.renewal(cells[fieldIndex.renewal] ?? null));
    if (renewsOneTime(renewal, product)) notes.add("renewal", { code: "RENEWAL_ONE_TIME", params: { product } });
    if ((odd & (dateBits | bitOf.renewal)) !== 0 || areOddTogether(cells)) noteDatesTogether(notes, billingDate, bookingDate, renewal);
    const billingCell = cells[fieldIndex.customBilling] ?? null;
    const billed = billingCell === null ? productDefault : notes.take(readers.customBilling(billingCell));
    if (billed !== productDefault) {
      notes.add("customBilling", lineUntil(billed, billingDate));
      notes.add("customBilling", billBeforeBooking(billed, bookingDate));
    }
    const revenueCell = cells[fieldIndex.customRevRecognition] ?? null;
    const recognised = revenueCell === null ? productDefault : notes.take(readers.customRevRecognition(revenueCell));
    if (recognised !== productDefault) {
      notes.add("customRevRecognition", lineUntil(recognised, billingDate));
      notes.add("customRevRecognition", compareTotals(billed, recognised));
      notes.add("customRevRecognition", revenueBeforeContract(recognised, bookingDate));
      if (!notes.failedIn("bookingDate")) notes.add("customRevRecognition", revenueBeforeBilling(recognised, billingDate, bookingDate));
    }
    return new OddRow(
      notes.inOrder(), notes.failed, id, key, customer, opportunity, product, quantity, billingDate, bookingDate, renewal, billed, recognised,
    );
  }

  return { oddness, read };
}

/** Whether the row may prove, or hang on, the order of day and month in a column. */
export function hasTextDate(cells: readonly Cell[]): boolean {
  return typeof cells[fieldIndex.billingDate] === "string" || typeof cells[fieldIndex.bookingDate] === "string";
}

/** Beside the bits of single fields. */
const oddTogether = 1 << 10;
const dateBits = bitOf.billingDate | bitOf.bookingDate;

/** Whether there may be something to say of dates and renewal together; of cells that are quiet each. */
function areOddTogether(cells: readonly Cell[]): boolean {
  const booking = serialOf(cells[fieldIndex.bookingDate]);
  if (booking === null) return false;
  const billing = serialOf(cells[fieldIndex.billingDate]);
  return cells[fieldIndex.renewal] === true || (billing !== null && (booking > billing || billing - booking > longBefore));
}

const nothing: readonly RowFinding[] = [];

/** Collects what is found in one row, and then in the next. */
class RowNotes {
  failed = false;
  private findings = nothing;
  /** The place of the last finding, while they came in the order of the template; Infinity after they did not. */
  private reached = -1;

  constructor(private readonly severityOf: SeverityOf) {}

  clear(): void {
    this.failed = false;
    this.findings = nothing;
    this.reached = -1;
  }

  take<T>({ value, findings, failed }: FieldReport<T>): T {
    const [first] = findings;
    if (first !== undefined) this.join(findings, first, failed);
    return value;
  }

  add(field: FieldKey | null, finding: Finding | null): void {
    if (finding === null) return;
    const told = rowFinding(finding, field, this.severityOf);
    this.join([told], told, told.severity === "error");
  }

  failedIn(field: FieldKey): boolean {
    return this.failed && this.findings.some((finding) => finding.field === field && finding.severity === "error");
  }

  /** In the order of the template; what concerns the row stays first. */
  inOrder(): readonly RowFinding[] {
    return this.reached < Infinity ? this.findings : [...this.findings].sort((a, b) => position(a) - position(b));
  }

  /** Of most rows one field has something to say, whose findings are shared by all rows with that cell. */
  private join(findings: readonly RowFinding[], first: RowFinding, failed: boolean): void {
    this.findings = this.findings.length === 0 ? findings : this.findings.concat(findings);
    const place = position(first);
    this.reached = place < this.reached ? Infinity : place;
    if (failed) this.failed = true;
  }
}

/** Where a finding stands among those of its row: what concerns the row first, then in the order of the template. */
export function position({ field }: { readonly field: FieldKey | null }): number {
  return field === null ? -1 : fieldIndex[field];
}

/** Days that a booking may come before its billing, without a question. */
const longBefore = 365;

function noteDatesTogether(notes: RowNotes, billing: string | null, booking: string | null, renewal: boolean): void {
  if (booking === null || booking === "none") return;
  const days = billing === null ? 0 : daysBetween(booking, billing);
  if (days >= 0 && days <= longBefore && !renewal) return;
  const params = { B: billing ?? "", K: booking };
  if (days < 0) notes.add("bookingDate", { code: "BOOKING_DATE_AFTER_BILLING", params });
  if (billing !== null && days > longBefore) notes.add("bookingDate", { code: "BOOKING_DATE_LONG_BEFORE", params: { ...params, n: wholeMonthsBetween(booking, billing) } });
  if (renewal) notes.add("bookingDate", { code: "BOOKING_DATE_ON_RENEWAL", params });
}
