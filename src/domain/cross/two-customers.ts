import { customerKey } from "../customer-key";
import { idKey } from "../salesforce-id";
import { isReadable, type CrossRow } from "./cross-rule";
import type { GroupJudgement } from "./group-rule";

/** So many customers are named; more make no sentence. */
const namedCustomers = 5;

/** One opportunity with two customers or more, by their match keys (RULES.md 3.3). */
export const twoCustomers: GroupJudgement<CrossRow> = {
  kind: "twoCustomers",
  keyOf({ reading }) {
    const { values } = reading;
    if (values === null || values.opportunity === null || values.customer === "") return null;
    return isReadable(reading, "customer") && isReadable(reading, "opportunity") ? idKey(values.opportunity) : null;
  },
  judge(rows) {
    const names = new Map<string, string>();
    const seen = new Set<string>();
    for (const { reading } of rows) {
      const name = reading.values?.customer ?? "";
      if (seen.has(name)) continue;
      seen.add(name);
      const key = customerKey(name);
      if (!names.has(key)) names.set(key, name);
    }
    if (names.size < 2) return [];
    const list = [...names.values()].slice(0, namedCustomers).join("; ") + (names.size > namedCustomers ? "; …" : "");
    return rows.map(({ reading }) => ({ code: "OPPORTUNITY_TWO_CUSTOMERS", params: { value: reading.values?.opportunity ?? "", list } }));
  },
};
