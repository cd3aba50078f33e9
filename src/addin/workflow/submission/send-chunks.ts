import { limits } from "../../../contract/limits";
import type { SheetRow } from "../../../domain/cell";
import type { ApiOutcome, CallOptions, ImportApi } from "../import-api";

export type SentChunk = { readonly number: number; readonly digest: string };

/**
 * Sends all chunks, a few at a time; the first outcome that is not "ok" ends it. Chunks that the server has
 * already are sent again: it recognises them.
 */
export async function sendChunks(
  api: ImportApi,
  importId: string,
  chunks: number,
  rowsOf: (chunk: number) => Promise<readonly SheetRow[]>,
  onStored: (rows: number) => void,
  options: CallOptions,
): Promise<ApiOutcome<SentChunk[]>> {
  const sent: SentChunk[] = [];
  let stopped: Exclude<ApiOutcome<never>, { kind: "ok" }> | null = null;
  let next = 0;
  async function lane(): Promise<void> {
    while (next < chunks && stopped === null) {
      const number = next++;
      const rows = await rowsOf(number);
      const outcome = await api.sendChunk(importId, number, rows, options);
      if (outcome.kind !== "ok") {
        stopped ??= outcome;
        return;
      }
      sent[number] = { number, digest: outcome.value.digest };
      onStored(rows.length);
    }
  }
  await Promise.all(Array.from({ length: limits.chunksInFlight }, lane));
  return stopped ?? { kind: "ok", value: sent };
}
