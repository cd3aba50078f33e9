import type { Finding } from "../cells/finding";
import type { CrossRow, CrossRule, SheetRows } from "./cross-rule";
import { createGroupRule, tellEach } from "./group-rule";

/** So many customers are named; more make no sentence. */
const namedCustomers = 5;

/** One opportunity with two customers or more, by their match keys (RULES.md 3.3). */
export function createTwoCustomers<Row extends CrossRow>(sheet: SheetRows<Row>): CrossRule<Row> {
  return createGroupRule<Row>(sheet, {
    kinds: ["twoCustomers"],
    isUnchanged: (before, after) => before.customer === after.customer && before.reading.opportunity === after.reading.opportunity,
    areAlike: (row, other) => row.customer === other.customer,
    keyOf: ({ customer, opportunity }) => (customer === null || opportunity === 0 ? null : opportunity),
    judge(rows, say) {
      const list = customersOf(rows);
      tellEach(rows, "twoCustomers", list === null ? null : ({ reading }): Finding => (
        { code: "OPPORTUNITY_TWO_CUSTOMERS", params: { value: reading.opportunity ?? "", list } }), say);
    },
  });
}

/** The customers of these rows, or null for one. */
function customersOf(rows: readonly CrossRow[]): string | null {
  const [first] = rows;
  if (rows.every(({ customer }) => customer === first?.customer)) return null;
  const names = new Map<string, string>();
  for (const { customer } of rows) if (customer !== null && !names.has(customer.key)) names.set(customer.key, customer.text);
  if (names.size < 2) return null;
  return [...names.values()].slice(0, namedCustomers).join("; ") + (names.size > namedCustomers ? "; …" : "");
}
