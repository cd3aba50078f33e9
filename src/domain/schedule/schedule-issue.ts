import type { IssueParams, Severity } from "../issue";
import type { ScheduleCode, ScheduleTextCode } from "./schedule-codes";

export interface ScheduleIssue {
  readonly code: ScheduleCode | ScheduleTextCode;
  readonly severity: Severity;
  /** The part of the text that it is about, as typed; "" where it is about the whole. */
  readonly detail: string;
  /** The placeholders of the code's message in RULES.md 4.4, by their names there. */
  readonly params: IssueParams;
}
