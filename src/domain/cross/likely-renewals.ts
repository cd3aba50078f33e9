import { effectiveStart } from "../effective-dates";
import type { CheckContext } from "../engine";
import { groupAlike } from "../group-by";
import { likelyRenewals, nearDays } from "../renewals/likely-renewals";
import { linkRenewals, type RenewalLink } from "../renewals/link-renewals";
import { gapOf, type EndingLine, type RenewalLine } from "../renewals/renewal-line";
import { lastDayOfTerm } from "../schedule/term";
import type { CrossRow, CrossRule, SheetRows } from "./cross-rule";
import { createGroupRule } from "./group-rule";

/** Of more lines of one customer and product the server alone tells: each edit of one would look at all. */
const mostLines = 5_000;

const noLinks: ReadonlyMap<string, RenewalLink> = new Map();

/** Lines are linked only where one would look like a renewal if no other line was one. */
function likelyRenewalsAmong(lines: readonly RenewalLine[]): ReadonlyMap<string, EndingLine> {
  const possible = likelyRenewals(lines, noLinks, new Set(lines.map(({ lineId }) => lineId)));
  return possible.size === 0 ? possible : likelyRenewals(lines, linkRenewals(lines), new Set(possible.keys()));
}

/**
 * Lines of the sheet that begin about when an earlier one of the same customer and product ends, and are not marked as its
 * renewal (RULES.md 3.7, RENEWAL_LIKELY). What is stored already only the server knows.
 */
export function createLikelyRenewals<Row extends CrossRow>(sheet: SheetRows<Row>, { products, reading: { importDate } }: CheckContext): CrossRule<Row> {
  const recurring = (id: string) => {
    const product = products?.get(id);
    return product?.recurring === true ? product : null;
  };

  function toLine({ reading }: Row, index: number): RenewalLine {
    const start = effectiveStart(reading, importDate);
    const product = recurring(reading.product);
    return {
      lineId: String(index), idKey: reading.idKey ?? "", typedId: reading.id, group: "", start, quantity: reading.quantity, renewal: reading.renewal,
      recurring: true, termEnd: product === null ? null : lastDayOfTerm(product, start), renewsLineId: null, chosenLineId: null,
    };
  }

  /** Whether the last of these lines begins late enough to renew the first; else none renews another, as they have one product and term. */
  function spansTerm(rows: readonly Row[]): boolean {
    let [first, last] = ["9999-12-31", ""];
    for (const { reading } of rows) {
      const start = effectiveStart(reading, importDate);
      if (start < first) first = start;
      if (start > last) last = start;
    }
    const product = first < last ? recurring(rows[0]?.reading.product ?? "") : null;
    return product !== null && gapOf(last, lastDayOfTerm(product, first)) >= -nearDays;
  }

  return createGroupRule<Row>(sheet, {
    kinds: ["likelyRenewal"],
    keyOf({ customer, product, reading }) {
      if (customer === null || reading.skipped || reading.failed || recurring(reading.product) === null) return null;
      return Math.imul(customer.identity, 0x9e3779b1) ^ product;
    },
    judge(rows, say) {
      for (const alike of groupAlike(rows, hasSameBuyer, buyerOf)) {
        const lines = alike.length > mostLines || !spansTerm(alike) ? [] : alike.map(toLine);
        const likely = likelyRenewalsAmong(lines);
        alike.forEach((row, index) => {
          const renewed = likely.get(String(index));
          say(row, "likelyRenewal", renewed === undefined ? null : { code: "RENEWAL_LIKELY", params: { id: renewed.typedId, date: renewed.termEnd } });
        });
      }
    },
  });
}

function hasSameBuyer(a: CrossRow, b: CrossRow): boolean {
  return a.product === b.product && a.customer?.identity === b.customer?.identity;
}

function buyerOf({ customer, product }: CrossRow): string {
  return `${customer?.identity ?? 0} ${product}`;
}
