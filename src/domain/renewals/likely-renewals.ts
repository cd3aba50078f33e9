import { addDays } from "../calendar";
import { groupBy } from "../group-by";
import { lowerBound } from "../lower-bound";
import type { RenewalLink } from "./link-renewals";
import { compareFit, gapOf, isRenewable, type EndingLine, type RenewalLine } from "./renewal-line";

/** A line that begins so many days before or after the day after another's term looks like its renewal (RULES.md 3.7). */
export const nearDays = 60;

/**
 * Lines that are not marked as renewals and begin about when an earlier line of the same customer and product ends that nothing
 * renews: by line, the line that each seems to renew. @param wanted the lines to be judged
 */
export function likelyRenewals(
  lines: readonly RenewalLine[], links: ReadonlyMap<string, RenewalLink>, wanted: ReadonlySet<string>,
): ReadonlyMap<string, EndingLine> {
  const found = new Map<string, EndingLine>();
  for (const group of groupBy(lines, (line) => line.group)) {
    if (group.length === 1) continue;
    const endings = group.filter(isRenewable).filter(({ lineId }) => links.get(lineId)?.state !== "renewed")
      .sort((a, b) => (a.termEnd < b.termEnd ? -1 : a.termEnd > b.termEnd ? 1 : 0));
    for (const line of group) {
      if (line.renewal || !line.recurring || !wanted.has(line.lineId)) continue;
      const nearest = nearestEnd(line, endings);
      if (nearest !== null) found.set(line.lineId, nearest);
    }
  }
  return found;
}

/** Of lines by the end of their terms the one whose end is nearest; of several the one that fits best. */
function nearestEnd(line: RenewalLine, endings: readonly EndingLine[]): EndingLine | null {
  const earliest = addDays(line.start, -nearDays - 1);
  let best: EndingLine | null = null;
  let least = nearDays;
  for (let at = lowerBound(endings.length, (place) => (endings[place]?.termEnd ?? "") < earliest); at < endings.length; at++) {
    const other = endings[at];
    if (other === undefined) break;
    const gap = gapOf(line.start, other.termEnd);
    if (gap < -nearDays) break;
    if (other.lineId === line.lineId || other.start >= line.start) continue;
    const distance = Math.abs(gap);
    if (distance > least || (distance === least && best !== null && compareFit(other, best) > 0)) continue;
    best = other;
    least = distance;
  }
  return best;
}
