import type { Cell } from "./cell";
import type { RowFinding } from "./cells/finding";
import type { QuietCells } from "./cells/quiet-cells";
import type { ScheduleValue } from "./cells/read-schedule";
import { fieldIndex } from "./field-key";
import type { RowReading } from "./row-reading";

/** How a quiet row's cells are turned into values when somebody asks. */
export interface QuietTools {
  readonly cells: QuietCells;
  readonly schedule: (cell: Cell | undefined, field: "customBilling" | "customRevRecognition") => ScheduleValue | null;
}

const nothing: readonly RowFinding[] = [];
/** The same for every row, since it names neither row nor value. */
const opportunityBlank: readonly RowFinding[] = [{ code: "OPPORTUNITY_BLANK", severity: "info", field: "opportunity", params: {} }];

/** A row of quiet cells. It keeps nothing but the cells: most rows are like this, and most are never asked for more. */
export class QuietRow implements RowReading {
  constructor(private readonly cells: readonly Cell[], private readonly tools: QuietTools) {}

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
    return this.text("id");
  }

  get idKey(): string {
    return this.text("id");
  }

  get customer(): string {
    return this.text("customer");
  }

  get opportunity(): string | null {
    const cell = this.cells[fieldIndex.opportunity];
    return typeof cell === "string" ? cell : null;
  }

  get product(): string {
    return this.text("product");
  }

  get quantity(): string {
    return String(this.cells[fieldIndex.quantity]);
  }

  get amount(): number {
    return Number(this.cells[fieldIndex.quantity]);
  }

  get billingDate(): string | null {
    return this.tools.cells.date(this.cells[fieldIndex.billingDate]);
  }

  get bookingDate(): string | null {
    return this.tools.cells.date(this.cells[fieldIndex.bookingDate]);
  }

  get renewal(): boolean {
    return this.cells[fieldIndex.renewal] === true;
  }

  get customBilling(): string {
    return this.tools.schedule(this.cells[fieldIndex.customBilling], "customBilling")?.canonical ?? "";
  }

  get customRevRecognition(): string {
    return this.tools.schedule(this.cells[fieldIndex.customRevRecognition], "customRevRecognition")?.canonical ?? "";
  }

  private text(field: "id" | "customer" | "product"): string {
    const cell = this.cells[fieldIndex[field]];
    return typeof cell === "string" ? cell : "";
  }
}
