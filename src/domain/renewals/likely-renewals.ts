import { addDays, daysBetween } from "../calendar";
import type { RenewalLine } from "./renewal-line";
import type { RenewalLink } from "./link-renewals";

/** A line that begins so many days before or after the day after another's term looks like its renewal (RULES.md 3.7). */
const nearDays = 60;

/**
 * Lines that are not marked as renewals and begin about when an earlier line of the same customer and product ends that nothing
 * renews: by line, the line that each seems to renew. @param wanted the lines to be judged
 */
export function likelyRenewals(
  lines: readonly RenewalLine[], links: ReadonlyMap<string, RenewalLink>, wanted: ReadonlySet<string>,
): ReadonlyMap<string, RenewalLine & { readonly termEnd: string }> {
  const ending = new Map<string, Ending[]>();
  for (const line of lines) {
    if (!hasEnd(line) || links.get(line.lineId)?.state === "renewed") continue;
    const group = ending.get(line.group);
    if (group) group.push(line);
    else ending.set(line.group, [line]);
  }
  for (const group of ending.values()) group.sort((a, b) => compare(a.termEnd, b.termEnd));
  const found = new Map<string, Ending>();
  for (const line of lines) {
    if (line.renewal || !line.recurring || !wanted.has(line.lineId)) continue;
    const nearest = nearestEnd(line, ending.get(line.group) ?? []);
    if (nearest !== null) found.set(line.lineId, nearest);
  }
  return found;
}

type Ending = RenewalLine & { readonly termEnd: string };

function hasEnd(line: RenewalLine): line is Ending {
  return line.recurring && line.termEnd !== null;
}

/** Of lines by the end of their terms the one whose end is nearest; of several the latest start, then the ID. */
function nearestEnd(line: RenewalLine, group: readonly Ending[]): Ending | null {
  let best: Ending | null = null;
  let least = nearDays;
  for (let at = place(group, addDays(line.start, -nearDays - 1)); at < group.length; at++) {
    const other = group[at];
    if (other === undefined) break;
    const gap = daysBetween(addDays(other.termEnd, 1), line.start);
    if (gap < -nearDays) break;
    if (other.lineId === line.lineId || other.start >= line.start) continue;
    const distance = Math.abs(gap);
    if (distance > least || (distance === least && best !== null && !isBefore(other, best))) continue;
    best = other;
    least = distance;
  }
  return best;
}

function isBefore(a: Ending, b: Ending): boolean {
  return a.start === b.start ? a.idKey < b.idKey : a.start > b.start;
}

/** Where the first line stands whose term does not end before this day. */
function place(group: readonly Ending[], day: string): number {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group[middle]?.termEnd ?? "") < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
