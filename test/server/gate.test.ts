import type { AddressInfo } from "node:net";
import { startApi, type TestApi } from "../support/postgres-api";
import { rawRequest, toldIn, type RawServer } from "../support/raw-request";

let api: TestApi;
let places: readonly RawServer[];
beforeAll(async () => {
  api = await startApi();
  // As the product listens: on all that localhost means here.
  await api.app.listen({ host: "localhost", port: 0 });
  places = (api.app.addresses() as AddressInfo[]).map(({ address: host, port }) => ({ host, port }));
}, 60_000);
afterAll(() => api.close());

describe("T12: a foreign name that points at this computer reaches nothing, on any address that is listened on", () => {
  const good = "Host: localhost:80";
  it.each<[string, readonly string[], string]>([
    ["its own name", ["GET /healthz HTTP/1.1", good], "200"],
    ["its own name in capitals", ["GET /healthz HTTP/1.1", "HOST: LocalHost:80"], "200"],
    ["a foreign name", ["GET /healthz HTTP/1.1", "Host: evil.example:80"], "421 wrong-host"],
    ["a foreign name, for a file", ["GET /taskpane.html HTTP/1.1", "Host: evil.example:80"], "421 wrong-host"],
    ["a foreign name, for what is not there", ["GET /nothing HTTP/1.1", "Host: evil.example"], "421 wrong-host"],
    ["another port", ["GET /healthz HTTP/1.1", "Host: localhost:8080"], "421 wrong-host"],
    ["no port", ["GET /healthz HTTP/1.1", "Host: localhost"], "421 wrong-host"],
    ["a name that begins like its own", ["GET /healthz HTTP/1.1", "Host: localhost:80.evil.example"], "421 wrong-host"],
    ["a name that ends like its own", ["GET /healthz HTTP/1.1", "Host: evil-localhost:80"], "421 wrong-host"],
    ["its own name as a user", ["GET /healthz HTTP/1.1", "Host: localhost:80@evil.example"], "421 wrong-host"],
    ["its own name with the root's dot", ["GET /healthz HTTP/1.1", "Host: localhost.:80"], "421 wrong-host"],
    ["an address of its own that nobody gave it", ["GET /healthz HTTP/1.1", "Host: [::1]:80"], "421 wrong-host"],
    ["its own address in another writing", ["GET /healthz HTTP/1.1", "Host: 2130706433:80"], "421 wrong-host"],
    ["two names, its own first", ["GET /healthz HTTP/1.1", good, "Host: evil.example"], "421 wrong-host"],
    ["two names, its own last", ["GET /healthz HTTP/1.1", "Host: evil.example", good], "421 wrong-host"],
    ["its own name twice", ["GET /healthz HTTP/1.1", good, good], "421 wrong-host"],
    ["a foreign name behind a proxy that nobody named", ["GET /healthz HTTP/1.1", "Host: evil.example", "X-Forwarded-Host: localhost:80"], "421 wrong-host"],
    ["a whole address of a foreign name", ["GET http://evil.example/healthz HTTP/1.1", good], "421 wrong-host"],
    ["a whole address of its own name", ["GET http://localhost:80/healthz HTTP/1.1", good], "421 wrong-host"],
    ["the server as a whole", ["OPTIONS * HTTP/1.1", good], "421 wrong-host"],
    ["no name", ["GET /healthz HTTP/1.1"], "421 wrong-host"],
    ["no name, as was usual once", ["GET /healthz HTTP/1.0"], "421 wrong-host"],
    ["a tunnel", ["CONNECT localhost:80 HTTP/1.1", good], "closed"],
  ])("asked under %s", async (_, lines, expected) => {
    const told = await Promise.all(places.map(async (place) => toldIn(await rawRequest(place, [...lines, "Connection: close"]))));
    expect(new Set(told)).toEqual(new Set([expected]));
  });
});

describe("T11: pages of other origins get nothing from the API", () => {
  const own = "https://localhost:3001";
  const foreign = [
    "https://evil.example", "null", "", "file://", "http://localhost:3001", "https://localhost", "https://localhost:3000", "https://localhost:30011",
    "https://localhost:3001/", "https://localhost:3001.evil.example", "https://evil.example:3001", "https://sub.localhost:3001", "https://LOCALHOST:3001",
    "https://localhost:3001@evil.example", "https://localhost:3001, https://evil.example", "https://localhost:3001 https://evil.example", `${own}\u00a0`, "*",
  ];
  const corsHeaders = (headers: object) => Object.keys(headers).filter((name) => name.startsWith("access-control-"));

  it.each(foreign)("of %j: no answer, no preflight, and no header that names it", async (origin) => {
    for (const [method, url] of [["GET", "/v1/products"], ["GET", "/healthz"], ["GET", "/openapi.json"], ["GET", "/v1/nothing"], ["POST", "/v1/pairings"]] as const) {
      const { status, body, headers } = await api.call(method, url, { headers: { origin } });
      expect([url, status, body.code, corsHeaders(headers), headers.vary]).toEqual([url, 403, "forbidden-origin", [], "Origin"]);
      if (origin.length > 1) expect(JSON.stringify(body)).not.toContain(origin);
    }
    const preflight = await api.app.inject({
      method: "OPTIONS", url: "/v1/products", headers: { host: "localhost:80", origin, "access-control-request-method": "PUT", "access-control-request-headers": "authorization" },
    });
    expect([preflight.statusCode, corsHeaders(preflight.headers)]).toEqual([403, []]);
  });

  it("of its own: an answer to that origin, by name, without credentials of the browser's; caches keep answers apart by the origin", async () => {
    const { status, headers } = await api.call("GET", "/v1/products", { headers: { origin: own } });
    expect([status, headers["access-control-allow-origin"], headers["access-control-allow-credentials"], headers.vary]).toEqual([200, own, undefined, "Origin"]);
    expect((await api.call("GET", "/v1/products")).headers.vary).toBe("Origin");
  });
});
