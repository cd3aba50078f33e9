import { hasSalesforcePrefix } from "../salesforce-id";
import type { ReadRow, Say } from "./cross-rule";
import { tellEach, tellPairs } from "./group-rule";

/**
 * IDs that differ only in capitals (RULES.md 3.1). Salesforce tells records apart by capitals, so two of its
 * 15-character IDs are nothing to ask about; the 18-character form is compared by its first 15.
 */
export function tellIdCase<Row extends ReadRow>(rows: readonly Row[], writings: number, say: Say<Row>): void {
  if (writings < 2 || isSalesforceId(rows[0]?.reading.idKey ?? "")) tellEach(rows, "idCase", null, say);
  else tellPairs(rows, "idCase", (a, b) => ({ code: "ID_CASE_VARIANT", params: { id1: a.reading.id, id2: b.reading.id }, rows: { r1: a, r2: b } }), say);
}

function isSalesforceId(key: string): boolean {
  return /^[0-9A-Za-z]{15}$/.test(key) && hasSalesforcePrefix(key);
}
