import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { limits } from "../../src/contract/limits";
import { defaultBounds } from "../../src/server/bounds";
import { longestRequest } from "../../src/server/http/slow-bodies";
import { newId } from "../../src/server/store/new-id";
import { digest, openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { rawRequest, slowRequest, steadyRequest, toldIn, type RawServer } from "../support/raw-request";

let api: TestApi;
let server: RawServer;
beforeAll(async () => {
  api = await startApi({ bounds: { patience: { headersTimeout: 600, requestTimeout: 900, bytesPerSecond: 2_000, connectionsCheckingInterval: 50, keepAliveTimeout: 5_000 } } });
  await api.app.listen({ host: "127.0.0.1", port: 0 });
  server = { host: "127.0.0.1", port: (api.app.server.address() as AddressInfo).port };
}, 60_000);
afterAll(() => api.close());

const get = (path: string) => [`GET ${path} HTTP/1.1`, "Host: localhost:80"];
const ask = async () => toldIn(await rawRequest(server, [...get("/healthz"), "Connection: close"]));

/** Runs until the others have ended, and answers every distinct answer that a hasty client got meanwhile. */
async function meanwhile(others: Promise<unknown>): Promise<string[]> {
  const answers = new Set<string>();
  let over = false;
  void others.then(() => { over = true; });
  while (!over) answers.add(await ask());
  return [...answers];
}

it("T21: a head has 10 seconds to arrive, a body 60 and what it takes at a thousand bytes in a second, and Node.js looks for slow ones at least as often", () => {
  const { patience } = defaultBounds;
  expect(patience).toMatchObject({ headersTimeout: 10_000, requestTimeout: 60_000, bytesPerSecond: 1_000 });
  expect(patience.connectionsCheckingInterval).toBeLessThanOrEqual(patience.headersTimeout);
  // Node.js knows one time for all bodies: that of the largest at the least rate.
  expect(createServer({ ...patience, requestTimeout: longestRequest(patience, limits.chunkBytes) })).toMatchObject({ headersTimeout: 10_000, requestTimeout: 60_000 + 4_194_304 });
});

it("T21: fifty clients whose headers never end are cut, and all others are answered meanwhile", async () => {
  const slow = Promise.all(Array.from({ length: 50 }, () => slowRequest(server, get("/healthz"), "X-More: please\r\n")));
  expect(await meanwhile(slow)).toEqual(["200"]);
  expect(new Set((await slow).map(toldIn))).toEqual(new Set(["408 request-timeout"]));
});

it("T21: a client that says nothing at all is cut", async () => {
  expect(toldIn(await slowRequest(server, [], ""))).toBe("408 request-timeout");
});

it("T21: a client whose body never ends is cut, and nothing of it is stored", async () => {
  const importId = newId();
  expect((await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() })).status).toBe(201);
  const slow = slowRequest(server, [
    `PUT /v1/imports/${importId}/chunks/0 HTTP/1.1`, "Host: localhost:80", `Authorization: Bearer ${api.token}`, "Content-Type: application/json",
    `Content-Digest: ${digest("")}`, "Content-Length: 100000", "",
  ], "[");
  expect(await meanwhile(slow)).toEqual(["200"]);
  expect(toldIn(await slow)).toBe("408 request-timeout");
  expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks).toEqual([]);
});

const putChunk = (importId: string, text: string, ...more: string[]) => [
  `PUT /v1/imports/${importId}/chunks/0 HTTP/1.1`, "Host: localhost:80", `Authorization: Bearer ${api.token}`, "Content-Type: application/json",
  `Content-Digest: ${digest(text)}`, `Content-Length: ${text.length}`, "Connection: close", ...more,
];

it.each([
  [6_000, "201", 1],
  [600, "408 request-timeout", 0],
])("T21, F16: a body that comes at %i bytes in a second, where 2,000 are the least, is answered with %s", async (bytesPerSecond, status, chunks) => {
  const importId = newId();
  await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() });
  const text = JSON.stringify({ rows: Array.from({ length: 120 }, (_, index) => sheetRow(index + 2, { id: `STEADY-${index}` })) });
  // Longer than a request has without it.
  expect(text.length / 6_000).toBeGreaterThan(0.9);
  expect(toldIn(await steadyRequest(server, putChunk(importId, text), Buffer.from(text), bytesPerSecond))).toBe(status);
  expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks).toHaveLength(chunks);
});

it("T21: a body that nobody reads, since its token is wrong, has no more time than others", async () => {
  const text = "x".repeat(60_000);
  const head = putChunk(newId(), text).map((line) => (line.startsWith("Authorization") ? "Authorization: Bearer 0123456789012345678901234567890123456789012" : line)).filter((line) => !line.startsWith("Connection"));
  const before = performance.now();
  expect(toldIn(await steadyRequest(server, head, Buffer.from(text), 200))).toBe("401 token-revoked");
  expect(performance.now() - before).toBeLessThan(10_000);
});
