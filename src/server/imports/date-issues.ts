import { afterTerm } from "../../domain/after-term";
import type { FieldKey } from "../../domain/field-key";
import type { Issue, IssueParams } from "../../domain/issue";
import type { IssueCode } from "../../domain/issue-codes";
import type { StoredLine } from "../store/lines";
import type { LineSchedules } from "./line-schedules";
import type { PlannedLine, PlanOptions } from "./planned-line";
import { serverIssue } from "./server-issues";

interface Dated extends Pick<PlannedLine, "line" | "billingDate"> {
  /** null: neither schedule is the line's own, so that none lies beside its term. */
  readonly terms: LineSchedules | null;
}

/** Where the dates of a line come from that does not name them, and how its schedules lie to its term (RULES.md 3.6 and 4.4). */
export function dateIssues({ line, billingDate, terms }: Dated, stored: StoredLine | undefined, { importDate, strict }: PlanOptions): Issue[] {
  const issues: Issue[] = [];
  const say = (code: IssueCode, field: FieldKey, params: IssueParams) => void issues.push(serverIssue(code, field, params, { rowNumber: line.rowNumber, strict }));

  if (line.billingDate === null) {
    if (stored) say("BILLING_DATE_KEPT", "billingDate", { iso: billingDate });
    else if (line.bookingDate !== null && line.bookingDate !== "none") say("BILLING_DATE_FROM_BOOKING", "billingDate", { iso: billingDate });
    else say("BILLING_DATE_DEFAULTED", "billingDate", { "import date": importDate });
  }
  // A renewal books nothing, so that it has no use for a booking date.
  if (line.bookingDate === null && !line.renewal) say("BOOKING_DATE_INHERITED", "bookingDate", {});

  if (terms === null) return issues;
  const { termEnd, billing, revenue } = terms;
  const after = afterTerm(line, { bill: billing.due.at(-1), revenue: revenue.due.at(-1) }, termEnd);
  if (after.billing !== null) say(after.billing.code, "customBilling", after.billing.params);
  if (after.revenue !== null) say(after.revenue.code, "customRevRecognition", after.revenue.params);
  return issues;
}
