import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { attempt } from "../../src/addin/client/attempt";
import { readProblem } from "../../src/addin/client/read-problem";
import { patience } from "../../src/contract/patience";
import { pathOf, routes, type RouteName } from "../../src/contract/routes";
import { digest } from "../support/postgres-api";
import type { Answered, Command, HistoryLine, Outcome, Phase } from "./history";

/** A file of lines that are on disk before the next call is made. */
export class HistoryFile {
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, "a");
  }

  write(line: HistoryLine): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.file);
  }

  close(): void {
    closeSync(this.file);
  }
}

const routeOf: Readonly<Record<Command, RouteName>> = {
  open: "openImport", chunk: "putChunk", manifest: "putManifest", commit: "commitImport", undo: "undoImport", abort: "abortImport", status: "readImport",
};

export interface Call {
  readonly command: Command;
  readonly importId: string;
  readonly number?: number;
  /** As sent; its digest goes along. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Of the chunk's text, where the body is packed. */
  readonly digest?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Result {
  readonly outcome: Outcome;
  readonly status: number | null;
  readonly code?: string | undefined;
  readonly etag: string | null;
  readonly answer?: Answered | undefined;
}

export interface CallerOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly tenant: string;
  /** Begins the names of calls. */
  readonly name: string;
}

/** Milliseconds until a call counts as not answered: while faults happen nobody waits for long, afterwards the machine may be as slow as it is. */
const patienceIn: Readonly<Record<Phase, number>> = { storm: 1_500, settle: 20_000, read: 20_000 };

/** Makes single attempts by the add-in's own client code, and writes down each before and after. */
export class RecordingCaller {
  phase: Phase = "storm";
  private calls = 0;

  constructor(private readonly options: CallerOptions, private readonly history: HistoryFile) {}

  async call({ command, importId, number, body, headers, ...rest }: Call): Promise<Result> {
    const { baseUrl, token, tenant, name } = this.options;
    const op = `${name}-${this.calls += 1}`;
    this.history.write({
      type: "invoke", op, at: now(), phase: this.phase, tenant, importId, command,
      ...(number === undefined ? {} : { number }), ...(rest.digest === undefined ? {} : { digest: rest.digest }),
    });
    const { method } = routes[routeOf[command]];
    const answer = await attempt(baseUrl + pathOf(routeOf[command], { importId, number: number ?? 0 }), {
      method, body: body ?? null,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json", "content-digest": digest(Buffer.from(body)) }), ...headers,
      },
    }, { timeout: patienceIn[this.phase], bytesPerSecond: patience.bytesPerSecond, isThere: async () => false }, undefined);
    const result = read(command, answer);
    const { etag: _, outcome, ...kept } = result;
    this.history.write({ type: outcome, op, at: now(), ...kept });
    return result;
  }
}

/** Microseconds of the machine's monotonic clock. */
export function now(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

function read(command: Command, answer: Awaited<ReturnType<typeof attempt>>): Result {
  if (answer === null) return { outcome: "unknown", status: null, etag: null };
  const { status } = answer;
  if (status >= 500 || status === 408) return { outcome: "unknown", status, etag: null };
  if (status >= 400) return { outcome: "fail", status, code: readProblem(answer).code, etag: null };
  return { outcome: "ok", status, etag: answer.headers.get("etag"), answer: answered(command, JSON.parse(answer.text)) };
}

/** What an answer says about the import as a whole. */
function answered(command: Command, body: { state?: string; receipt?: unknown; undoReceipt?: unknown }): Answered {
  switch (command) {
    case "chunk": return {};
    case "commit": return { receipt: body };
    case "undo": return { undoReceipt: body };
    case "manifest": return { state: body.state };
    case "open":
    case "abort":
    case "status": return { state: body.state, receipt: body.receipt, undoReceipt: body.undoReceipt };
  }
}
