import type { Receipt } from "../../../contract/receipt";
import type { ImportApi, ServerWarnings } from "../import-api";
import { pause, type Clock } from "../clock";
import type { Failure } from "../problem";
import { callFailure, outcomeUnknown } from "./failures";
import type { ProgressMeter } from "./progress";

export type CommitEnd =
  | { readonly kind: "committed"; readonly receipt: Receipt }
  /** The server has this content from an earlier import; nothing was written. */
  | { readonly kind: "duplicate"; readonly firstImportId: string; readonly etag: string }
  /** The import is not there as it was sealed: it has to be sent again. */
  | { readonly kind: "superseded" }
  /** It was committed, and has been undone since. */
  | { readonly kind: "undone" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "cancelled" };

/** The books changed since the import was sealed, and the server warns of more now; nothing was written. */
export interface Warned {
  readonly kind: "warned";
  readonly etag: string;
  readonly warnings: ServerWarnings;
}

/** An import that is ready for the commit. */
export interface Validated {
  readonly importId: string;
  readonly etag: string;
  readonly duplicateContent: "refuse" | "allow";
}

/** Where IDs move the same rows may have been imported before without them, and are meant to come again. */
export function duplicateContent({ listed }: ServerWarnings): Validated["duplicateContent"] {
  return listed.some(({ code }) => code === "ID_CUSTOMER_CHANGED") ? "allow" : "refuse";
}

/** Each turn commits and asks; a healthy server needs one or two. */
const mostTurns = 20;

/** Turns in which the server says that the commit is under way: half an hour, where it holds each such answer back for a quarter of a minute. */
const mostWaits = 120;

/**
 * Commits a sealed import. Where the answer is lost it asks by the import's id until it knows, since the
 * commit may have landed: it says "failed" only of what certainly did not.
 * @param isNews whether the user has to be asked about these warnings first
 */
export async function commitImport(
  api: ImportApi, clock: Clock, validated: Validated, isNews: (warnings: ServerWarnings) => Promise<boolean>, meter: ProgressMeter, signal: AbortSignal,
): Promise<CommitEnd | Warned> {
  const { importId, duplicateContent } = validated;
  let { etag } = validated;
  for (let turns = 0, waits = 0; turns < mostTurns && waits < mostWaits;) {
    if (signal.aborted) return { kind: "cancelled" };
    meter.phase("committing");
    const answer = await api.commit(importId, { etag, duplicateContent }, { onWaiting: (silent) => meter.waiting(silent) });
    if (answer.kind === "ok") {
      if (answer.value.kind === "committed") return answer.value;
      waits += 1;
      await pause(clock, answer.value.retryAfterSeconds * 1000, signal);
    } else if (answer.kind === "problem" && answer.problem.code === "duplicate-content" && answer.problem.firstImportId) {
      return { kind: "duplicate", firstImportId: answer.problem.firstImportId, etag };
    } else if (answer.kind === "sign-in") {
      return { kind: "failed", failure: callFailure(answer) };
    } else if (answer.kind === "problem" && !mayHaveMoved.has(answer.problem.code)) {
      return { kind: "failed", failure: callFailure(answer) };
    }
    if (answer.kind !== "ok") turns += 1;
    const asked = await askState(api, importId, meter);
    if (asked.kind !== "validated") return asked;
    if (await isNews(asked.warnings)) return { ...asked, kind: "warned" };
    etag = asked.etag;
  }
  return { kind: "failed", failure: outcomeUnknown() };
}

/** Refusals that say that the import is not in the state that this pane believed. */
const mayHaveMoved = new Set(["etag-mismatch", "state-conflict", "in-progress", "not-found", "expired"]);

/** Asks what became of an import whose commit was sent. */
export async function askState(
  api: ImportApi, importId: string, meter: ProgressMeter,
): Promise<CommitEnd | { readonly kind: "validated"; readonly etag: string; readonly warnings: ServerWarnings }> {
  meter.phase("asking");
  const asked = await api.status(importId, { onWaiting: (silent) => meter.waiting(silent) });
  switch (asked.kind) {
    case "unreachable": return { kind: "failed", failure: outcomeUnknown() };
    case "sign-in": return { kind: "failed", failure: callFailure(asked) };
    case "cancelled": return { kind: "cancelled" };
    case "problem":
      return asked.problem.code === "not-found" ? { kind: "superseded" } : { kind: "failed", failure: callFailure(asked) };
    case "ok": break;
  }
  const { state, receipt, etag, warnings } = asked.value;
  if (state === "undone") return { kind: "undone" };
  if (receipt) return { kind: "committed", receipt };
  return state === "validated" || state === "committing" ? { kind: "validated", etag, warnings } : { kind: "superseded" };
}
