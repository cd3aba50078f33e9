import type { Outcome } from "../../../test/host/conformance/run-script";

/** What a run of the conformance scripts found out about one Excel. */
export interface ConformanceReport {
  /** When it was made, ISO 8601 in UTC. */
  readonly made: string;
  readonly platform: string;
  /** Excel's own version. */
  readonly version: string;
  /** The highest requirement set of ExcelApi that this Excel has, such as "1.14". */
  readonly highestSet: string;
  readonly outcomes: readonly Outcome[];
}

/** "312 of 320 agree, 2 differ, 1 failed, 5 not supported here" */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const count = (verdict: Outcome["verdict"]): number => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const rest = [[count("differs"), "differ"], [count("failed"), "failed"], [count("unsupported"), "not supported here"]] as const;
  return [`${count("agrees")} of ${outcomes.length} agree`, ...rest.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)].join(", ");
}
