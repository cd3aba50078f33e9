/** Ends the command with a sentence for the person who gave it, and an exit code. */
export class ToldError extends Error {
  override readonly name = "ToldError";
  constructor(sentence: string, readonly exitCode: ExitCode, options?: ErrorOptions) {
    super(sentence, options);
  }
}

/** What a script can go by. */
export const exitCodes = {
  done: 0,
  /** The file has errors, or the import waits for an answer: nothing was imported. */
  attention: 1,
  /** The command cannot be carried out as it was given: an unknown option, a file that cannot be read. */
  usage: 2,
  /** The server could not be asked, or refused. What was sent is not lost, and never booked twice. */
  server: 3,
  /** Stopped by Ctrl+C. */
  stopped: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
