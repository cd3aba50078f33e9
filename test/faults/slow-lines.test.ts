import type { AddressInfo } from "node:net";
import { createImportApi } from "../../src/addin/client/import-api";
import { briefPolicy, patientPolicy } from "../../src/addin/client/retry-policy";
import { patience } from "../../src/contract/patience";
import { defaultBounds } from "../../src/server/bounds";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { submitRows } from "../support/submit-rows";
import { Random } from "./random";
import { Relay } from "./relay";

/** Four seconds stand for the minute that a request has on both sides, and each side waits for twice the usual least rate. */
const timeout = 4_000, bytesPerSecond = 2_000;

let api: TestApi;
let relay: Relay;
beforeAll(async () => {
  relay = await Relay.start(new Random(16));
  api = await startApi({
    hosts: () => [`127.0.0.1:${relay.port}`],
    bounds: { patience: { ...defaultBounds.patience, headersTimeout: 2_000, requestTimeout: timeout, bytesPerSecond, connectionsCheckingInterval: 100 } },
  });
  await api.app.listen({ host: "127.0.0.1", port: 0 });
  relay.targets = [(api.app.server.address() as AddressInfo).port];
}, 60_000);
afterAll(async () => {
  await relay.close();
  await api.close();
});

const client = () => createImportApi({
  baseUrl: `http://127.0.0.1:${relay.port}`, tokens: { read: () => api.token, write: () => undefined },
  patient: { ...patientPolicy, timeout, bytesPerSecond, patience: timeout, firstWait: 50, longestWait: 200 },
  brief: { ...briefPolicy, timeout, bytesPerSecond },
});
const rowsOf = (group: string, count: number) => Array.from({ length: count }, (_, index) =>
  sheetRow(index + 2, { id: `${group}-${index}`, customer: `The customer with the number ${index % 40}`, opportunity: `Opportunity ${index % 300} of this year` }));
/** How every request of this method and route was answered so far. */
const answersTo = (method: string, route: string) => api.logged.map((line) => JSON.parse(line) as { method?: string; route?: string; status?: number })
  .filter((request) => request.method === method && request.route === route).map(({ status }) => status);
const stored = async (importId: string) => (await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks;

it("F16: client and server have the same patience: a minute for a request, and beside it the time of its bytes at a thousand in a second", () => {
  expect([patientPolicy.timeout, patientPolicy.bytesPerSecond]).toEqual([patience.requestSeconds * 1_000, patience.bytesPerSecond]);
  expect([defaultBounds.patience.requestTimeout, defaultBounds.patience.bytesPerSecond]).toEqual([patience.requestSeconds * 1_000, patience.bytesPerSecond]);
  expect([patience.requestSeconds, patience.bytesPerSecond]).toEqual([60, 1_000]);
});

it("F16: over a line that is slow, far and lossy an import finishes although each chunk takes longer than a request has, the count moves, and nothing is sent twice", async () => {
  relay.line = { bytesPerSecond: 6_000, latency: 100, loss: 0.05 };
  const { end, shown } = await submitRows(client(), rowsOf("SLOW", 600), 300);
  expect(end).toMatchObject({ kind: "committed", receipt: { outcomes: { created: 600, failed: 0 } } });
  expect([...new Set(shown.map(({ rowsDone }) => rowsDone))]).toEqual([0, 300, 600]);
  expect(shown.find(({ rowsDone }) => rowsDone === 300)?.at).toBeGreaterThan(timeout);
  expect([answersTo("PUT", "/v1/imports/:importId"), answersTo("PUT", "/v1/imports/:importId/chunks/:number"), answersTo("PUT", "/v1/imports/:importId/manifest")])
    .toEqual([[201], [201, 201], [200]]);
  // Nobody was told that the server is silent: it was asked meanwhile whether it is there.
  expect(shown.filter(({ phase }) => phase === "waiting")).toEqual([]);
  expect(answersTo("GET", "/healthz").length).toBeGreaterThan(0);
}, 120_000);

it("F16, T21: a line that brings a byte in a second is none: the server cuts it, the client says that it is not reached, and nothing is half", async () => {
  relay.line = { bytesPerSecond: 1, latency: 2_000, loss: 0.05 };
  const { importId, end } = await submitRows(client(), rowsOf("CRAWL", 5), 5);
  expect(end).toMatchObject({ kind: "failed", failure: { kind: "unreachable", action: "resume" } });
  relay.line = null;
  relay.cutAll();
  expect(await stored(importId)).toBeUndefined();
}, 60_000);
