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

/** Ends an import that the user stopped. Without a commit nothing is written, whether or not the server hears of the abort. */
export async function stopImport(api: ImportApi, importId: string): Promise<StopEnd> {
  const aborted = await api.abort(importId, { brief: true });
  if (aborted.kind !== "problem" || aborted.problem.code !== "state-conflict") return { kind: "stopped" };
  const asked = await api.status(importId);
  if (asked.kind !== "ok") return { kind: "failed", failure: outcomeUnknown() };
  if (asked.value.state === "undone") return { kind: "undone" };
  return asked.value.receipt ? { kind: "committed", receipt: asked.value.receipt } : { kind: "stopped" };
}
