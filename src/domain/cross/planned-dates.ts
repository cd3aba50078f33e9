import { afterTerm, type AfterTerm } from "../after-term";
import type { Finding } from "../cells/finding";
import { effectiveStart, isUndated } from "../effective-dates";
import type { CheckContext } from "../engine";
import type { Product } from "../product";
import type { RowReading } from "../row-reading";
import { expandLine } from "../schedule/expand-line";
import { recalling } from "../schedule/recalling";
import { noSavedSchedules, type SavedSchedules } from "../schedule/saved-schedules";
import { lastDayOfTerm } from "../schedule/term";
import type { CrossRow, CrossRule } from "./cross-rule";

const within: AfterTerm = { billing: null, revenue: null };
/** Schedules repeat down a column with product and date; more would only hold memory. */
const rememberedLines = 5_000;

/**
 * What the import will make of a line without an error: the day of the import where no date is given, and bills or revenue after
 * the term of its product (RULES.md 3.6 and 4.4). Each row is judged alone; what is stored already only the server knows.
 */
export function createPlannedDates<Row extends CrossRow>({ products, templates, reading: { importDate } }: CheckContext): CrossRule<Row> {
  const joined = new Set<Row>();
  const recall = recalling<AfterTerm>(rememberedLines);
  const defaulted: Finding = { code: "BILLING_DATE_DEFAULTED", params: { "import date": importDate, unless: "stored" } };

  function lineAfterTerm(reading: RowReading, product: Product): AfterTerm {
    const start = effectiveStart(reading, importDate);
    const key = JSON.stringify([product.id, reading.quantity, start, reading.customBilling, reading.customRevRecognition]);
    return recall(key, () => lastDates(reading, product, start, templates ?? noSavedSchedules));
  }

  return {
    kinds: ["billingDefaulted", "billAfterTerm", "revenueAfterTerm"],
    add(row) {
      const { reading } = row;
      if (!reading.skipped && !reading.failed && (isUndated(reading) || hasSchedules(reading))) joined.add(row);
    },
    remove: (row) => void joined.delete(row),
    settle(say) {
      for (const row of joined) {
        const { reading } = row;
        if (isUndated(reading)) say(row, "billingDefaulted", defaulted);
        const product = hasSchedules(reading) ? products?.get(reading.product) ?? null : null;
        const { billing, revenue } = product?.recurring === true ? lineAfterTerm(reading, product) : within;
        say(row, "billAfterTerm", billing);
        say(row, "revenueAfterTerm", revenue);
      }
      joined.clear();
    },
  };
}

function hasSchedules({ customBilling, customRevRecognition }: RowReading): boolean {
  return customBilling !== "" || customRevRecognition !== "";
}

function lastDates(line: RowReading, product: Product, start: string, saved: SavedSchedules): AfterTerm {
  const { billing, revenue } = expandLine(line, product, start, saved);
  return afterTerm(line, { bill: billing.entries.at(-1)?.date, revenue: revenue.entries.at(-1)?.date }, lastDayOfTerm(product, start));
}
