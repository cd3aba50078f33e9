import type { Receipt } from "../../../contract/receipt";
import type { ImportApi } from "../import-api";
import type { Failure } from "../problem";
import { outcomeUnknown } from "./failures";

export type StopEnd =
  /** Nothing is written. */
  | { readonly kind: "stopped" }
  /** The commit was there first. */
  | { readonly kind: "committed"; readonly receipt: Receipt }
  | { readonly kind: "undone" }
  | { readonly kind: "failed"; readonly failure: Failure };

/**
 * Ends an import that the user stopped. Without a commit nothing is written, whether or not the server hears of the abort; with one that may be
 * under way nobody knows, unless the server answers.
 * @param mayBeCommitting a commit was sent, or may have been before a pane was closed
 */
export async function stopImport(api: ImportApi, importId: string, mayBeCommitting: boolean): Promise<StopEnd> {
  const aborted = await api.abort(importId, { brief: true });
  const isAnswered = aborted.kind === "ok" || (aborted.kind === "problem" && aborted.problem.code !== "in-progress");
  if (mayBeCommitting && !isAnswered) return { kind: "failed", failure: outcomeUnknown() };
  if (aborted.kind !== "problem" || aborted.problem.code !== "state-conflict") return { kind: "stopped" };
  const asked = await api.status(importId);
  if (asked.kind !== "ok") return { kind: "failed", failure: outcomeUnknown() };
  if (asked.value.state === "undone") return { kind: "undone" };
  return asked.value.receipt ? { kind: "committed", receipt: asked.value.receipt } : { kind: "stopped" };
}
