import { groupBy } from "../group-by";
import { caselessKey } from "../text-key";
import type { CrossRow, CrossRule, SheetRows } from "./cross-rule";
import { createGroupRule } from "./group-rule";
import { tellIdCase } from "./id-case";
import { tellSameId } from "./same-id";

/** Rows whose IDs are equal but for capitals, judged for both: equal IDs, and those that only capitals tell apart. */
export function createEqualIds<Row extends CrossRow>(sheet: SheetRows<Row>): CrossRule<Row> {
  return createGroupRule<Row>(sheet, {
    kinds: ["sameId", "idCase"],
    keyOf: ({ reading: { idKey } }) => (idKey === null ? null : caselessKey(idKey)),
    judge(rows, say) {
      for (const alike of groupBy(rows, ({ reading }) => (reading.idKey ?? "").toLowerCase())) {
        const writings = groupBy(alike, ({ reading }) => reading.idKey ?? "");
        for (const same of writings) tellSameId(same, say);
        tellIdCase(alike, writings.length, say);
      }
    },
  });
}
