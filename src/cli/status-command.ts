import { needConnection } from "./connection";
import { outcomeText } from "./failure-text";
import type { Io } from "./io";
import { tell } from "./tell";
import { receiptLines } from "./tell-receipt";
import { exitCodes, ToldError, type ExitCode } from "./told-error";

/** Says what became of an import. */
export async function statusCommand({ importId, json }: { readonly importId: string; readonly json: boolean }, io: Io): Promise<ExitCode> {
  const { api } = needConnection(io);
  const asked = await api.status(importId, { signal: io.signal });
  if (asked.kind === "problem" && asked.problem.code === "not-found") throw new ToldError(`The server knows no import ${importId}.`, exitCodes.attention);
  if (asked.kind !== "ok") throw new ToldError(outcomeText(asked), exitCodes.server);
  const { state, receipt } = asked.value;
  tell(io, json, { importId, state, receipt }, [`${importId} is ${state}.`, ...(receipt === null ? [] : receiptLines(receipt))]);
  return exitCodes.done;
}
