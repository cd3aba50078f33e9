import type { Issue, Severity } from "../../domain/issue";
import type { IssueCode } from "../../domain/issue-codes";
import type { IssueGroup } from "./pane-state";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Issues by rule: errors first, and of one severity the rule with most cells first, since that fix clears
 * most. What is only for information about a row is not listed, nor that a sheet has no rows yet: it is not wrong until
 * it is submitted.
 * @param listed how many of a code are listed at most; all are counted
 */
export function groupIssues(issues: readonly Issue[], listed: (code: IssueCode) => number = () => Infinity): IssueGroup[] {
  const byCode = new Map<IssueCode, Issue[]>();
  for (const issue of issues) {
    if ((issue.severity === "info" && issue.rowNumber !== null) || issue.code === "FILE_EMPTY") continue;
    const group = byCode.get(issue.code);
    if (group) group.push(issue);
    else byCode.set(issue.code, [issue]);
  }
  return [...byCode].map(([code, group]): IssueGroup => ({
    code, severity: group[0]!.severity, cells: group.length, issues: group.slice(0, listed(code)),
  })).sort((a, b) => rank[a.severity] - rank[b.severity] || b.cells - a.cells);
}
