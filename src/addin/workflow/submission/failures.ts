import type { FieldKey } from "../../../domain/field-key";
import type { Issue } from "../../../domain/issue";
import type { NoEntry } from "../access-state";
import type { ApiOutcome, ApiProblem } from "../import-api";
import type { SheetView, Submission } from "../pane-state";
import type { WorkbookError } from "../ports";
import { errorName, type Failure, type FailureReason } from "../problem";

function failure(reason: FailureReason, action: Failure["action"], issues: readonly Issue[] = []): Failure {
  return { ...reason, action, issues };
}

export function nothingToSubmit(lines: number): Failure {
  return lines === 0 ? failure({ kind: "no-rows" }, "dismiss") : failure({ kind: "none-ready" }, "check");
}

export function columnsMissing(missing: readonly FieldKey[]): Failure {
  return failure({ kind: "columns-missing", missing }, "check");
}

/** Whether a submission was refused for something that the sheet, as it is now, does not show any more. */
export function isOutdated(submission: Submission, { checking, missing, summary }: SheetView): boolean {
  if (submission.step !== "failed" || checking) return false;
  switch (submission.failure.kind) {
    case "no-rows":
    case "none-ready": return summary.ready > 0;
    case "columns-missing": return missing.length === 0;
    default: return false;
  }
}

export function sheetGone(): Failure {
  return failure({ kind: "sheet-gone" }, "dismiss");
}

export function workbookFailure({ reason }: WorkbookError): Failure {
  return reason === "gone" ? sheetGone() : failure({ kind: "workbook", reason }, "retry");
}

/** Chunks may have been sent by then; trying again goes on where they end. */
export function checkFailure(): Failure {
  return failure({ kind: "memory" }, "resume");
}

export function serverUnreachable(): Failure {
  return failure({ kind: "unreachable" }, "resume");
}

/** The commit was sent and its answer is lost: it may have landed. */
export function outcomeUnknown(): Failure {
  return failure({ kind: "outcome-unknown" }, "resume");
}

/** Of the import nothing is in the books any more, whatever its receipt says. */
export function undoneSince(): Failure {
  return failure({ kind: "undone" }, "dismiss");
}

export function interrupted(startedAt: string): Failure {
  return failure({ kind: "interrupted", startedAt }, "resume");
}

export function signInNeeded(reason: NoEntry): Failure {
  return failure({ kind: "sign-in", reason }, "sign-in");
}

export function rowsRejected(issues: readonly Issue[]): Failure {
  return failure({ kind: "rejected" }, "check", issues);
}

export function refused({ code, title, detail, requestId }: ApiProblem): Failure {
  switch (code) {
    case "forbidden-scope": return signInNeeded("no-access");
    case "import-date": return failure({ kind: "clock" }, "retry");
    case "too-many-rows":
    case "chunk-too-large":
    case "decompressed-too-large": return failure({ kind: "too-large" }, "dismiss");
    case "schema-skew": return failure({ kind: "version" }, "dismiss");
    case "manifest-mismatch": return failure({ kind: "read-otherwise" }, "retry");
    default: return failure({ kind: "refused", title, detail, requestId }, "retry");
  }
}

export function unexpectedFailure(error: unknown): Failure {
  return failure({ kind: "fault", error: errorName(error) }, "resume");
}

/** A call's outcome that ends the submission. */
export function callFailure(outcome: Exclude<ApiOutcome<unknown>, { kind: "ok" } | { kind: "cancelled" }>): Failure {
  switch (outcome.kind) {
    case "unreachable": return serverUnreachable();
    case "sign-in": return signInNeeded(outcome.reason);
    case "problem": return refused(outcome.problem);
  }
}
