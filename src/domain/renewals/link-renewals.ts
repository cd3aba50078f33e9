import { groupBy } from "../group-by";
import { RenewalCandidates } from "./renewal-candidates";
import { gapOf, isRenewable, type EndingLine, type RenewalFinding, type RenewalLine, type RenewalState } from "./renewal-line";

export interface RenewalLink {
  readonly renewsLineId: string | null;
  readonly state: RenewalState;
  /** Set when the link was made now. */
  readonly found: RenewalFinding | null;
}

/** The renewal may come this many days before and after the day after the term's end (RULES.md 8). */
export const renewalWindow = { before: 120, after: 90 } as const;

/**
 * Which line each renewal renews, and what that makes of every line. The order of `lines` does not matter.
 * A link that still holds is kept, else what the user chose is taken; a line is renewed by one line at most.
 */
export function linkRenewals(lines: readonly RenewalLine[]): ReadonlyMap<string, RenewalLink> {
  const links = new Map<string, RenewalLink>();
  for (const group of groupBy(lines, (line) => line.group)) linkGroup(group, links);
  return links;
}

/** The same for all lines of the groups without a renewal, which are most. */
const unlinked = {
  expected: { renewsLineId: null, state: "expected", found: null },
  none: { renewsLineId: null, state: "none", found: null },
} as const satisfies Readonly<Record<string, RenewalLink>>;

function linkGroup(group: readonly RenewalLine[], links: Map<string, RenewalLink>): void {
  if (!group.some(({ renewal }) => renewal)) {
    for (const { lineId, recurring } of group) links.set(lineId, recurring ? unlinked.expected : unlinked.none);
    return;
  }
  const byId = new Map(group.map((line) => [line.lineId, line]));
  const renewals = group.filter(({ renewal }) => renewal).sort((a, b) => compare(a.start, b.start) || compare(a.idKey, b.idKey));
  const taken = new Set<string>();
  const chosen = new Map<string, RenewalFinding | { readonly kept: string }>();
  const free = (line: RenewalLine, lineId: string | null): EndingLine | null => {
    const target = lineId === null ? undefined : byId.get(lineId);
    return target === undefined || taken.has(target.lineId) || !isRenewable(target) || target.start >= line.start ? null : target;
  };
  for (const line of renewals) {
    const target = free(line, line.chosenLineId) === null ? free(line, line.renewsLineId) : null;
    if (target === null) continue;
    taken.add(target.lineId);
    chosen.set(line.lineId, { kept: target.lineId });
  }
  for (const line of renewals) {
    const target = free(line, line.chosenLineId);
    if (target === null) continue;
    taken.add(target.lineId);
    chosen.set(line.lineId, { renewed: target, tied: [], gap: gapOf(line.start, target.termEnd) });
  }
  const open = group.filter(isRenewable).filter(({ lineId }) => !taken.has(lineId))
    .sort((a, b) => compare(a.start, b.start) || compare(b.idKey, a.idKey));
  const candidates = new RenewalCandidates(taken);
  let next = 0;
  for (const line of renewals) {
    if (chosen.has(line.lineId)) continue;
    for (let other = open[next]; other !== undefined && other.start < line.start; other = open[++next]) candidates.add(other, other.termEnd);
    const found = candidates.best(line);
    if (found === null) continue;
    taken.add(found.renewed.lineId);
    candidates.leave(found.renewed.termEnd ?? "");
    chosen.set(line.lineId, found);
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
