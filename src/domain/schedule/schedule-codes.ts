import type { IssueCode } from "../issue-codes";

/** The codes of RULES.md section 4.4; their severities stand in the catalogue of all codes. */
export type ScheduleCode = Extract<IssueCode, `SCH_${string}` | `REV_${string}` | `BILL_${string}`>;

/** What the parser can answer besides: a text that is too long or broken. */
export type ScheduleTextCode = Extract<IssueCode, "TEXT_LONG" | "TEXT_BROKEN">;
