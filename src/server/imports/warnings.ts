import type { WireIssue } from "../../contract/issue";
import type { ManifestAnswer, RowOutcome } from "../../contract/manifest";
import type { Issue } from "../../domain/issue";
import type { PlannedLine } from "./planned-line";

/** So many warnings of each code are listed: more than a person reads, and none hides behind those of another code. */
const listedOfCode = 1_000;

export type Warnings = Pick<ManifestAnswer, "warned" | "warningsLeftOut">;

/** What the user would want to know before the commit: the pane cannot find it by itself. */
export function warningsOf(applied: readonly PlannedLine[]): Warnings {
  const listed = new Map<string, number>();
  let warningsLeftOut = 0;
  const warned = applied.flatMap(({ rowNumber, outcome, issues }): RowOutcome[] => {
    const those = issues.filter(({ severity, code }) => {
      if (severity !== "warning") return false;
      const count = listed.get(code) ?? 0;
      listed.set(code, count + 1);
      if (count >= listedOfCode) warningsLeftOut += 1;
      return count < listedOfCode;
    });
    return those.length === 0 ? [] : [{ rowNumber, outcome, issues: those.map(toWire) }];
  });
  return { warned, warningsLeftOut };
}

/** Whether there is something now that the user was not warned of then. */
export function warnsOfMore(now: Warnings, then: Warnings): boolean {
  const told = new Set(then.warned.flatMap(saidOf));
  return now.warningsLeftOut > then.warningsLeftOut || now.warned.flatMap(saidOf).some((said) => !told.has(said));
}

export function toWire(issue: Issue): WireIssue {
  return { ...issue, params: { ...issue.params } };
}

/** The database keeps the names of values in an order of its own. */
function saidOf({ rowNumber, issues }: RowOutcome): string[] {
  return issues.map(({ code, field, params }) => JSON.stringify([rowNumber, code, field, Object.entries(params).sort()]));
}
