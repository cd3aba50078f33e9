import { customerIdentity } from "../customer-key";
import { idKey } from "../salesforce-id";
import { isReadable, type CrossRow } from "./cross-rule";
import { findPairs, type GroupJudgement } from "./group-rule";

/** Lines that are the same sale under different IDs (RULES.md section 2). Each is told with the first other one. */
export const sameContent: GroupJudgement<CrossRow> = {
  kind: "sameContent",
  keyOf({ reading }) {
    const { values } = reading;
    if (values === null || reading.id === null || values.customer === "" || values.product === "" || values.quantity === "") return null;
    if (!isReadable(reading, "opportunity") || !isReadable(reading, "billingDate")) return null;
    const opportunity = values.opportunity === null ? "" : idKey(values.opportunity);
    return [customerIdentity(values.customer), opportunity, values.product, values.quantity, values.billingDate ?? ""].join("\n");
  },
  judge: (rows) => findPairs(rows, (a, b) => ({
    code: "ROW_SAME_CONTENT",
    params: { r1: a.rowNumber, r2: b.rowNumber, id1: a.reading.id?.text ?? "", id2: b.reading.id?.text ?? "" },
  })),
};
