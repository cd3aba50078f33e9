import { customerIdentity } from "../customer-key";
import { groupBy } from "../group-by";
import { idKey } from "../salesforce-id";
import { isReadable, type CrossRow, type CrossRule } from "./cross-rule";
import { itself, Numbers } from "./numbers";
import { createGroupRule, tellPairs } from "./group-rule";

/** Lines that are the same sale under different IDs (RULES.md section 2). Each is told with the first other one. */
export function createSameContent<Row extends CrossRow>(): CrossRule<Row> {
  const customers = new Numbers(customerIdentity);
  const products = new Numbers(itself);
  const dates = new Numbers(itself);

  /** Nearly always another number for another content, and much cheaper than the content as text. */
  function roughKey({ reading }: CrossRow): number | null {
    const { customer, product, amount } = reading;
    if (reading.idKey === null || customer === "" || product === "" || Number.isNaN(amount)) return null;
    if (!isReadable(reading, "opportunity") || !isReadable(reading, "billingDate")) return null;
    const { billingDate } = reading;
    const sale = Math.imul(customers.of(customer), 0x9e3779b1) ^ Math.imul(products.of(product), 0x85ebca6b);
    return Math.imul(sale ^ (amount * 1_000), 0xc2b2ae35) ^ (billingDate === null ? 0 : dates.of(billingDate));
  }

  return createGroupRule<number, Row>({
    keyOf: roughKey,
    judge(rows, say) {
      for (const same of groupBy(rows, contentOf)) {
        tellPairs(same, "sameContent", (a, b) => (
          { code: "ROW_SAME_CONTENT", params: { id1: a.reading.id, id2: b.reading.id }, rows: { r1: a, r2: b } }), say);
      }
    },
  });
}

function contentOf({ reading: { customer, opportunity, product, quantity, billingDate } }: CrossRow): string {
  return [customerIdentity(customer), opportunity === null ? "" : idKey(opportunity), product, quantity, billingDate ?? ""].join("\n");
}
