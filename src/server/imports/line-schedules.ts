import { formatDecimal } from "../../domain/decimal";
import type { FieldKey } from "../../domain/field-key";
import type { Issue } from "../../domain/issue";
import type { Product } from "../../domain/product";
import type { PurchaseLine } from "../../domain/purchase-line";
import { expandLine } from "../../domain/schedule/expand-line";
import type { Expansion } from "../../domain/schedule/expansion";
import { minorDigits } from "../../domain/schedule/currencies";
import { recalling } from "../../domain/schedule/recalling";
import { readMeaning } from "../../domain/schedule/read-canonical";
import type { SavedSchedules } from "../../domain/schedule/saved-schedules";
import { differsFromList } from "./list-value";
import { lastDayOfTerm } from "../../domain/schedule/term";

/** A schedule as it is stored: amounts where the line has a value, else percentages; exact decimals. */
export interface StoredSchedule {
  readonly due: readonly string[];
  readonly amounts: readonly string[] | null;
  readonly percents: readonly string[] | null;
  /** A part has no date yet: usage, manual, undated milestones. */
  readonly unscheduled: boolean;
}

/** What a line comes to, by its product and its start date. */
export interface LineSchedules {
  /** Exact decimal; null: the product has no price and no amounts are typed. */
  readonly value: string | null;
  readonly currency: string | null;
  readonly recurring: boolean;
  /** Last day of the term; null for what does not recur. */
  readonly termEnd: string | null;
  readonly billing: StoredSchedule;
  readonly revenue: StoredSchedule;
  readonly issues: readonly Issue[];
}

export type Scheduler = (line: PurchaseLine, product: Product, start: string) => LineSchedules;

/** Few: in a file whose lines all differ what is kept only lives until it is dear to collect. */
const remembered = 500;

/** Works out different lines once: real files repeat product, quantity and date in many rows. */
export function createScheduler(saved: SavedSchedules): Scheduler {
  const recall = recalling<LineSchedules>(remembered);
  return (line, product, start) => {
    const key = JSON.stringify([product.id, line.quantity, start, line.customBilling, line.customRevRecognition]);
    const terms = recall(key, () => scheduleLine(line, product, start, saved));
    return terms.issues.length === 0 ? terms : { ...terms, issues: terms.issues.map((issue) => ({ ...issue, rowNumber: line.rowNumber })) };
  };
}

/** @param start the effective billing date */
export function scheduleLine(line: PurchaseLine, product: Product, start: string, saved: SavedSchedules): LineSchedules {
  const billingSchedule = readMeaning(line.customBilling, "billing", saved);
  const revenueSchedule = readMeaning(line.customRevRecognition, "revenue", saved);
  const offList = differsFromList(product, line.quantity, start, billingSchedule, revenueSchedule);
  const { value, billing, revenue } = expandLine(line, product, start, saved);
  return {
    value: value === null ? null : formatDecimal({ units: value.minorUnits, places: minorDigits(value.currency) }),
    currency: value?.currency ?? null,
    recurring: product.recurring,
    termEnd: product.recurring ? lastDayOfTerm(product, start) : null,
    billing: stored(billing), revenue: stored(revenue),
    issues: [
      ...issuesOf(billing, line, "customBilling", product), ...issuesOf(revenue, line, "customRevRecognition", product),
      ...(offList === null ? [] : [{ code: "SCH_TOTAL_VS_LIST", severity: "warning", rowNumber: line.rowNumber, field: offList.field, params: offList.params } as const]),
    ],
  };
}

function stored({ measure, places, entries, incomplete }: Expansion): StoredSchedule {
  const texts = amountTexts(entries, places);
  return {
    due: entries.map(({ date }) => date),
    amounts: measure === "money" ? texts : null,
    percents: measure === "percent" ? texts : null,
    unscheduled: incomplete,
  };
}

/** Most parts of a schedule are alike, and so are their texts. */
function amountTexts(entries: Expansion["entries"], places: number): string[] {
  let last: bigint | null = null;
  let text = "";
  return entries.map(({ minorUnits }) => {
    if (minorUnits !== last) text = formatDecimal({ units: minorUnits, places });
    last = minorUnits;
    return text;
  });
}

function issuesOf(expansion: Expansion, line: PurchaseLine, field: FieldKey, product: Product): Issue[] {
  return expansion.issues.map(({ code, severity, params }) => ({
    code, severity, rowNumber: line.rowNumber, field, params: { product: product.id, ...params },
  }));
}
