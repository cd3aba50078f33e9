import type { IssueParams, Severity } from "../issue";
import type { Locale } from "../reading";
import type { ScheduleCode, ScheduleTextCode } from "./schedule-codes";
import type { Schedule, ScheduleColumn } from "./schedule";

export interface ScheduleIssue {
  readonly code: ScheduleCode | ScheduleTextCode;
  readonly severity: Severity;
  /** The part of the text that it is about, as typed; "" where it is about the whole. */
  readonly detail: string;
  /** The placeholders of the code's message in RULES.md 4.4, by their names there. */
  readonly params: IssueParams;
}

export interface ScheduleResult {
  readonly kind: "default" | "error" | Schedule["kind"];
  /** What is stored and written back; "" for the product's default, null after an error. It parses to itself. */
  readonly canonical: string | null;
  /** null for the product's default and after an error. */
  readonly schedule: Schedule | null;
  readonly issues: readonly ScheduleIssue[];
}

export interface ScheduleOptions {
  readonly locale: Locale;
  /** Names of the workspace's saved schedules. */
  readonly templates: ReadonlySet<string>;
}

/** How numbers and dates read where nothing is known of the workbook. */
export const defaultLocale: Locale = { decimal: ".", dateOrder: "mdy" };

/**
 * Reads a cell of Custom billing or Custom rev recognition (RULES.md section 4). `text` is the cell's text
 * after the cleaning of section 0, with line feeds kept. Time grows with the length of the text, not faster.
 */
export function parseSchedule(text: string, _column: ScheduleColumn, _options: ScheduleOptions): ScheduleResult {
  if (text.trim() === "") return { kind: "default", canonical: "", schedule: null, issues: [] };
  throw new Error("Only blank schedules are read so far.");
}
