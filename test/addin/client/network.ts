import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createImportApi } from "../../../src/addin/client/import-api";
import type { RetryPolicy } from "../../../src/addin/client/retry-policy";
import type { TokenStore } from "../../../src/addin/workflow/ports";

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** What the far end does with one request. */
export type Reaction = (response: ServerResponse, seen: Seen) => void;

export const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Reaction => (response) => {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
};
export const refuse = (status: number, code: string, headers: Record<string, string> = {}): Reaction =>
  answer(status, {
    type: "about:blank", title: `Refused: ${code}`, status, detail: "In detail.", instance: "/", code,
    requestId: "r-1", retryable: false, errors: [],
  }, { "content-type": "application/problem+json", ...headers });
/** Takes the request and drops the line. */
export const cut: Reaction = (response) => { response.destroy(); };
/** Promises more than it sends, then drops the line. */
export const cutHalfway: Reaction = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"state":');
  setTimeout(() => response.destroy(), 10);
};
export const neverAnswer: Reaction = () => undefined;

/** A real server on a port of its own that reacts as told, in turn; the last reaction is repeated. */
export class FarEnd {
  readonly seen: Seen[] = [];
  private readonly server: Server;

  private constructor(reactions: readonly Reaction[]) {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const seen = {
          method: request.method ?? "", url: request.url ?? "", headers: request.headers, body: Buffer.concat(parts).toString("utf8"),
        };
        this.seen.push(seen);
        reactions[Math.min(this.seen.length, reactions.length) - 1]?.(response, seen);
      });
    });
  }

  static async start(...reactions: readonly Reaction[]): Promise<FarEnd> {
    const end = new FarEnd(reactions);
    await new Promise<void>((resolve) => end.server.listen(0, "127.0.0.1", resolve));
    return end;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export const quick: RetryPolicy = { firstWait: 2, longestWait: 10, patience: 400, timeout: 150, bytesPerSecond: Infinity, longestWork: 2_000, longestRetryAfter: 2_000 };

export function tokenStore(token: string | null = "secret-token"): TokenStore {
  let held = token;
  return { read: () => held, write: (next) => { held = next; } };
}

export function apiOf(end: FarEnd, tokens: TokenStore = tokenStore(), patient: RetryPolicy = quick) {
  return createImportApi({ baseUrl: end.baseUrl, tokens, patient, brief: { ...quick, patience: 0, longestWork: 0 } });
}

export const importId = "0190f5a2-7e3c-7b1a-9c55-3f2d8e6a4b10";

export const receipt = {
  importId,
  committedAt: "2026-03-31T10:15:00Z",
  user: "pane",
  source: { workbook: "Book1.xlsx", sheet: "Customer import" },
  outcomes: { created: 585, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
  totals: { rows: 585, quantity: "90392", customers: 35, opportunities: 41, products: 449, amounts: {} },
};

export const state = (name: string, more: object = {}) => ({
  importId, state: name, createdAt: "2026-03-31T10:00:00Z", chunks: 0, rows: 0, counts: null, totals: null, receipt: null, ...more,
});
