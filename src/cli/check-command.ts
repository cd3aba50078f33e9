import { checkTable, readTable } from "./check-file";
import { readConnection } from "./connection";
import { outcomeText } from "./failure-text";
import type { Io } from "./io";
import { plain } from "./plain-text";
import type { FileOptions } from "./read-arguments";
import { readServerLists, unknownLists } from "./server-lists";
import { tell } from "./tell";
import { checkJson, issueLines, summaryLine } from "./tell-issues";
import { exitCodes, type ExitCode } from "./told-error";

/** Says what is wrong in the file's cells. Without a server products and names of saved schedules are not checked. */
export async function checkCommand(options: FileOptions, io: Io): Promise<ExitCode> {
  const connection = readConnection(io);
  const read = await readTable(options, io.clock.today());
  const listed = connection === null ? null : await readServerLists(connection.api, { brief: true, signal: io.signal });
  if (listed !== null && listed.kind !== "ok") io.err(`Products and saved schedules are not checked. ${outcomeText(listed)}`);
  const checked = checkTable(read, options.strict, listed?.kind === "ok" ? listed.value : unknownLists);
  const title = plain(`${read.file.name}${read.table.sheetName === "" ? "" : `, sheet ${read.table.sheetName}`}`);
  tell(io, options.json, checkJson(checked), [title, ...issueLines(checked.issues, read.table), summaryLine(checked)]);
  return checked.issues.some(({ severity }) => severity === "error") ? exitCodes.attention : exitCodes.done;
}
