import type { Finding } from "./cells/finding";
import type { LineValues } from "./row-reading";

export interface AfterTerm {
  readonly billing: Finding | null;
  readonly revenue: Finding | null;
}

/** The last day on which something is billed or recognised; undefined: never. */
export interface LastDays {
  readonly bill: string | undefined;
  readonly revenue: string | undefined;
}

/** What a line's own schedules bill or recognise after its term (RULES.md 4.4). Days are ISO dates; `termEnd` null: it has no term. */
export function afterTerm(line: Pick<LineValues, "customBilling" | "customRevRecognition">, last: LastDays, termEnd: string | null): AfterTerm {
  const isAfter = (schedule: string, day: string | undefined): day is string => schedule !== "" && day !== undefined && termEnd !== null && day > termEnd;
  return {
    billing: isAfter(line.customBilling, last.bill) ? { code: "BILL_AFTER_TERM", params: { date: last.bill } } : null,
    revenue: isAfter(line.customRevRecognition, last.revenue) ? { code: "REV_AFTER_TERM", params: { date: last.revenue, end: termEnd ?? "" } } : null,
  };
}
