import type { Cell } from "./cell";
import type { RowFinding } from "./cells/finding";
import { textOf } from "./cells/quiet-cells";
import { fieldIndex } from "./field-key";
import type { FieldReaders } from "./field-readers";
import type { RowReading } from "./row-reading";

const nothing: readonly RowFinding[] = [];
/** The same for every row, since it names neither row nor value. */
const opportunityBlank: readonly RowFinding[] = [{ code: "OPPORTUNITY_BLANK", severity: "info", field: "opportunity", params: {} }];

/** A row of quiet cells. It keeps nothing but the cells: most rows are like this, and most are never asked for more. */
export class QuietRow implements RowReading {
  constructor(private readonly cells: readonly Cell[], private readonly readers: FieldReaders) {}

  get skipped(): boolean {
    return false;
  }

  get failed(): boolean {
    return false;
  }

  get findings(): readonly RowFinding[] {
    return this.opportunity === null ? opportunityBlank : nothing;
  }

  get id(): string {
    return textOf(this.cells[fieldIndex.id]);
  }

  get idKey(): string {
    return textOf(this.cells[fieldIndex.id]);
  }

  get customer(): string {
    return textOf(this.cells[fieldIndex.customer]);
  }

  get opportunity(): string | null {
    const cell = this.cells[fieldIndex.opportunity];
    return typeof cell === "string" ? cell : null;
  }

  get product(): string {
    return textOf(this.cells[fieldIndex.product]);
  }

  get quantity(): string {
    return String(this.cells[fieldIndex.quantity]);
  }

  get amount(): number {
    return Number(this.cells[fieldIndex.quantity]);
  }

  get billingDate(): string | null {
    return this.readers.quiet.date(this.cells[fieldIndex.billingDate]);
  }

  get bookingDate(): string | null {
    return this.readers.quiet.date(this.cells[fieldIndex.bookingDate]);
  }

  get renewal(): boolean {
    return this.cells[fieldIndex.renewal] === true;
  }

  get customBilling(): string {
    return this.readers.quietSchedule(this.cells[fieldIndex.customBilling], "customBilling")?.canonical ?? "";
  }

  get customRevRecognition(): string {
    return this.readers.quietSchedule(this.cells[fieldIndex.customRevRecognition], "customRevRecognition")?.canonical ?? "";
  }
}
