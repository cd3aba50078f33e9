import { bodyDigest } from "../addin/client/body-digest";
import type { Clock } from "../addin/workflow/clock";
import type { ImportApi, ServerWarnings } from "../addin/workflow/import-api";
import type { Failure } from "../addin/workflow/problem";
import { askState, commitImport, duplicateContent, type CommitEnd } from "../addin/workflow/submission/commit-import";
import { planImport } from "../addin/workflow/submission/import-plan";
import { newWarnings } from "../addin/workflow/submission/new-warnings";
import type { ProgressMeter } from "../addin/workflow/submission/progress";
import { failedRowIssues, sendImport } from "../addin/workflow/submission/send-import";
import { stopImport } from "../addin/workflow/submission/stop-import";
import type { Receipt } from "../contract/receipt";
import type { Issue } from "../domain/issue";
import type { CheckedFile } from "./check-file";
import type { Kept } from "./kept-import";
import type { SubmitOptions } from "./read-arguments";

export type SubmitEnd =
  | { readonly kind: "committed"; readonly receipt: Receipt; readonly failed: readonly Issue[]; /** That were accepted beforehand. */ readonly accepted: ServerWarnings }
  /** The server warns, and nobody said that it is as meant. It waits for that, under its id. */
  | { readonly kind: "warned"; readonly warnings: ServerWarnings }
  /** The server has this content from an earlier import; nothing was written. */
  | { readonly kind: "duplicate"; readonly firstImportId: string }
  /** The id is used up, by other content or an import that ended without a commit. */
  | { readonly kind: "superseded" }
  /** It was committed, and has been undone since. */
  | { readonly kind: "undone" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "stopped" };

export interface SubmitTools {
  readonly api: ImportApi;
  readonly clock: Clock;
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal;
  /** The import was begun by an earlier command, which may have sent its commit. */
  readonly isResumed: boolean;
}

/** Sends the rows without an error and commits them. Repeating it with the same `kept` goes on where it stopped, and books nothing twice. */
export async function submitFile(
  { table, engine, products, templates }: CheckedFile, { importId, open }: Kept, options: SubmitOptions, { api, clock, meter, signal, isResumed }: SubmitTools,
): Promise<SubmitEnd> {
  const planned = await planImport(table.rows, engine.verdicts(), { products, templates }, bodyDigest);
  const outgoing = { seal: planned.seal, chunks: planned.chunks.length, open, rowsOf: async (chunk: number) => planned.chunks[chunk] ?? [] };
  const sent = await sendImport(api, clock, importId, outgoing, meter, signal);
  const sealed = sent.kind === "committing" ? await askState(api, importId, meter) : sent;
  if (sealed.kind === "cancelled") return stopped(api, importId, noWarnings, isResumed);
  if (sealed.kind !== "sealed" && sealed.kind !== "validated") return concluded(sealed, api, importId, noWarnings);
  const { etag, warnings: told } = sealed;
  let latest = told;
  if (!options.acceptWarnings && told.listed.length + told.leftOut > 0) return { kind: "warned", warnings: told };
  const isNews = async (warnings: ServerWarnings) => {
    latest = warnings;
    return !options.acceptWarnings && newWarnings(warnings, told).length > 0;
  };
  const end = await commitImport(api, clock, { importId, etag, duplicateContent: options.again ? "allow" : duplicateContent(told) }, isNews, meter, signal);
  return end.kind === "warned" ? { kind: "warned", warnings: end.warnings } : concluded(end, api, importId, latest);
}

const noWarnings: ServerWarnings = { listed: [], leftOut: 0 };

async function concluded(end: CommitEnd, api: ImportApi, importId: string, accepted: ServerWarnings): Promise<SubmitEnd> {
  switch (end.kind) {
    case "committed": return committed(api, end.receipt, accepted);
    case "cancelled": return stopped(api, importId, accepted, true);
    case "duplicate":
    case "superseded":
    case "undone":
    case "failed": return end;
  }
}

async function committed(api: ImportApi, receipt: Receipt, accepted: ServerWarnings): Promise<SubmitEnd> {
  return { kind: "committed", receipt, accepted, failed: receipt.outcomes.failed > 0 ? await failedRowIssues(api, receipt.importId) : [] };
}

/** Unless the commit was there first. */
async function stopped(api: ImportApi, importId: string, accepted: ServerWarnings, mayBeCommitting: boolean): Promise<SubmitEnd> {
  const end = await stopImport(api, importId, mayBeCommitting);
  return end.kind === "committed" ? committed(api, end.receipt, accepted) : end;
}
