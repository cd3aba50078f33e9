import { fieldByKey } from "../../../domain/catalogue";
import type { FieldKey } from "../../../domain/field-key";
import type { Issue } from "../../../domain/issue";
import type { ApiOutcome, ApiProblem } from "../import-api";
import type { Failure, SheetView, Submission } from "../pane-state";
import type { CheckerError } from "../checking/sheet-checker";
import type { WorkbookError } from "../ports";

const nothingSent = "Nothing was sent, and your sheet is as it was.";
const nothingImported = "Nothing was imported, and your sheet is as it was.";

function failure(kind: Failure["kind"], action: Failure["action"], title: string, safe: string, issues: readonly Issue[] = []): Failure {
  return { kind, title, safe, action, issues };
}

export function nothingToSubmit(lines: number): Failure {
  return lines === 0
    ? failure("nothing-to-submit", "dismiss", "There are no rows to import. Fill in or paste some, then submit.", nothingSent)
    : failure("nothing-to-submit", "check", "No row is without an error yet. Correct the cells in the list, then submit.", nothingSent);
}

export function columnsMissing(missing: readonly FieldKey[]): Failure {
  const names = missing.map((key) => `"${fieldByKey[key].header}"`).join(", ");
  const what = missing.length === 1 ? `The column ${names} is` : `The columns ${names} are`;
  return failure("columns-missing", "check",
    `${what} missing from the table. Undo the deletion, or add ${missing.length === 1 ? "it" : "them"} again by name, then submit.`,
    nothingSent);
}

/** Whether a submission was refused for something that the sheet, as it is now, does not show any more. */
export function isOutdated(submission: Submission, { checking, missing, summary }: SheetView): boolean {
  if (submission.step !== "failed" || checking) return false;
  switch (submission.failure.kind) {
    case "nothing-to-submit": return summary.ready > 0;
    case "columns-missing": return missing.length === 0;
    default: return false;
  }
}

export function sheetGone(): Failure {
  return failure("sheet-gone", "dismiss",
    "The sheet with the template was deleted. Undo the deletion, or insert the template again.", nothingImported);
}

export function workbookFailure(error: WorkbookError): Failure {
  switch (error.reason) {
    case "gone": return sheetGone();
    case "editing":
    case "unanswered": return failure("editing", "retry", error.message, nothingSent);
    case "too-large": return failure("too-large", "retry", error.message, nothingSent);
    case "protected":
    case "unsupported":
    case "unexpected": return failure("unexpected", "retry", error.message, nothingSent);
  }
}

/** Chunks may have been sent by then; trying again goes on where they end. */
export function checkFailure(error: CheckerError): Failure {
  return failure("too-large", "resume", error.message, nothingImported);
}

export function serverUnreachable(): Failure {
  return failure("unreachable", "resume", "The import server does not answer. Try again when it can be reached.",
    "Your rows are safe in the sheet, nothing is in the books yet, and trying again goes on where it stopped.");
}

/** The commit was sent and its answer is lost: it may have landed. */
export function outcomeUnknown(): Failure {
  return failure("unreachable", "resume", "We do not know yet whether the import went through: the server does not answer.",
    "Ask again as often as you like: the same import is never booked twice.");
}

export function interrupted(startedAt: string): Failure {
  return failure("unreachable", "resume", `The submission of ${startedAt.slice(0, 16).replace("T", " ")} UTC was interrupted.`,
    "Nothing is in the books yet. Go on with it, or start again: no row is booked twice.");
}

export function signInNeeded(reason: "first-time" | "refused"): Failure {
  return failure("sign-in", "sign-in",
    reason === "first-time" ? "Connect to the import server first." : "The server does not accept this connection any more. Connect again.",
    "Nothing is in the books yet. Once connected, the submission goes on by itself.");
}

export function rowsRejected(issues: readonly Issue[]): Failure {
  return failure("rejected", "check", "The server found errors in every row that was sent. They are in the list.", nothingImported, issues);
}

export function refused(problem: ApiProblem): Failure {
  switch (problem.code) {
    case "import-date":
      return failure("clock", "retry", "The date of this computer is more than a day off. Correct it, then submit again.", nothingImported);
    case "too-many-rows":
    case "chunk-too-large":
    case "decompressed-too-large":
      return failure("too-large", "dismiss", "There are more or longer rows than the server takes at once. Split the sheet.", nothingImported);
    case "schema-skew":
      return failure("version", "dismiss", "This pane and the server are of different versions. Close the pane and open it again.", nothingImported);
    case "manifest-mismatch":
      return failure("unexpected", "retry", "The server read the rows in another way than this pane, so it refused them. Submit again.", nothingImported);
    default:
      return failure("unexpected", "retry", sentence(problem), nothingImported);
  }
}

/** A fault of the program. Its message is for whoever mends it and holds no cell values of ours to tell. */
export function unexpectedFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : "unknown error";
  return failure("unexpected", "resume", `Intake itself failed (${name}). Try again; if it stays so, report it.`,
    "Your sheet is as it was. If rows had been sent, trying again finds out what became of them.");
}

/** A call's outcome that ends the submission. */
export function callFailure(outcome: Exclude<ApiOutcome<unknown>, { kind: "ok" } | { kind: "cancelled" }>): Failure {
  switch (outcome.kind) {
    case "unreachable": return serverUnreachable();
    case "sign-in": return signInNeeded(outcome.reason);
    case "problem": return refused(outcome.problem);
  }
}

function sentence({ title, detail, requestId }: ApiProblem): string {
  const reference = requestId === null ? "" : ` (request ${requestId})`;
  return `The server refused the import: ${title}. ${detail}`.trim() + reference;
}
