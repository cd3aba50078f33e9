import type { Finding } from "../cells/finding";
import { customerKey } from "../customer-key";
import { idKey } from "../salesforce-id";
import { isReadable, type CrossRow, type CrossRule } from "./cross-rule";
import { createGroupRule, tellEach } from "./group-rule";

/** So many customers are named; more make no sentence. */
const namedCustomers = 5;

/** One opportunity with two customers or more, by their match keys (RULES.md 3.3). */
export function createTwoCustomers<Row extends CrossRow>(): CrossRule<Row> {
  return createGroupRule<string, Row>({
    keyOf({ reading }) {
      const { opportunity } = reading;
      if (opportunity === null || reading.customer === "") return null;
      return isReadable(reading, "customer") && isReadable(reading, "opportunity") ? idKey(opportunity) : null;
    },
    judge(rows, say) {
      const list = customersOf(rows);
      tellEach(rows, "twoCustomers", list === null ? null : ({ reading }): Finding => (
        { code: "OPPORTUNITY_TWO_CUSTOMERS", params: { value: reading.opportunity ?? "", list } }), say);
    },
  });
}

/** The customers of these rows, or null for one. */
function customersOf(rows: readonly CrossRow[]): string | null {
  const writings = new Set(rows.map(({ reading }) => reading.customer));
  if (writings.size < 2) return null;
  const names = new Map<string, string>();
  for (const name of writings) {
    const key = customerKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  if (names.size < 2) return null;
  return [...names.values()].slice(0, namedCustomers).join("; ") + (names.size > namedCustomers ? "; …" : "");
}
