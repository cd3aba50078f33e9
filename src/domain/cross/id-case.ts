import { hasSalesforcePrefix } from "../salesforce-id";
import type { CrossRow } from "./cross-rule";
import { findPairs, type GroupJudgement } from "./group-rule";

/**
 * IDs that differ only in capitals (RULES.md 3.1). Salesforce tells records apart by capitals, so two of its
 * 15-character IDs are nothing to ask about; the 18-character form is compared by its first 15.
 */
export const idCase: GroupJudgement<CrossRow> = {
  kind: "idCase",
  keyOf: ({ reading }) => reading.id?.key.toLowerCase() ?? null,
  judge: (rows) => (rows.length > 1 && isSalesforceId(rows[0]?.reading.id?.key ?? "") ? [] : findPairs(rows, (a, b) => ({
    code: "ID_CASE_VARIANT",
    params: { id1: a.reading.id?.text ?? "", r1: a.rowNumber, id2: b.reading.id?.text ?? "", r2: b.rowNumber },
  }))),
};

function isSalesforceId(key: string): boolean {
  return /^[0-9A-Za-z]{15}$/.test(key) && hasSalesforcePrefix(key);
}
