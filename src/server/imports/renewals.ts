import { addDays, daysBetween } from "../../domain/calendar";
import { compareDecimals, decimal } from "../../domain/decimal";
import type { RenewalState } from "../store/lines";

/** What linking renewals needs of a line; lines of one customer and product form a group. */
export interface RenewalLine {
  readonly lineId: string;
  readonly idKey: string;
  /** As it was typed; what a sentence shows. */
  readonly typedId: string;
  readonly group: string;
  readonly start: string;
  readonly quantity: string;
  readonly renewal: boolean;
  readonly recurring: boolean;
  /** Last day; null where the product is not recurring. */
  readonly termEnd: string | null;
  readonly renewsLineId: string | null;
}

export interface RenewalLink {
  readonly renewsLineId: string | null;
  readonly state: RenewalState;
  /** Set when the link was made now. */
  readonly found: RenewalFinding | null;
}

export interface RenewalFinding {
  readonly renewed: RenewalLine;
  /** Lines that would have fitted as well. */
  readonly tied: readonly RenewalLine[];
  /** Days from the day after the term's end to the renewal; negative: the renewal comes first. */
  readonly gap: number;
}

/** The renewal may come this many days before and after the day after the term's end (RULES.md 8). */
export const renewalWindow = { before: 120, after: 90 } as const;

/**
 * Which line each renewal renews, and what that makes of every line. The order of `lines` does not matter.
 * A link that still holds is kept; a line is renewed by one line at most.
 */
export function linkRenewals(lines: readonly RenewalLine[]): ReadonlyMap<string, RenewalLink> {
  const groups = new Map<string, RenewalLine[]>();
  for (const line of lines) {
    const group = groups.get(line.group);
    if (group) group.push(line);
    else groups.set(line.group, [line]);
  }
  const links = new Map<string, RenewalLink>();
  for (const group of groups.values()) linkGroup(group, links);
  return links;
}

function linkGroup(group: readonly RenewalLine[], links: Map<string, RenewalLink>): void {
  const byId = new Map(group.map((line) => [line.lineId, line]));
  const renewals = group.filter(({ renewal }) => renewal).sort((a, b) => compare(a.start, b.start) || compare(a.idKey, b.idKey));
  const taken = new Set<string>();
  const chosen = new Map<string, RenewalFinding | { readonly kept: string }>();
  for (const line of renewals) {
    const target = line.renewsLineId === null ? undefined : byId.get(line.renewsLineId);
    if (!target || taken.has(target.lineId) || !canRenew(line, target)) continue;
    taken.add(target.lineId);
    chosen.set(line.lineId, { kept: target.lineId });
  }
  for (const line of renewals) {
    if (chosen.has(line.lineId)) continue;
    const ranked = group.filter((other) => !taken.has(other.lineId) && canRenew(line, other)).sort((a, b) => rank(line, a, b));
    const [first] = ranked;
    if (!first) continue;
    taken.add(first.lineId);
    chosen.set(line.lineId, {
      renewed: first, gap: gapOf(line, first),
      tied: ranked.slice(1).filter((other) => rankByFit(line, first, other) === 0),
    });
  }
  for (const line of group) {
    const choice = chosen.get(line.lineId);
    const renewsLineId = choice === undefined ? null : "kept" in choice ? choice.kept : choice.renewed.lineId;
    links.set(line.lineId, {
      renewsLineId,
      state: taken.has(line.lineId) ? "renewed"
        : line.renewal && renewsLineId === null ? "unmatched"
        : line.recurring ? "expected" : "none",
      found: choice === undefined || "kept" in choice ? null : choice,
    });
  }
}

function canRenew(line: RenewalLine, other: RenewalLine): boolean {
  return other.lineId !== line.lineId && other.recurring && other.termEnd !== null && other.start < line.start;
}

function gapOf(line: RenewalLine, other: RenewalLine): number {
  return daysBetween(addDays(other.termEnd ?? other.start, 1), line.start);
}

function rankByFit(line: RenewalLine, a: RenewalLine, b: RenewalLine): number {
  return Math.abs(gapOf(line, a)) - Math.abs(gapOf(line, b)) || sameQuantity(line, b) - sameQuantity(line, a);
}

function rank(line: RenewalLine, a: RenewalLine, b: RenewalLine): number {
  return rankByFit(line, a, b) || compare(b.start, a.start) || compare(a.idKey, b.idKey);
}

function sameQuantity(a: RenewalLine, b: RenewalLine): number {
  return compareDecimals(decimal(a.quantity), decimal(b.quantity)) === 0 ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
