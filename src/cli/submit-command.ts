import { uuidV7 } from "../addin/client/uuid-v7";
import { createProgressMeter } from "../addin/workflow/submission/progress";
import { chosenRenewals, openImport } from "../addin/workflow/submission/open-import";
import { settleDateOrder } from "../addin/workflow/submission/settle-date-order";
import type { OpenImport } from "../contract/open-import";
import { checkTable, readTable, type CheckedFile, type ReadTable } from "./check-file";
import { needConnection, type Connection } from "./connection";
import { failureText, outcomeText } from "./failure-text";
import type { Io } from "./io";
import { keptImport, type Kept, type KeptImport } from "./kept-import";
import type { FileOptions, SubmitOptions } from "./read-arguments";
import { readServerLists } from "./server-lists";
import { submitFile, type SubmitEnd } from "./submit-file";
import { tell } from "./tell";
import { checkJson, issueJson, issueLines, summaryLine } from "./tell-issues";
import { receiptLines } from "./tell-receipt";
import { exitCodes, ToldError, type ExitCode } from "./told-error";

type Options = FileOptions & SubmitOptions;

/** Imports the file: checks it, sends its rows, commits them once, and tells the receipt. */
export async function submitCommand(options: Options, io: Io): Promise<ExitCode> {
  const connection = needConnection(io);
  const read = await readTable(options, io.clock.today());
  const listed = await readServerLists(connection.api, { signal: io.signal });
  if (listed.kind !== "ok") throw new ToldError(`${outcomeText(listed)} Nothing was sent.`, exitCodes.server);
  const lists = listed.value;
  const kept = keptImport(io.stateFolder, connection.server, read.table.sheetName, optionsKey(options), read.file.bytes);
  const begun = await goOnWith(kept, connection, options);
  // An import that was begun yesterday goes on with yesterday's date, as it was opened.
  const checked = checkTable(begun === null ? read : { ...read, reading: { ...read.reading, importDate: begun.open.importDate } }, options.strict, lists);
  if (isHeldBack(checked, options)) return tellHeldBack(checked, options, io);
  const end = await submitOnce(checked, begun, kept, connection, options, io);
  return tellEnd(end, checked, kept, options, io);
}

/** The import to go on with; null: a new one. Content is imported again only after its import was committed. */
async function goOnWith(kept: KeptImport, { api }: Connection, { again }: Options): Promise<Kept | null> {
  const begun = kept.read();
  if (begun === null || !again) return begun;
  const asked = await api.status(begun.importId);
  if (asked.kind === "problem" && asked.problem.code === "not-found") return begun;
  if (asked.kind !== "ok") throw new ToldError(`${outcomeText(asked)} Nothing was sent.`, exitCodes.server);
  return asked.value.receipt === null ? begun : null;
}

async function submitOnce(
  checked: CheckedFile, begun: Kept | null, kept: KeptImport, { api }: Connection, options: Options, io: Io,
): Promise<SubmitEnd> {
  const meter = createProgressMeter(io.clock, () => undefined);
  const tools = { api, clock: io.clock, meter, signal: io.signal };
  const send = (one: Kept) => {
    kept.write(one);
    return submitFile(checked, one, options, { ...tools, isResumed: one === begun });
  };
  const fresh = (): Kept => ({ importId: uuidV7(io.clock.now()), open: opened(checked, options) });
  const end = await send(begun ?? fresh());
  // Used up without a commit, as after seven days: nothing of it is booked.
  return end.kind === "superseded" ? send(fresh()) : end;
}

function opened({ file, table, reading }: ReadTable, { strict, validRows, allowMoves, renewals }: Options): OpenImport {
  return openImport(
    { workbook: file.name, table: "", sheet: table.sheetName, host: "intake command" },
    { mode: validRows ? "valid-rows" : "all-or-nothing", strict, allowReassign: allowMoves, ...chosenRenewals(renewals) },
    settleDateOrder(reading, table.rows),
  );
}

/** The same file under other options is another import. */
function optionsKey({ locale, strict, validRows, allowMoves, renewals }: Options): string {
  return JSON.stringify([locale, strict, validRows, allowMoves, ...renewals]);
}

function isHeldBack({ engine, issues }: CheckedFile, { validRows }: Options): boolean {
  return engine.summary().ready === 0 || (!validRows && issues.some(({ severity }) => severity === "error"));
}

function tellHeldBack(checked: CheckedFile, options: Options, io: Io): ExitCode {
  const { ready } = checked.engine.summary();
  tell(io, options.json, { state: "not-sent", ...checkJson(checked) }, [
    ...issueLines(checked.issues, checked.table), summaryLine(checked),
    ready === 0 ? "Nothing was sent." : "Nothing was sent. Mend the errors, or send the other rows alone: --valid-rows.",
  ]);
  return exitCodes.attention;
}

function tellEnd(end: SubmitEnd, { table }: CheckedFile, kept: KeptImport, { json }: Options, io: Io): ExitCode {
  const tellState = (state: string, details: object, lines: readonly string[]) => tell(io, json, { state, ...details }, lines);
  switch (end.kind) {
    case "committed": {
      const { receipt, failed, accepted: { listed, leftOut } } = end;
      tellState("committed", { receipt, failed: failed.map((issue) => issueJson(issue, table)), warnings: listed.map((issue) => issueJson(issue, table)), leftOut },
        [...receiptLines(receipt), ...issueLines(failed, table), ...(listed.length === 0 ? [] : ["Accepted:", ...issueLines(listed, table)])]);
      return end.failed.length > 0 ? exitCodes.attention : exitCodes.done;
    }
    case "warned": {
      const { listed, leftOut } = end.warnings;
      tellState("waiting", { warnings: listed.map((issue) => issueJson(issue, table)), leftOut },
        [...issueLines(listed, table), "Nothing is imported yet. If this is as meant, give the same command with --accept-warnings."]);
      return exitCodes.attention;
    }
    case "duplicate":
      tellState("duplicate", { firstImportId: end.firstImportId }, [`The same content was imported before, as ${end.firstImportId}. Nothing was imported. To import it once more: --again.`]);
      return exitCodes.attention;
    case "undone":
      tellState("undone", {}, ["The import of this file has been undone. Nothing of it is in the books. To import the file once more: --again."]);
      return exitCodes.attention;
    case "failed":
      if (end.failure.kind === "rejected") kept.forget();
      tellState("failed", { reason: end.failure.kind, issues: end.failure.issues.map((issue) => issueJson(issue, table)) }, issueLines(end.failure.issues, table));
      io.err(failureText(end.failure));
      return end.failure.kind === "rejected" ? exitCodes.attention : exitCodes.server;
    case "superseded":
      io.err("The server ended the import twice without a commit. Nothing was imported.");
      return exitCodes.server;
    case "stopped":
      kept.forget();
      io.err("Stopped. Nothing was imported.");
      return exitCodes.stopped;
  }
}
