import { isoToSerial, serialToIso } from "../calendar";
import type { Cell } from "../cell";
import type { CheckContext } from "../engine";
import { fieldIndex, type FieldKey } from "../field-key";
import { isQuietText, quietKey } from "./quiet-text";
import { isAccountId } from "./read-customer";
import { earliestUsual, type DateLimits } from "./read-date";
import { isScientific } from "./read-id";
import { mostUsualQuantity } from "./read-quantity";
import { shortTextLimit } from "./read-text-field";

/** A bit for each field, in the order of the template. */
export const bitOf = {
  id: 1, customer: 2, opportunity: 4, product: 8, quantity: 16, billingDate: 32, bookingDate: 64, renewal: 128, customBilling: 256, customRevRecognition: 512,
} as const satisfies Readonly<Record<FieldKey, number>>;

/** The place (fieldIndex) of the field of the lowest of these bits; there is one. */
export function firstPlace(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** The fields by which a line is told from other rows. */
export const keyBits = bitOf.id | bitOf.product | bitOf.quantity;

/** Longer IDs may be Salesforce's, whose key is another text. */
const salesforceLength = 18;

/**
 * Tells the cells that say what they mean from those that have to be read. Nearly all cells of a sheet are quiet: nothing is
 * to be said of them, and their value is at hand. A cell that is not quiet may turn out to have nothing wrong with it.
 */
export class QuietCells {
  private readonly firstSerial: number;
  private readonly lastSerial: number;
  private readonly isoBySerial: (string | undefined)[] = [];
  /** null: every plain text may be a product. */
  private readonly products: ReadonlySet<string> | null;
  /** The key (text-key.ts) of the ID last looked at, if it was quiet. */
  idKey = 0;
  /** The last text that was quiet: sheets are sorted as a rule, and the next row says the same. */
  private customerAbove: string | undefined;
  private opportunityAbove: string | undefined;

  constructor({ products }: CheckContext, private readonly limits: DateLimits) {
    this.products = products === null || products.size === 0 ? null : products.quietIds;
    this.firstSerial = isoToSerial(earliestUsual, limits.date1904) ?? 0;
    this.lastSerial = isoToSerial(limits.latestUsual, limits.date1904) ?? 0;
  }

  /** The bits of the first eight fields' cells that have to be read. Of the two schedules their reader knows. */
  odd(cells: readonly Cell[]): number {
    let odd = 0;
    const id = cells[fieldIndex.id];
    const customer = cells[fieldIndex.customer];
    const opportunity = cells[fieldIndex.opportunity];
    const product = cells[fieldIndex.product];
    const quantity = cells[fieldIndex.quantity];
    const renewal = cells[fieldIndex.renewal];
    this.idKey = typeof id === "string" && id.length !== salesforceLength ? quietKey(id, shortTextLimit) : 0;
    if (this.idKey === 0 || typeof id !== "string" || isScientific(id)) odd |= bitOf.id;
    if (customer !== this.customerAbove) {
      if (typeof customer !== "string" || !isQuietText(customer, shortTextLimit) || isAccountId(customer)) odd |= bitOf.customer;
      else this.customerAbove = customer;
    }
    // A blank one is quiet, too: what is said of it is always the same.
    if (opportunity !== null && opportunity !== this.opportunityAbove) {
      if (typeof opportunity !== "string" || !isQuietText(opportunity, shortTextLimit) || isScientific(opportunity)) odd |= bitOf.opportunity;
      else this.opportunityAbove = opportunity;
    }
    if (typeof product !== "string" || !this.isQuietProduct(product)) odd |= bitOf.product;
    if (typeof quantity !== "number" || !(quantity > 0 && quantity <= mostUsualQuantity) || !Number.isInteger(quantity)) odd |= bitOf.quantity;
    if (!this.isQuietDate(cells[fieldIndex.billingDate])) odd |= bitOf.billingDate;
    if (!this.isQuietDate(cells[fieldIndex.bookingDate])) odd |= bitOf.bookingDate;
    if (renewal !== null && typeof renewal !== "boolean") odd |= bitOf.renewal;
    return odd;
  }

  /** The day of a quiet date cell. */
  date(cell: Cell | undefined): string | null {
    const serial = serialOf(cell);
    if (serial === null) return null;
    return (this.isoBySerial[serial - this.firstSerial] ??= serialToIso(serial, this.limits.date1904) ?? "");
  }

  private isQuietProduct(text: string): boolean {
    return this.products === null ? isQuietText(text, shortTextLimit) : this.products.has(text);
  }

  private isQuietDate(cell: Cell | undefined): boolean {
    if (cell === null) return true;
    const serial = serialOf(cell);
    return serial !== null && serial >= this.firstSerial && serial <= this.lastSerial && Number.isInteger(serial);
  }
}

export function serialOf(cell: Cell | undefined): number | null {
  return typeof cell === "object" && cell !== null && "date" in cell ? cell.date : null;
}

/** Of a cell that is a text for certain, as the quiet ones of IDs, customers and products are. */
export function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : "";
}
