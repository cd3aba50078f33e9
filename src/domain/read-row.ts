import { daysBetween } from "./calendar";
import type { Cell } from "./cell";
import type { ColumnOrder } from "./cells/date-order";
import { billBeforeBooking, compareTotals, lineUntil, revenueBeforeBilling, revenueBeforeContract } from "./cells/compare-schedules";
import { isCleaned, unreadable } from "./cells/cell-text";
import type { FieldReading, Finding, NamedRow, RowFinding } from "./cells/finding";
import { bitOf, QuietCells, serialOf } from "./cells/quiet-cells";
import { dateLimits, readBillingDate, readBookingDate } from "./cells/read-date";
import { readCustomer } from "./cells/read-customer";
import { readId, readOpportunity } from "./cells/read-id";
import { readProduct } from "./cells/read-product";
import { readQuantity } from "./cells/read-quantity";
import { readRenewal } from "./cells/read-renewal";
import { createScheduleReader, productDefault } from "./cells/read-schedule";
import { remembering, rememberingFor } from "./cells/remembering";
import { rowKind, type RowKind } from "./cells/row-kind";
import type { CheckContext } from "./engine";
import { fieldIndex, type FieldKey } from "./field-key";
import type { Severity } from "./issue";
import { QuietRow, type QuietTools } from "./quiet-row";
import { skippedRow, type RowReading } from "./row-reading";
import { idKey } from "./salesforce-id";
import { createSeverity, type SeverityOf } from "./severity-of";

/** The order of day and month in each date column, which no row decides alone. */
export interface DateOrders {
  readonly billingDate: ColumnOrder;
  readonly bookingDate: ColumnOrder;
}

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
  const { locale, date1904 } = context.reading;
  const { products } = context;
  const limits = dateLimits(context.reading.importDate, date1904);
  const schedules = createScheduleReader(locale, context.templates ?? new Set(), date1904);
  const quiet = new QuietCells(context, limits);
  const tools: QuietTools = { cells: quiet, schedules };
  const severityOf = createSeverity(context.strict ?? false);
  const readers = {
    id: (cell: Cell) => readId(cell, date1904),
    customer: (cell: Cell) => readCustomer(cell, date1904),
    opportunity: (cell: Cell) => readOpportunity(cell, date1904),
    product: remembering((cell) => readProduct(cell, products, date1904)),
    quantity: remembering((cell) => readQuantity(cell, locale, date1904)),
    billingDate: rememberingFor((cell, order: ColumnOrder) => readBillingDate(cell, order, limits)),
    bookingDate: rememberingFor((cell, order: ColumnOrder) => readBookingDate(cell, order, limits)),
    renewal: remembering((cell) => readRenewal(cell, date1904)),
    billing: (cell: Cell) => schedules.read(cell, "billing"),
    revenue: (cell: Cell) => schedules.read(cell, "revenue"),
  };

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
    const billed = schedules.quiet(billing, "billing");
    const recognised = schedules.quiet(revenue, "revenue");
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
    if (odd === 0) return new QuietRow(cells, tools);

    const notes = new RowNotes(cells, odd, severityOf);
    const kind = notes.kind();
    if (kind === "blank") return blankRow;
    if (kind !== "line") notes.add(null, { code: kind === "footer" ? "ROW_FOOTER" : "ROW_SUBTOTAL", params: {}, rows: { r: row } });
    if (kind === "footer") return skippedRow(notes.findings);

    const id = notes.text("id", readers.id);
    const comparable = id !== "" && !notes.failed;
    const customer = notes.text("customer", readers.customer);
    const opportunity = notes.opportunity(readers.opportunity);
    const product = notes.text("product", readers.product);
    const quantity = notes.isQuiet("quantity") ? String(notes.cell("quantity")) : notes.read("quantity", "", readers.quantity);
    const billingDate = notes.date("billingDate", quiet, orders.billingDate, readers.billingDate);
    const bookingDate = notes.date("bookingDate", quiet, orders.bookingDate, readers.bookingDate);
    const renewal = notes.isQuiet("renewal") ? notes.cell("renewal") === true : notes.read("renewal", false, readers.renewal);
    if (renewsOneTime(renewal, product)) notes.add("renewal", { code: "RENEWAL_ONE_TIME", params: { product } });
    noteDatesTogether(notes, billingDate, bookingDate, renewal);
    notes.sort();
    const billed = notes.read("customBilling", productDefault, readers.billing);
    notes.add("customBilling", lineUntil(billed, billingDate));
    notes.add("customBilling", billBeforeBooking(billed, bookingDate));
    const recognised = notes.read("customRevRecognition", productDefault, readers.revenue);
    notes.add("customRevRecognition", lineUntil(recognised, billingDate));
    notes.add("customRevRecognition", compareTotals(billed, recognised));
    notes.add("customRevRecognition", revenueBeforeContract(recognised, bookingDate));
    if (!notes.failedIn("bookingDate")) notes.add("customRevRecognition", revenueBeforeBilling(recognised, billingDate, bookingDate));
    return {
      id, customer, opportunity, product, quantity, billingDate, bookingDate, renewal,
      customBilling: billed.canonical, customRevRecognition: recognised.canonical,
      skipped: false, findings: notes.findings, amount: quantity === "" ? NaN : Number(quantity), failed: notes.failed, idKey: !comparable ? null : notes.isQuiet("id") ? id : idKey(id),
    };
  }

  return { oddness, read };
}

/** Whether the row may prove, or hang on, the order of day and month in a column. */
export function hasTextDate(cells: readonly Cell[]): boolean {
  return typeof cells[fieldIndex.billingDate] === "string" || typeof cells[fieldIndex.bookingDate] === "string";
}

/** Beside the bits of single fields. */
const oddTogether = 1 << 10;
const keyBits = bitOf.id | bitOf.product | bitOf.quantity;

/** Whether there may be something to say of dates and renewal together; of cells that are quiet each. */
function areOddTogether(cells: readonly Cell[]): boolean {
  const booking = serialOf(cells[fieldIndex.bookingDate]);
  if (booking === null) return false;
  const billing = serialOf(cells[fieldIndex.billingDate]);
  return cells[fieldIndex.renewal] === true || (billing !== null && (booking > billing || billing - booking > longBefore));
}

const textCleaned: Finding = { code: "TEXT_CLEANED", params: {} };

/** Collects what is found in one row, in the order of the template when the fields are read in it. */
class RowNotes {
  failed = false;
  readonly findings: RowFinding[] = [];

  constructor(private readonly cells: readonly Cell[], private readonly odd: number, private readonly severityOf: SeverityOf) {}

  cell(field: FieldKey): Cell {
    return this.cells[fieldIndex[field]] ?? null;
  }

  /** With quiet cells for ID, product and quantity it is a line without a closer look. */
  kind(): RowKind {
    return (this.odd & keyBits) === 0 ? "line" : rowKind(this.cells);
  }

  /** Nothing has to be read: the cell says what it means. */
  isQuiet(field: keyof typeof bitOf): boolean {
    return (this.odd & bitOf[field]) === 0;
  }

  text(field: "id" | "customer" | "product", readCell: (cell: Cell) => FieldReading<string>): string {
    const cell = this.cell(field);
    return this.isQuiet(field) && typeof cell === "string" ? cell : this.read(field, "", readCell);
  }

  opportunity(readCell: (cell: Cell) => FieldReading<string | null>): string | null {
    const cell = this.cell("opportunity");
    return this.isQuiet("opportunity") && typeof cell === "string" ? cell : this.read("opportunity", null, readCell);
  }

  date(
    field: "billingDate" | "bookingDate", quiet: QuietCells, order: ColumnOrder, readCell: (cell: Cell, order: ColumnOrder) => FieldReading<string | null>,
  ): string | null {
    return this.isQuiet(field) ? quiet.date(this.cell(field)) : this.read(field, null, (cell) => readCell(cell, order));
  }

  /** Reads a field's cell. After an error the value is `fallback`: nothing else may be concluded from it. */
  read<T>(field: FieldKey, fallback: T, readCell: (cell: Cell) => FieldReading<T>): T {
    const cell = this.cell(field);
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
    if (typeof cell === "string" && isCleaned(field, cell)) this.add(field, textCleaned);
    return readable ? value : fallback;
  }

  failedIn(field: FieldKey): boolean {
    return this.failed && this.findings.some((finding) => finding.field === field && finding.severity === "error");
  }

  /** In the order of the template; what concerns the row stays first. */
  sort(): void {
    if (this.findings.length > 1) this.findings.sort((a, b) => position(a) - position(b));
  }

  add(field: FieldKey | null, finding: Finding | null): Severity | null {
    if (finding === null) return null;
    const severity = this.severityOf(finding.code);
    if (severity === "error") this.failed = true;
    this.findings.push(finding.rows === undefined
      ? { code: finding.code, severity, field, params: finding.params }
      : { code: finding.code, severity, field, params: finding.params, rows: finding.rows });
    return severity;
  }
}

/** Where a finding stands among those of its row: what concerns the row first, then in the order of the template. */
export function position({ field }: { readonly field: FieldKey | null }): number {
  return field === null ? -1 : fieldIndex[field];
}

/** Days that a booking may come before its billing, without a question. */
const longBefore = 365;
const daysOfMonth = 30.44;

function noteDatesTogether(notes: RowNotes, billing: string | null, booking: string | null, renewal: boolean): void {
  if (booking === null || booking === "none") return;
  const days = billing === null ? 0 : daysBetween(booking, billing);
  if (days >= 0 && days <= longBefore && !renewal) return;
  const params = { B: billing ?? "", K: booking, n: Math.floor(days / daysOfMonth) };
  if (days < 0) notes.add("bookingDate", { code: "BOOKING_DATE_AFTER_BILLING", params });
  if (days > longBefore) notes.add("bookingDate", { code: "BOOKING_DATE_LONG_BEFORE", params });
  if (renewal) notes.add("bookingDate", { code: "BOOKING_DATE_ON_RENEWAL", params });
}
