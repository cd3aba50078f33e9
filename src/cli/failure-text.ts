import type { ApiOutcome } from "../addin/workflow/import-api";
import type { Failure } from "../addin/workflow/problem";
import { callFailure } from "../addin/workflow/submission/failures";

/** Why a submission stopped, and what is safe after it. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case "unreachable": return "The server does not answer. What was sent is kept: the same command goes on where this one stopped.";
    case "outcome-unknown": return "The commit was sent and its answer is lost. The same command finds out what became of it; nothing is booked twice.";
    case "sign-in": return failure.reason === "no-access"
      ? "The token in INTAKE_TOKEN may not do that: it lacks the scope. Nothing was imported."
      : "The server does not accept the token in INTAKE_TOKEN. Nothing was imported.";
    case "undone": return "The import has been undone. Nothing of it is in the books.";
    case "rejected": return "The server found errors in rows. Nothing was imported.";
    case "clock": return "This computer's date is not the server's. Set the clock, then try again. Nothing was imported.";
    case "too-large": return "The file has more than the server takes at once. Nothing was imported.";
    case "version": return "This command and the server are of versions that do not go together. Nothing was imported.";
    case "read-otherwise": return "The server read the rows in another way. Its product list may have changed meanwhile: try again. Nothing was imported.";
    case "refused": return `The server refused: ${failure.title}. ${failure.detail}${failure.requestId === null ? "" : ` (request ${failure.requestId})`}`;
    case "no-rows": case "none-ready": return "There is no row to import.";
    case "columns-missing": case "sheet-gone": case "memory": case "workbook": case "interrupted": return "The import stopped. Nothing was imported.";
    case "fault": return `The import stopped for a fault of the program (${failure.error ?? "unknown"}). The same command finds out what became of it.`;
  }
}

/** Why a single call of the server has no answer. */
export function outcomeText(outcome: Exclude<ApiOutcome<unknown>, { kind: "ok" }>): string {
  if (outcome.kind === "cancelled") return "Stopped.";
  return outcome.kind === "unreachable" ? "The server does not answer." : failureText(callFailure(outcome));
}
