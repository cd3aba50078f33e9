import type { Product } from "../../domain/product";
import type { PurchaseLine } from "../../domain/purchase-line";
import { lastDayOfTerm } from "../../domain/schedule/term";
import type { LineSchedules } from "./line-schedules";

/**
 * What the plan needs to know of a line's schedules. They themselves are worked out again where they are written: those of a
 * million lines at once would be most of the server's memory.
 */
export interface LineTerms extends Pick<LineSchedules, "recurring" | "termEnd"> {
  /** The first day on which revenue is recognised; null: none is dated. */
  readonly revenueFrom: string | null;
}

export function termsOf({ recurring, termEnd, revenue }: LineSchedules): LineTerms {
  return { recurring, termEnd, revenueFrom: revenue.due[0] ?? null };
}

/**
 * Whether both schedules are blank and the product has none of its own: of such a line, and most are, there is nothing to be
 * said, and its terms are known without working its schedules out.
 */
export function isPlain({ customBilling, customRevRecognition }: PurchaseLine, { defaultRecognition }: Product): boolean {
  return customBilling === "" && customRevRecognition === "" && defaultRecognition === null;
}

/** The terms of a line that is plain: its revenue begins with it. @param start the effective billing date */
export function plainTerms(product: Product, start: string): LineTerms {
  return { recurring: product.recurring, termEnd: product.recurring ? lastDayOfTerm(product, start) : null, revenueFrom: start };
}
