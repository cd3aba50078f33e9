import type { Cell } from "../cell";
import { cellText, isBlankCell } from "../cells/cell-text";
import { readProduct } from "../cells/read-product";
import { fieldKeys, type FieldKey } from "../field-key";
import type { Issue } from "../issue";
import { cellOffers, cleanedOffers, dateCell, readDateCell } from "./cell-offers";
import type { Offer } from "./fix";
import { cellOf } from "./fix-batch";
import { scheduleOffers } from "./schedule-offers";
import type { SheetFacts } from "./sheet-facts";

/** Everything that may be written because of an issue. Whether it would make an error is not judged here. */
export class RowOffers {
  private builtIds: Map<string, number> | null = null;
  private above: ReadonlyMap<number, string> | null = null;

  /** @param issues of the whole sheet */
  constructor(private readonly facts: SheetFacts, private readonly issues: readonly Issue[]) {}

  /** `cells` is the row with what other fixes of the batch wrote already. */
  of(issue: Issue, cells: readonly Cell[]): readonly Offer[] {
    const { code, rowNumber, field, params } = issue;
    if (rowNumber === null) return [];
    switch (code) {
      case "ROW_SUBTOTAL": case "ROW_EXAMPLE": return [skipped];
      // The first of the copies stays.
      case "ID_DUPLICATE_ROW": return Number(params.r1) < rowNumber ? [skipped] : [];
      case "ID_SF_15_18": return Number(params.r) < rowNumber ? [skipped] : [];
      case "ID_REQUIRED": return this.builtId(cells);
      case "CUSTOMER_REQUIRED": return this.customerAbove(rowNumber);
      case "ROW_GROUPED_BLANKS": return field === null ? [] : [filledDown(field, String(params.value))];
      case "REV_BEFORE_BILLING": return dateCell(String(params.date), this.facts).map((after) => ({ kind: "fill-booking", mode: "ask", writes: [{ field: "bookingDate", after }] }));
      case "BOOKING_DATE_AFTER_BILLING": return this.swappedDates(cells);
      default: break;
    }
    if (field === null) return [];
    const cell = cellOf(cells, field);
    if (code === "TEXT_CLEANED") return onField(cleanedOffers(field, cell));
    const isSchedule = field === "customBilling" || field === "customRevRecognition";
    return onField(isSchedule
      ? scheduleOffers(issue, cell, field === "customBilling" ? "billing" : "revenue", this.surroundings(cells))
      : cellOffers(issue, cell, this.facts));

    function onField(offers: readonly { kind: Offer["kind"]; mode: Offer["mode"]; after: Cell }[]): Offer[] {
      return field === null ? [] : offers.map(({ kind, mode, after }) => ({ kind, mode, writes: [{ field, after }] }));
    }
  }

  private surroundings(cells: readonly Cell[]) {
    const { reading, products, templates = null } = this.facts.context;
    const date = (field: "billingDate" | "bookingDate") => {
      const { value, findings } = readDateCell(field, cellOf(cells, field), this.facts);
      return findings.some(({ code }) => code.endsWith("_AMBIGUOUS")) || value === "none" ? null : value;
    };
    const billing = cellOf(cells, "billingDate");
    return {
      reading, templates,
      start: isBlankCell(billing) ? date("bookingDate") : date("billingDate"),
      product: products?.get(readProduct(cellOf(cells, "product"), products, reading.date1904).value) ?? null,
    };
  }

  /** Opportunity and product name the line, where no other row has the same two. */
  private builtId(cells: readonly Cell[]): readonly Offer[] {
    if (this.builtIds === null) {
      this.builtIds = new Map();
      for (const number of this.facts.lineNumbers) {
        const id = this.idFrom(this.facts.cells.get(number) ?? []);
        if (id !== null) this.builtIds.set(id, (this.builtIds.get(id) ?? 0) + 1);
      }
    }
    const id = this.idFrom(cells);
    return id === null || (this.builtIds.get(id) ?? 0) > 1 ? [] : [{ kind: "build-id", mode: "ask", writes: [{ field: "id", after: id }] }];
  }

  private idFrom(cells: readonly Cell[]): string | null {
    const opportunity = cellOf(cells, "opportunity");
    const product = cellOf(cells, "product");
    const { products, reading } = this.facts.context;
    if ([opportunity, product].some((cell) => isBlankCell(cell) || (typeof cell === "object" && cell !== null))) return null;
    return `${cellText(opportunity)}-${readProduct(product, products, reading.date1904).value}`;
  }

  /** Of a grouped report, which names each customer once. */
  private customerAbove(rowNumber: number): readonly Offer[] {
    this.above ??= new Map(this.issues.flatMap(({ code, field, rowNumber: row, params }) =>
      (code === "ROW_GROUPED_BLANKS" && field === "customer" && row !== null ? [[row, String(params.value)] as const] : [])));
    const above = this.above.get(rowNumber);
    return above === undefined ? [] : [filledDown("customer", above)];
  }

  private swappedDates(cells: readonly Cell[]): readonly Offer[] {
    const [billing, booking] = (["billingDate", "bookingDate"] as const).map((field) => readDateCell(field, cellOf(cells, field), this.facts).value);
    const after = { billingDate: dateCell(booking ?? null, this.facts)[0], bookingDate: dateCell(billing ?? null, this.facts)[0] };
    if (after.billingDate === undefined || after.bookingDate === undefined) return [];
    return [{ kind: "swap-dates", mode: "ask", writes: [
      { field: "billingDate", after: after.billingDate }, { field: "bookingDate", after: after.bookingDate },
    ] }];
  }
}

const skipped: Offer = { kind: "skip-row", mode: "ask", writes: fieldKeys.map((field) => ({ field, after: null })) };

function filledDown(field: FieldKey, after: string): Offer {
  return { kind: "fill-down", mode: "ask", writes: [{ field, after }] };
}
