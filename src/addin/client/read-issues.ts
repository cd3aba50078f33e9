import { isKnown, type WireIssue } from "../../contract/issue";
import type { Issue } from "../../domain/issue";
import type { ServerWarnings } from "../workflow/import-api";

/**
 * Issues as the domain knows them. A rule that only a newer server has cannot be put into words here; its row is
 * still counted as failed.
 */
export function readIssues(issues: readonly WireIssue[]): readonly Issue[] {
  return issues.filter(isKnown);
}

export function readWarnings({ warned, warningsLeftOut }: { readonly warned: readonly { readonly issues: readonly WireIssue[] }[]; readonly warningsLeftOut: number }): ServerWarnings {
  return { listed: warned.flatMap(({ issues }) => readIssues(issues)), leftOut: warningsLeftOut };
}
