import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { defaultBounds } from "../../src/server/bounds";
import { newId } from "../../src/server/store/new-id";
import { digest, openBody, startApi, type TestApi } from "../support/postgres-api";
import { rawRequest, slowRequest, toldIn, type RawServer } from "../support/raw-request";

let api: TestApi;
let server: RawServer;
beforeAll(async () => {
  api = await startApi({ bounds: { patience: { headersTimeout: 600, requestTimeout: 900, connectionsCheckingInterval: 50, keepAliveTimeout: 5_000 } } });
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

it("T21: headers and a body have 10 and 60 seconds to arrive, and Node.js looks for slow ones at least as often", () => {
  const { patience } = defaultBounds;
  expect(patience).toMatchObject({ headersTimeout: 10_000, requestTimeout: 60_000 });
  expect(patience.connectionsCheckingInterval).toBeLessThanOrEqual(patience.headersTimeout);
  expect(createServer(patience)).toMatchObject({ headersTimeout: 10_000, requestTimeout: 60_000 });
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
