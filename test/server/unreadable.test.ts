import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { problemSchema, type Problem } from "../../src/contract/problem";
import { createWorkbench } from "../../src/server/sites";
import { startApi, type TestApi } from "../support/postgres-api";
import { rawBytes, rawRequest, toldIn, type RawServer } from "../support/raw-request";

let api: TestApi;
let server: RawServer;
beforeAll(async () => {
  api = await startApi({ bounds: { patience: { headersTimeout: 600, requestTimeout: 900, bytesPerSecond: 2_000, connectionsCheckingInterval: 50, keepAliveTimeout: 5_000 } } });
  await api.app.listen({ host: "127.0.0.1", port: 0 });
  server = placeOf(api.app.server.address());
}, 60_000);
afterAll(() => api.close());

const placeOf = (address: ReturnType<TestApi["app"]["server"]["address"]>): RawServer => ({ host: "127.0.0.1", port: (address as AddressInfo).port });
const host = "Host: localhost:80";
const canary = "Canary-Ltd";

/** One answer, split where its head ends. */
function parts(answered: string): { readonly headers: ReadonlyMap<string, string>; readonly problem: Problem } {
  const [head = "", body = ""] = answered.split("\r\n\r\n");
  const headers = new Map(head.split("\r\n").slice(1).map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()] as const));
  expect(Number(headers.get("content-length"))).toBe(Buffer.byteLength(body));
  return { headers, problem: problemSchema.parse(JSON.parse(body)) };
}

const unreadable: readonly (readonly [what: string, lines: readonly string[], told: string])[] = [
  ["no request at all", [`${canary} what is this`], "400 malformed"],
  ["another protocol's greeting", ["PRI * HTTP/2.0", "", "SM"], "400 malformed"],
  ["a method that nobody knows", [`FETCH /v1/products?${canary} HTTP/1.1`, host], "400 malformed"],
  ["a header without a name", ["GET /v1/products HTTP/1.1", host, `: ${canary}`], "400 malformed"],
  ["a header that goes on in the next line", ["GET /v1/products HTTP/1.1", host, "X-A: b", ` ${canary}`], "400 malformed"],
  ["two lengths of one body", ["POST /v1/pairings HTTP/1.1", host, "Content-Length: 5", "Content-Length: 6"], "400 malformed"],
  ["a length and chunks", ["POST /v1/pairings HTTP/1.1", host, "Content-Length: 5", "Transfer-Encoding: chunked"], "400 malformed"],
  ["headers that are too large", ["GET /v1/products HTTP/1.1", host, `X-Long: ${canary.repeat(2_000)}`], "431 headers-too-large"],
];

it.each(unreadable)("T21: what is no request is refused in the form of all refusals, and nothing of it is told or logged: %s", async (_, lines, told) => {
  const before = api.logged.length;
  const answered = await rawRequest(server, lines);
  expect(toldIn(answered)).toBe(told);
  expect(answered).not.toContain(canary);
  const { headers, problem } = parts(answered);
  expect(problem).toMatchObject({ instance: "/", errors: [], requestId: headers.get("x-request-id") });
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/problem+json", connection: "close", "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  });
  const logged = api.logged.slice(before).join("");
  expect(logged).toContain(problem.requestId);
  expect(logged).not.toContain(canary);
});

it("T21: a slow client is told that it may repeat its request, and when it does it is answered", async () => {
  const { problem } = parts(await rawBytes(server, `GET /healthz HTTP/1.1\r\n${host}\r\n`));
  expect(problem).toMatchObject({ code: "request-timeout", status: 408, retryable: true });
  expect(toldIn(await rawRequest(server, ["GET /healthz HTTP/1.1", host, "Connection: close"]))).toBe("200");
});

it("T21, P6: while a request is being answered nothing else is said on its connection, lest that is taken for its answer", async () => {
  expect(await rawRequest(server, ["GET /readyz HTTP/1.1", host, "", `${canary} what is this`])).toBe("");
});

it("T21: many who are gone before they are answered leave the server as it was", async () => {
  await Promise.all(Array.from({ length: 50 }, () => new Promise<void>((resolve) => {
    const socket = connect(server, () => { socket.write("what is this\r\n\r\n"); socket.resetAndDestroy(); });
    socket.on("close", () => resolve());
    socket.on("error", () => undefined);
  })));
  expect(toldIn(await rawRequest(server, ["GET /healthz HTTP/1.1", host, "Connection: close"]))).toBe("200");
});

it("what a client expects beside an answer is not refused", async () => {
  expect(toldIn(await rawRequest(server, ["GET /healthz HTTP/1.1", host, "Expect: the-best", "Connection: close"]))).toBe("200");
});

it("T21: the workbench's own server refuses in the same form", async () => {
  const workbench = await createWorkbench({ root: __dirname, paneOrigin: "https://localhost:3001", gate: () => ({ hosts: ["localhost:80"], origins: [] }), tls: null, codes: api.codes, tenantId: "" });
  await workbench.listen({ host: "127.0.0.1", port: 0 });
  const place = placeOf(workbench.server.address());
  const answers = [await rawRequest(place, ["what is this"]), await rawRequest(place, ["GET /% HTTP/1.1", host, "Connection: close"])];
  await workbench.close();
  for (const answered of answers) {
    expect(toldIn(answered)).toBe("400 malformed");
    expect(parts(answered).headers.get("content-security-policy")).toContain("default-src");
  }
});

it("F59: a request that arrives while the server stops is refused in the same form, to be repeated", async () => {
  const answered = new Promise<string>((resolve) => {
    let text = "";
    const socket = connect(server, () => {
      socket.write("GET /healthz HTTP/1.1\r\n");
      // Its connection is busy from then on, and is waited for.
      setTimeout(() => { void api.app.close(); socket.write(`${host}\r\n\r\n`); }, 100);
    });
    socket.setEncoding("utf8").on("data", (more: string) => { text += more; }).on("close", () => resolve(text)).on("error", () => undefined);
  });
  expect(toldIn(await answered)).toBe("503 busy");
  expect(parts(await answered).problem.retryable).toBe(true);
});
