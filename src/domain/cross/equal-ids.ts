import { groupBy } from "../group-by";
import type { CrossRow, CrossRule } from "./cross-rule";
import { createGroupRule } from "./group-rule";
import { tellIdCase } from "./id-case";
import { tellSameId } from "./same-id";

/** Rows whose IDs are equal but for capitals, judged for both: equal IDs, and those that only capitals tell apart. */
export function createEqualIds<Row extends CrossRow>(): CrossRule<Row> {
  return createGroupRule<number, Row>({
    keyOf: ({ reading: { idKey } }) => (idKey === null ? null : roughKey(idKey)),
    judge(rows, say) {
      for (const alike of groupBy(rows, ({ reading }) => (reading.idKey ?? "").toLowerCase())) {
        const writings = groupBy(alike, ({ reading }) => reading.idKey ?? "");
        for (const same of writings) tellSameId(same, say);
        tellIdCase(alike, writings.length, say);
      }
    },
  });
}

const capitals = { first: 0x41, last: 0x5a, toSmall: 0x20 };

/** The same for IDs that differ in capitals only, and nearly always another for others; it makes no text of its own. */
function roughKey(id: string): number {
  let key = id.length;
  for (let index = 0; index < id.length; index++) {
    const code = id.charCodeAt(index);
    if (code > 0x7f) return roughKeyOfOther(id);
    key = Math.imul(key, 31) + (code >= capitals.first && code <= capitals.last ? code + capitals.toSmall : code) | 0;
  }
  return key;
}

/** Capitals of other scripts may have small letters of another length. */
function roughKeyOfOther(id: string): number {
  let key = 0;
  for (const character of id.toLowerCase()) key = Math.imul(key, 31) + (character.codePointAt(0) ?? 0) | 0;
  return key;
}
