import fc from "fast-check";
import { addDays, daysBetween } from "../../src/domain/calendar";
import type { RenewalLine } from "../../src/domain/renewals/renewal-line";
import { linkRenewals } from "../../src/domain/renewals/link-renewals";
import { examples } from "../support/examples";
import { growth, mostGrowth } from "../support/growth";

const line = (index: number, more: Partial<RenewalLine>): RenewalLine => ({
  lineId: `line ${index}`, idKey: `ID-${index}`, typedId: `ID-${index}`, group: "one customer and product", start: "2026-01-01", quantity: "1", renewal: false,
  recurring: true, termEnd: "2026-12-31", renewsLineId: null, chosenLineId: null, ...more,
});

/** Few days and quantities, so that lines tie and are renewed by several. */
const lines = fc.array(fc.record({
  day: fc.integer({ min: 0, max: 12 }), term: fc.constantFrom(2, 3, 3, null), quantity: fc.constantFrom("1", "1.0", "2"), renewal: fc.boolean(), recurring: fc.constantFrom(true, true, true, false),
  renews: fc.option(fc.nat(14)), chooses: fc.option(fc.nat(14), { freq: 3 }),
}), { minLength: 1, maxLength: 15 }).map((all) => all.map(({ day, term, quantity, renewal, recurring, renews, chooses }, index) => line(index, {
  start: addDays("2026-01-01", day), termEnd: term === null ? null : addDays("2026-01-01", day + term - 1), quantity, renewal, recurring,
  renewsLineId: renews === null ? null : `line ${renews}`, chosenLineId: chooses === null ? null : `line ${chooses}`,
})));

/** What RULES.md 8 says, word by word: all candidates of each renewal, ranked. */
function byTheBook(all: readonly RenewalLine[]): Map<string, { readonly renews: string; readonly tied: number; readonly gap: number | null }> {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const renewals = all.filter(({ renewal }) => renewal).sort((a, b) => text(a.start, b.start) || text(a.idKey, b.idKey));
  const fits = (own: RenewalLine, other: RenewalLine) => own !== other && other.recurring && other.termEnd !== null && other.start < own.start;
  const links = new Map<string, { readonly renews: string; readonly tied: number; readonly gap: number | null }>();
  const taken = new Set<string>();
  const gapTo = (own: RenewalLine, other: RenewalLine) => daysBetween(addDays(other.termEnd ?? "", 1), own.start);
  const free = (own: RenewalLine, named: string | null) => all.find((other) => other.lineId === named && !taken.has(named) && fits(own, other));
  for (const own of renewals) {
    const known = free(own, own.renewsLineId);
    if (known === undefined || free(own, own.chosenLineId) !== undefined) continue;
    taken.add(known.lineId);
    links.set(own.lineId, { renews: known.lineId, tied: 0, gap: null });
  }
  for (const own of renewals) {
    const chosen = links.has(own.lineId) ? undefined : free(own, own.chosenLineId);
    if (chosen === undefined) continue;
    taken.add(chosen.lineId);
    links.set(own.lineId, { renews: chosen.lineId, tied: 0, gap: gapTo(own, chosen) });
  }
  for (const own of renewals) {
    if (links.has(own.lineId)) continue;
    const gap = (other: RenewalLine) => gapTo(own, other);
    const other = (candidate: RenewalLine) => Number(Number(candidate.quantity) !== Number(own.quantity));
    const byFit = (a: RenewalLine, b: RenewalLine) => Math.abs(gap(a)) - Math.abs(gap(b)) || other(a) - other(b);
    const ranked = all.filter((candidate) => !taken.has(candidate.lineId) && fits(own, candidate))
      .sort((a, b) => byFit(a, b) || text(b.start, a.start) || text(a.idKey, b.idKey));
    const [first] = ranked;
    if (first === undefined) continue;
    taken.add(first.lineId);
    links.set(own.lineId, { renews: first.lineId, tied: ranked.filter((candidate) => byFit(first, candidate) === 0).length - 1, gap: gap(first) });
  }
  return links;
}

it("a renewal renews what it renewed before, or what the user chose, else the line whose term ends nearest, then the same quantity, then the latest start, then the ID; each line is renewed once", () => {
  fc.assert(fc.property(lines, (all) => {
    const links = linkRenewals(all);
    const expected = byTheBook(all);
    const found = new Map([...links].flatMap(([lineId, { renewsLineId, found: how }]) => (renewsLineId === null ? [] : [[lineId, {
      renews: renewsLineId, tied: how?.tied.length ?? 0, gap: how?.gap ?? null,
    }] as const])));
    // At most four others are told.
    for (const [lineId, link] of expected) expect(found.get(lineId)).toEqual({ ...link, tied: Math.min(link.tied, 4) });
    expect(found.size).toBe(expected.size);
  }), examples(1_000));
});

it.each([
  ["years", (index: number) => ({ start: `${2000 + index % 30}-01-01`, termEnd: `${2000 + index % 30}-12-31` })],
  ["days", (index: number) => ({ start: addDays("2000-01-01", index % 9_000), termEnd: addDays("2000-01-01", index % 9_000 + 364) })],
] as const)("ten times the lines of one customer and product, over many %s, take no more than their share of time", (_, dates) => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => line(index, { ...dates(index), renewal: index % 3 > 0, quantity: String(index % 5 + 1) }));
  expect(growth(many(1_500), many(15_000), linkRenewals)).toBeLessThan(mostGrowth);
});
