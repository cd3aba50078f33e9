import type { Issue } from "../../../domain/issue";
import type { OpenImport } from "../../../contract/open-import";
import type { Receipt } from "../../../contract/receipt";
import type { SheetRow } from "../../../domain/cell";
import type { PlannedImport } from "../checking/sheet-checker";
import type { Clock } from "../clock";
import type { ApiOutcome, ApiProblem, CallOptions, ImportApi, ServerWarnings } from "../import-api";
import type { Failure } from "../problem";
import { callFailure, rowsRejected } from "./failures";
import type { ProgressMeter } from "./progress";
import { sendChunks } from "./send-chunks";

export type SendEnd =
  /** Checked by the server and ready for the commit. */
  | { readonly kind: "sealed"; readonly etag: string; readonly warnings: ServerWarnings }
  | { readonly kind: "committed"; readonly receipt: Receipt }
  /** The server holds other content under this id, or the id is used up: it takes a new one. */
  | { readonly kind: "superseded" }
  /** It was committed, and has been undone since. */
  | { readonly kind: "undone" }
  /** The commit had been sent before. */
  | { readonly kind: "committing" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "cancelled" };

const otherContent = new Set(["chunk-conflict", "import-id-reused", "state-conflict", "expired", "not-found"]);

/** An import as it is sent. */
export interface OutgoingImport extends PlannedImport {
  readonly open: OpenImport;
  readonly rowsOf: (chunk: number) => Promise<readonly SheetRow[]>;
}

/** Opens an import, sends its rows and seals it. Repeating it under the same id goes on where it stopped. */
export async function sendImport(
  api: ImportApi, clock: Pick<Clock, "now">, importId: string, plan: OutgoingImport, meter: ProgressMeter, signal: AbortSignal,
): Promise<SendEnd> {
  const options: CallOptions = { signal, onWaiting: (silent) => meter.waiting(silent) };
  meter.phase("sending", plan.seal.rowCount);
  const opened = await api.open(importId, plan.open, options);
  if (opened.kind !== "ok") return endOf(opened);
  switch (opened.value.state) {
    case "undone": return { kind: "undone" };
    case "committed":
      return opened.value.receipt ? { kind: "committed", receipt: opened.value.receipt } : { kind: "superseded" };
    case "committing": return { kind: "committing" };
    case "rejected":
    case "aborted":
    case "expired": return { kind: "superseded" };
    case "open":
    case "validated": break;
  }
  const sent = await sendChunks(api, clock, importId, plan.chunks, plan.rowsOf, (rows) => meter.rows(rows), options);
  if (sent.kind !== "ok") return endOf(sent);
  meter.phase("validating");
  const sealed = await api.seal(importId, { ...plan.seal, chunks: sent.value }, options);
  if (sealed.kind !== "ok") return endOf(sealed);
  if (sealed.value.state === "validated") return { kind: "sealed", etag: sealed.value.etag, warnings: sealed.value.warnings };
  return { kind: "failed", failure: rowsRejected(await failedRowIssues(api, importId)) };
}

/** What the server found in rows that it did not import; an empty list where it cannot be asked. */
export async function failedRowIssues(api: ImportApi, importId: string): Promise<readonly Issue[]> {
  const rows = await api.rows(importId, "failed");
  return rows.kind === "ok" ? rows.value.flatMap(({ issues }) => issues) : [];
}

function endOf(outcome: Exclude<ApiOutcome<unknown>, { kind: "ok" }>): SendEnd {
  if (outcome.kind === "cancelled") return { kind: "cancelled" };
  if (outcome.kind === "problem" && isOtherContent(outcome.problem)) return { kind: "superseded" };
  return { kind: "failed", failure: callFailure(outcome) };
}

function isOtherContent({ code }: ApiProblem): boolean {
  return otherContent.has(code);
}
