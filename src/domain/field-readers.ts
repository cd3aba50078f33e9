import type { Cell } from "./cell";
import type { ColumnOrder } from "./cells/date-order";
import { reporting, type FieldReport } from "./cells/field-report";
import type { FieldReading } from "./cells/finding";
import { bitOf, QuietCells } from "./cells/quiet-cells";
import { dateLimits, readBillingDate, readBookingDate } from "./cells/read-date";
import { readCustomer } from "./cells/read-customer";
import { readId, readOpportunity } from "./cells/read-id";
import { readProduct } from "./cells/read-product";
import { readQuantity } from "./cells/read-quantity";
import { readRenewal } from "./cells/read-renewal";
import { createScheduleReader, productDefault, type ScheduleValue } from "./cells/read-schedule";
import { remembering, rememberingFor } from "./cells/remembering";
import type { CheckContext } from "./engine";
import { fieldIndex, type FieldKey } from "./field-key";
import type { SeverityOf } from "./severity-of";

/** The order of day and month in each date column, which no row decides alone. */
export interface DateOrders {
  readonly billingDate: ColumnOrder;
  readonly bookingDate: ColumnOrder;
}

export type ScheduleField = "customBilling" | "customRevRecognition";

/** Reads the cells of a row, each for itself. Everything that is the same for all rows is worked out once. */
export class FieldReaders {
  readonly quiet: QuietCells;
  readonly id;
  readonly customer;
  readonly opportunity;
  readonly product;
  readonly quantity;
  readonly billingDate;
  readonly bookingDate;
  readonly renewal;
  readonly customBilling;
  readonly customRevRecognition;
  /** In the order of the template: what a field's cell means, and what is said of it. */
  readonly inOrder: readonly ((cell: Cell, orders: DateOrders) => FieldReport<unknown>)[];

  constructor(context: CheckContext, severityOf: SeverityOf) {
    const { locale, date1904, importDate } = context.reading;
    const { products } = context;
    const limits = dateLimits(importDate, date1904);
    const schedules = createScheduleReader(locale, context.templates ?? null, date1904);
    const report = <T>(field: FieldKey, fallback: T, readCell: (cell: Cell) => FieldReading<T>) => reporting(field, fallback, severityOf, readCell);
    this.quiet = new QuietCells(context, limits);
    // IDs do not come again; that a blank one is missing does.
    this.id = remembering(report("id", "", (cell) => readId(cell, date1904)), 0);
    this.customer = remembering(report("customer", "", (cell) => readCustomer(cell, date1904)));
    this.opportunity = remembering(report("opportunity", null, (cell) => readOpportunity(cell, date1904)));
    this.product = remembering(report("product", "", (cell) => readProduct(cell, products, date1904)));
    this.quantity = remembering(report("quantity", "", (cell) => readQuantity(cell, locale, date1904)));
    this.billingDate = rememberingFor((order: ColumnOrder) => report("billingDate", null, (cell) => readBillingDate(cell, order, limits)));
    this.bookingDate = rememberingFor((order: ColumnOrder) => report("bookingDate", null, (cell) => readBookingDate(cell, order, limits)));
    this.renewal = remembering(report("renewal", false, (cell) => readRenewal(cell, date1904)));
    this.customBilling = remembering(report("customBilling", productDefault, (cell) => schedules.read(cell, "billing")), scheduleTexts);
    this.customRevRecognition = remembering(report("customRevRecognition", productDefault, (cell) => schedules.read(cell, "revenue")), scheduleTexts);
    this.inOrder = [
      this.id, this.customer, this.opportunity, this.product, this.quantity,
      (cell, orders) => this.billingDate(cell, orders.billingDate), (cell, orders) => this.bookingDate(cell, orders.bookingDate),
      this.renewal, this.customBilling, this.customRevRecognition,
    ];
  }

  /** The bits of the cells that have to be read: the others say what they mean, and nothing is to be said of them. */
  odd(cells: readonly Cell[]): number {
    let odd = this.quiet.odd(cells);
    const billing = cells[fieldIndex.customBilling];
    const revenue = cells[fieldIndex.customRevRecognition];
    if (billing !== null && this.quietSchedule(billing, "customBilling") === null) odd |= bitOf.customBilling;
    if (revenue !== null && this.quietSchedule(revenue, "customRevRecognition") === null) odd |= bitOf.customRevRecognition;
    return odd;
  }

  /** What a schedule means of which there is nothing to say and that needs no reading: blank, or a text read before. null: read it. */
  quietSchedule(cell: Cell | undefined, field: ScheduleField): ScheduleValue | null {
    if (cell === null) return productDefault;
    const known = typeof cell === "string" ? this[field].known.get(cell) : undefined;
    return known === undefined || known.findings.length > 0 ? null : known.value;
  }
}

/** So many texts of each schedule column are kept as read. */
const scheduleTexts = 20_000;
