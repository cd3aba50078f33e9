import type { Finding } from "../cells/finding";
import type { CrossRow, CrossRule } from "./cross-rule";

/** Salesforce records that a purchase line belongs to, by the beginning of their IDs. */
const parents: Readonly<Record<string, string>> = {
  "006": "Opportunity", "001": "Account", "01t": "Product", "800": "Contract", "801": "Order",
};

/** Four of five IDs make it a column of the wrong IDs (RULES.md 3.1, ID_IS_PARENT). */
const share = { of: 4, in: 5 };

/** Counts the column's IDs by the record they name; every cell with such an ID is told while they prevail. */
export function createParentIds<Row extends CrossRow>(): CrossRule<Row> {
  const rowsOf = new Map<string, Set<Row>>(Object.values(parents).map((object) => [object, new Set()]));
  let total = 0;
  let prevailing: string | null = null;
  let added: Row[] = [];

  function decide(): string | null {
    for (const [object, { size }] of rowsOf) {
      if (size > 0 && size * share.in >= total * share.of) return object;
    }
    return null;
  }

  return {
    kinds: ["parentId"],
    isUnchanged: (before, after) => before.reading.idKey === after.reading.idKey && before.reading.id === after.reading.id,
    add(row) {
      if (row.reading.idKey === null) return;
      total++;
      const object = parentOf(row.reading.id);
      if (object === null) return;
      rowsOf.get(object)?.add(row);
      added.push(row);
    },
    remove(row) {
      if (row.reading.idKey === null) return;
      total--;
      const object = parentOf(row.reading.id);
      if (object !== null) rowsOf.get(object)?.delete(row);
    },
    settle(say) {
      const before = prevailing;
      prevailing = decide();
      const finding: Finding | null = prevailing === null ? null : { code: "ID_IS_PARENT", params: { object: prevailing } };
      const told = prevailing === null ? undefined : rowsOf.get(prevailing);
      if (before !== prevailing) {
        for (const row of (before === null ? undefined : rowsOf.get(before)) ?? []) say(row, "parentId", null);
        for (const row of told ?? []) say(row, "parentId", finding);
      } else {
        for (const row of added) if (told?.has(row)) say(row, "parentId", finding);
      }
      added = [];
    },
  };
}

function parentOf(id: string): string | null {
  return (id.length === 15 || id.length === 18) && /^[0-9A-Za-z]+$/.test(id) ? (parents[id.slice(0, 3).toLowerCase()] ?? null) : null;
}
