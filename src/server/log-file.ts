import { appendFile } from "node:fs/promises";

export interface LogFile {
  /** Takes a line with its end. */
  write(line: string): void;
}

/**
 * A file that lines are added to, made readable to its owner alone. What comes while the file is being written goes out together
 * afterwards; the file is opened each time, so that it can be moved away or deleted while the server runs.
 * @param onLost told when lines cannot be written, which are lost then; later ones are tried again
 */
export function openLogFile(file: string, onLost: (error: Error) => void): LogFile {
  let waiting = "";
  let isWriting = false;

  async function writeOut(): Promise<void> {
    isWriting = true;
    while (waiting !== "") {
      const lines = waiting;
      waiting = "";
      await appendFile(file, lines, { mode: 0o600 }).catch(onLost);
    }
    isWriting = false;
  }

  return {
    write(line) {
      waiting += line;
      if (!isWriting) void writeOut();
    },
  };
}
