import { addDays } from "../../domain/calendar";
import type { FieldKey } from "../../domain/field-key";
import type { Issue, IssueParams } from "../../domain/issue";
import { issueCodes, type IssueCode, type IssueRule } from "../../domain/issue-codes";
import type { PlannedLine } from "./planned-line";
import { renewalWindow, type RenewalLink } from "../../domain/renewals/link-renewals";

/** An issue that needs stored data; `strict` makes errors of the warnings that RULES.md marks for it. */
export function serverIssue(
  code: IssueCode, field: FieldKey | null, params: IssueParams, { rowNumber, strict }: { rowNumber: number; strict: boolean },
): Issue {
  return strictly({ code, severity: issueCodes[code].severity, rowNumber, field, params }, strict);
}

export function strictly(issue: Issue, strict: boolean): Issue {
  const rule: IssueRule = issueCodes[issue.code];
  return strict && rule.strict ? { ...issue, severity: "error" } : issue;
}

export function fails(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}

/** A line that looks like the renewal of another, and would count a second booking. */
export function likelyIssues({ rowNumber }: Renewing, renewed: { readonly typedId: string; readonly termEnd: string } | undefined, strict: boolean): Issue[] {
  if (renewed === undefined) return [];
  return [serverIssue("RENEWAL_LIKELY", "renewal", { id: renewed.typedId, date: renewed.termEnd }, { rowNumber, strict })];
}

type Renewing = Pick<PlannedLine, "line" | "terms" | "rowNumber" | "billingDate" | "outcome">;

/** What there is to say of a renewal row and the line that it renews. */
export function renewalIssues(draft: Renewing, link: RenewalLink | undefined, strict: boolean): Issue[] {
  const { line, rowNumber } = draft;
  if (!line.renewal || draft.outcome === "unchanged") return [];
  const at = { rowNumber, strict };
  // The row's own check has said so.
  if (!draft.terms.recurring) return [];
  if (link === undefined || link.renewsLineId === null) {
    return [serverIssue("RENEWAL_UNMATCHED", "renewal", { product: line.product, customer: line.customer }, at)];
  }
  if (link.found === null) return [];
  const { renewed, tied, gap } = link.found;
  const issues: Issue[] = [];
  if (tied.length > 0) {
    const ids = [renewed, ...tied].map(({ typedId }) => typedId);
    // One by one, too, for who offers the choice: an ID may hold a comma.
    const choices = Object.fromEntries(ids.map((id, index) => [`id${index + 1}`, id]));
    issues.push(serverIssue("RENEWAL_AMBIGUOUS", "renewal", { ids: ids.join(", "), id: renewed.typedId, renewal: line.id, ...choices }, at));
  }
  if (gap < -renewalWindow.before || gap > renewalWindow.after) {
    issues.push(serverIssue("RENEWAL_OUT_OF_WINDOW", "renewal", {
      // The gap is counted from the day after the term, the sentence names its last day.
      id: renewed.typedId, date: renewed.termEnd ?? "", n: Math.abs(gap + 1), "before/after": gap > 0 ? "before" : "after",
    }, at));
  }
  if (renewed.quantity !== line.quantity) {
    issues.push(serverIssue("RENEWAL_QTY_CHANGED", "quantity", { n: line.quantity, m: renewed.quantity }, at));
  }
  const first = draft.terms.revenueFrom;
  if (first !== null && renewed.termEnd !== null && first <= renewed.termEnd) {
    issues.push(serverIssue("REV_BEFORE_RENEWAL", "customRevRecognition", { date: addDays(renewed.termEnd, 1) }, at));
  }
  return issues;
}
