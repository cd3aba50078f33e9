import { limits } from "../../../contract/limits";
import type { SheetRow } from "../../../domain/cell";
import type { Clock } from "../clock";
import type { ApiOutcome, CallOptions, ImportApi } from "../import-api";

export type SentChunk = { readonly number: number; readonly digest: string };

/** Milliseconds in which a chunk is sent and stored where several can be under way without one waiting for the other. */
const quick = 10_000;

/**
 * Sends all chunks; the first outcome that is not "ok" ends it. Chunks that the server has already are sent again: it recognises them.
 * The first shows how fast the line is: several are under way while each is quick. A slow line carries one after the other, so that
 * each arrives in its time and the count moves.
 */
export async function sendChunks(
  api: ImportApi,
  clock: Pick<Clock, "now">,
  importId: string,
  chunks: number,
  rowsOf: (chunk: number) => Promise<readonly SheetRow[]>,
  onStored: (rows: number) => void,
  options: CallOptions,
): Promise<ApiOutcome<SentChunk[]>> {
  const sent: SentChunk[] = [];
  let stopped: Exclude<ApiOutcome<never>, { kind: "ok" }> | null = null;
  let thrown: { readonly error: unknown } | null = null;
  let next = 0;
  let isQuick = false;
  let lanes = 0;
  const ended: Promise<void>[] = [];

  async function lane(isFirst: boolean): Promise<void> {
    while (next < chunks && stopped === null && thrown === null && (isFirst || isQuick)) {
      const number = next++;
      const rows = await rowsOf(number);
      const begun = clock.now();
      const outcome = await api.sendChunk(importId, number, rows, options);
      if (outcome.kind !== "ok") {
        stopped ??= outcome;
        return;
      }
      sent[number] = { number, digest: outcome.value.digest };
      onStored(rows.length);
      isQuick = clock.now() - begun < quick;
      while (isFirst && isQuick && lanes < limits.chunksInFlight) open(false);
    }
  }
  function open(isFirst: boolean): void {
    lanes += 1;
    ended.push(lane(isFirst).catch((error: unknown) => { thrown ??= { error }; }).finally(() => { lanes -= 1; }));
  }

  open(true);
  // More are added while the first goes on.
  for (let at = 0; at < ended.length; at += 1) await ended[at];
  if (thrown !== null) throw (thrown as { readonly error: unknown }).error;
  return stopped ?? { kind: "ok", value: sent };
}
