import type { SheetRow } from "./cell";
import { createEngine } from "./create-engine";
import type { CheckContext, RowVerdict, SheetSummary } from "./engine";
import type { Issue } from "./issue";
import { runSteps } from "./run-steps";

export interface CheckResult {
  /** In the order of `rows`. */
  readonly verdicts: readonly RowVerdict[];
  readonly summary: SheetSummary;
  /** Issues about the file as a whole; those about rows are in the verdicts. */
  readonly fileIssues: readonly Issue[];
}

/** Checks all rows of an import at once. The engine's edits give the same result row by row. */
export function checkRows(rows: readonly SheetRow[], context: CheckContext): CheckResult {
  return runSteps(checkInSteps(rows, context));
}

/** The same in steps, so that others have their turn in between. */
export function* checkInSteps(rows: readonly SheetRow[], context: CheckContext): Generator<number, CheckResult> {
  const engine = createEngine(context);
  yield* engine.replaceInSteps(rows);
  return {
    verdicts: engine.verdicts(),
    summary: engine.summary(),
    fileIssues: engine.issues().filter(({ rowNumber }) => rowNumber === null),
  };
}
