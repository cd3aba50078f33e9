import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseJson } from "../addin/client/read-problem";
import { openImportSchema, type OpenImport } from "../contract/open-import";
import { systemCode } from "./system-error";

/** An import that was begun: whoever gives the same command again goes on with it. */
export interface Kept {
  readonly importId: string;
  /** What open was called with, word for word. */
  readonly open: OpenImport;
}

const keptSchema = z.strictObject({ importId: z.uuid(), open: openImportSchema });

/** Where the import of one file's content to one server is remembered. */
export interface KeptImport {
  read(): Kept | null;
  /** On the disk when it returns: no call is made before. */
  write(kept: Kept): void;
  forget(): void;
}

/**
 * Remembers by server, sheet and the file's bytes: a file that was changed is another import, and the same file has its
 * receipt again.
 * @param folder is made where it is not there
 */
export function keptImport(folder: string, server: string, sheetName: string, options: string, bytes: Uint8Array): KeptImport {
  const name = createHash("sha256").update(JSON.stringify([server, sheetName, options])).update("\0").update(bytes).digest("hex");
  const file = path.join(folder, `${name}.json`);
  return {
    read() {
      const text = textOf(file);
      // What is damaged is forgotten: the server still refuses the same content under another id.
      const kept = text === null ? null : keptSchema.safeParse(parseJson(text));
      return kept?.success === true ? kept.data : null;
    },
    write(kept) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const fresh = `${file}.${process.pid}`;
      const handle = openSync(fresh, "w", 0o600);
      writeSync(handle, JSON.stringify(kept));
      fsyncSync(handle);
      closeSync(handle);
      renameSync(fresh, file);
    },
    forget: () => rmSync(file, { force: true }),
  };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** The folder for what programs remember, as each system has it. */
export function stateFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (environment.INTAKE_STATE) return path.resolve(environment.INTAKE_STATE);
  if (platform === "win32") return path.join(environment.LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "intake");
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "intake");
  return path.join(environment.XDG_STATE_HOME ?? path.join(home, ".local", "state"), "intake");
}
