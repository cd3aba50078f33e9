import type { ApiProblem } from "../addin/workflow/import-api";
import type { UndoReceipt } from "../contract/undo";
import { needConnection } from "./connection";
import { outcomeText } from "./failure-text";
import type { Io } from "./io";
import { plain } from "./plain-text";
import { tell } from "./tell";
import { count } from "./tell-issues";
import { exitCodes, ToldError, type ExitCode } from "./told-error";

/** Takes a committed import back. Repeating it gives the same answer. */
export async function undoCommand(
  { importId, json, keepLaterChanges }: { readonly importId: string; readonly json: boolean; readonly keepLaterChanges: boolean }, io: Io,
): Promise<ExitCode> {
  const { api } = needConnection(io);
  const undone = await api.undo(importId, { keepLaterChanges }, { signal: io.signal });
  if (undone.kind === "problem") return tellRefusal(undone.problem, importId, json, io);
  if (undone.kind !== "ok") throw new ToldError(`${outcomeText(undone)} The same command finds out what became of it.`, exitCodes.server);
  tell(io, json, { state: "undone", receipt: undone.value }, undoLines(undone.value));
  return exitCodes.done;
}

function undoLines({ importId, undoneAt, user, lines, customersDeleted, opportunitiesDeleted }: UndoReceipt): string[] {
  return [
    `Undone: ${importId}`,
    `  undone      ${undoneAt} by ${plain(user)}`,
    `  lines       ${lines.deleted} deleted, ${lines.restored} as before, ${lines.kept} kept as later imports left them`,
    `  deleted     ${count(customersDeleted, "customer")}, ${opportunitiesDeleted} ${opportunitiesDeleted === 1 ? "opportunity" : "opportunities"} that no line has any more`,
  ];
}

/** Refused for what the books hold: nothing was changed. */
function tellRefusal(problem: ApiProblem, importId: string, json: boolean, io: Io): ExitCode {
  const { code, detail, errors, status } = problem;
  tell(io, json, { state: "refused", code, detail, errors }, [
    plain(code === "not-found" ? `The server knows no import ${importId}.` : detail),
    ...errors.map(({ path, message }) => plain(`  ${placeIn(path)}${message}`)),
    ...(code === "undo-blocked" ? ["Nothing was changed. To keep what later imports changed: --keep-later-changes."] : []),
  ]);
  return status >= 500 ? exitCodes.server : exitCodes.attention;
}

/** `rows.7` is row 7 of the import's sheet. */
function placeIn(path: string): string {
  const row = /^rows\.(\d+)$/.exec(path)?.[1];
  return row === undefined ? "" : `row ${row}  `;
}
