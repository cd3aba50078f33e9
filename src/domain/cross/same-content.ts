import { groupAlike } from "../group-by";
import { textKey } from "../text-key";
import { isReadable, type CrossRow, type CrossRule, type SheetRows } from "./cross-rule";
import { createGroupRule, tellPairs } from "./group-rule";

/** Lines that are the same sale under different IDs (RULES.md section 2). Each is told with the first other one. */
export function createSameContent<Row extends CrossRow>(sheet: SheetRows<Row>): CrossRule<Row> {
  return createGroupRule<Row>(sheet, {
    kinds: ["sameContent"],
    keyOf: roughKey,
    judge(rows, say) {
      for (const same of groupAlike(rows, hasSameContent, contentOf)) {
        tellPairs(same, "sameContent", (a, b) => (
          { code: "ROW_SAME_CONTENT", params: { id1: a.reading.id, id2: b.reading.id }, rows: { r1: a, r2: b } }), say);
      }
    },
  });
}

/** Nearly always another number for another content, and much cheaper than the content as text. */
function roughKey({ customer, product, opportunity, reading }: CrossRow): number | null {
  const { amount, billingDate } = reading;
  if (reading.idKey === null || customer === null || product === 0 || Number.isNaN(amount)) return null;
  if (!isReadable(reading, "opportunity") || !isReadable(reading, "billingDate")) return null;
  const deal = Math.imul(customer.identity, 0x9e3779b1) ^ Math.imul(opportunity, 0x27d4eb2f) ^ Math.imul(product, 0x85ebca6b);
  return Math.imul(deal ^ amount * 1_000, 0xc2b2ae35) ^ (billingDate === null ? 0 : textKey(billingDate));
}

function hasSameContent(a: CrossRow, b: CrossRow): boolean {
  return a.product === b.product && a.opportunity === b.opportunity && a.customer?.identity === b.customer?.identity
    && a.reading.quantity === b.reading.quantity && a.reading.billingDate === b.reading.billingDate;
}

function contentOf({ customer, product, opportunity, reading: { quantity, billingDate } }: CrossRow): string {
  return `${customer?.identity ?? 0} ${opportunity} ${product} ${quantity} ${billingDate ?? ""}`;
}
