import type { IssueParams } from "../issue";
import { issueCodes } from "../issue-codes";
import type { Locale } from "../reading";
import type { SavedSchedules } from "./saved-schedules";
import type { ScheduleCode } from "./schedule-codes";
import type { ScheduleColumn } from "./schedule";
import type { ScheduleIssue } from "./schedule-issue";

/** Returned in place of a value once an error is among the reader's issues. */
export const failed = "failed";
export type Failed = typeof failed;

/** What every step of reading one text shares. */
export interface Reader {
  /** The whole text, trimmed, as typed. */
  readonly text: string;
  readonly column: ScheduleColumn;
  /** How this text writes numbers and dates: its own style where it shows one, else the workbook's. */
  readonly locale: Locale;
  readonly templates: SavedSchedules | null;
  /** Infos and warnings in the order they were found; the error that ended it comes last. */
  readonly issues: ScheduleIssue[];
}

export function scheduleIssue(code: ScheduleCode, detail: string, params: IssueParams = {}): ScheduleIssue {
  return { code, severity: issueCodes[code].severity, detail, params };
}

export function note(reader: Reader, code: ScheduleCode, detail: string, params?: IssueParams): void {
  reader.issues.push(scheduleIssue(code, detail, params));
}

export function fail(reader: Reader, code: ScheduleCode, detail: string, params?: IssueParams): Failed {
  note(reader, code, detail, params);
  return failed;
}
