import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { patientPolicy } from "../../src/addin/client/retry-policy";
import { systemClock } from "../../src/addin/client/system-clock";
import { runCli } from "../../src/cli/run-cli";

export interface Answered {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files, and the command given in it. */
export interface CommandLine {
  /** Writes a file and answers where it is. */
  file(name: string, content: string | Uint8Array): string;
  intake(...args: readonly string[]): Promise<Answered>;
  close(): void;
}

/** @param environment such as INTAKE_URL and INTAKE_TOKEN */
export function commandLine(environment: NodeJS.ProcessEnv = {}): CommandLine {
  const folder = mkdtempSync(path.join(tmpdir(), "intake-cli-"));
  return {
    file(name, content) {
      const place = path.join(folder, name);
      writeFileSync(place, content);
      return place;
    },
    async intake(...args) {
      const said = { out: [] as string[], err: [] as string[] };
      const code = await runCli(args, {
        environment, clock: systemClock, stateFolder: path.join(folder, "state"), signal: new AbortController().signal,
        retry: { ...patientPolicy, timeout: 5_000, firstWait: 10, longestWait: 20, patience: 300, longestRetryAfter: 1_000 },
        out: (line) => said.out.push(line), err: (line) => said.err.push(line),
      });
      return { code, out: said.out.join("\n"), err: said.err.join("\n") };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const headers = "ID,Customer,Opportunity,Product,Quantity,Billing date,Booking date,Renewal,Custom billing,Custom rev recognition";

/** A CSV file of the template. */
export function csv(...lines: readonly string[]): string {
  return [headers, ...lines, ""].join("\r\n");
}
