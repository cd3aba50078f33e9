import { checkCommand } from "./check-command";
import type { Io } from "./io";
import { readArguments } from "./read-arguments";
import { statusCommand } from "./status-command";
import { submitCommand } from "./submit-command";
import { exitCodes, ToldError, type ExitCode } from "./told-error";
import { tokensCommand } from "./tokens-command";
import { undoCommand } from "./undo-command";
import { usage } from "./usage";

/** Carries out what was typed after `intake`, and answers the exit code. */
export async function runCli(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const command = readArguments(args);
    switch (command.name) {
      case "help":
        io.out(usage);
        return exitCodes.done;
      case "check": return await checkCommand(command, io);
      case "submit": return await submitCommand(command, io);
      case "tokens": return await tokensCommand(command, io);
      case "undo": return await undoCommand(command, io);
      case "status": return await statusCommand(command, io);
    }
  } catch (error) {
    if (!(error instanceof ToldError)) throw error;
    io.err(error.message);
    return error.exitCode;
  }
}
