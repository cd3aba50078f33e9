import { routes } from "../../src/contract/routes";
import { defaultTenant } from "../../src/server/store/migrate";
import { digest, startApi, type CallOptions, type TestApi } from "../support/postgres-api";
import { importedRows, knownRoutes, requestFor, type KnownRoute, type RouteIds } from "../support/route-requests";
import { readTables } from "../support/tables";

let api: TestApi;
let ids: RouteIds;
beforeAll(async () => {
  api = await startApi();
  const { body: { importId } } = await api.import(importedRows);
  const { body: { customers } } = await api.call("GET", "/v1/customers");
  const { body: token } = await api.call("POST", "/v1/tokens", { body: { name: "Night job", scopes: ["imports.read"], expiresAt: null } });
  ids = { importId, customerId: customers[0].id, tokenId: token.id };
}, 60_000);
afterAll(() => api.close());

const withBody = knownRoutes.filter((name): name is KnownRoute => "body" in routes[name]);

/** Everything that a request could change. */
async function state(): Promise<unknown> {
  const read = async (url: string) => (await api.call("GET", url)).body as unknown;
  const { tokens } = await read("/v1/tokens") as { tokens: { id: string }[] };
  return [await readTables(api.db), await read("/v1/imports"), await read(`/v1/imports/${ids.importId}`), await read("/v1/products"), await read("/v1/closed-periods"), await read("/v1/schedules"), tokens.map(({ id }) => id)];
}

async function told(method: "GET" | "PUT" | "POST" | "DELETE", url: string, options: CallOptions): Promise<string> {
  const { status, body } = await api.call(method, url, options);
  return status < 400 ? String(status) : `${status} ${body.code}`;
}

describe("T10: what a foreign page can make a browser send changes nothing, although the browser had a token", () => {
  const changing = knownRoutes.filter((name) => routes[name].method !== "GET");
  const forms = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];

  it.each(changing)("%s", async (name) => {
    const { method, url, body = "x", headers } = requestFor(name, ids);
    const raw = Buffer.from(JSON.stringify(body));
    const before = await state();
    for (const type of forms) {
      const send = (more: Readonly<Record<string, string>>) => told(method, url, { raw, headers: { ...headers, "content-type": type, ...more } });
      expect([type, await send({ origin: "https://evil.example", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })]).toEqual([type, "403 forbidden-origin"]);
      expect([type, await send({ origin: "null" })]).toEqual([type, "403 forbidden-origin"]);
      for (const site of ["cross-site", "same-site"]) expect([type, await send({ "sec-fetch-site": site, "sec-fetch-mode": "no-cors" })]).toEqual([type, "403 forbidden-origin"]);
      // A browser of long ago says nothing of where a request comes from.
      expect([type, await send({})]).toEqual([type, "415 unsupported-encoding"]);
    }
    expect(await state()).toEqual(before);
  });

  it("nor does it get a token for a pairing code", async () => {
    const code = await api.codes.issue(defaultTenant);
    for (const type of forms) {
      expect(await told("POST", "/v1/pairings", { raw: Buffer.from(JSON.stringify({ code })), token: null, headers: { "content-type": type } })).toBe("415 unsupported-encoding");
    }
    expect(await told("POST", "/v1/pairings", { body: { code }, token: null, headers: { "sec-fetch-site": "same-site" } })).toBe("403 forbidden-origin");
    expect(await told("POST", "/v1/pairings", { body: { code }, token: null })).toBe("201");
  });
});

/** The value once for each object in it, with one more field there. */
function* withOneMore(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) for (const changed of withOneMore(part)) yield value.with(index, changed);
  } else if (typeof value === "object" && value !== null) {
    for (const extra of [{ tenant: defaultTenant }, { state: "committed" }]) yield { ...value, ...extra };
    for (const [key, part] of Object.entries(value)) for (const changed of withOneMore(part)) yield { ...value, [key]: changed };
  }
}

describe("T18: a field that nobody asked for is refused wherever it stands, and changes nothing", () => {
  it.each(withBody)("%s", async (name) => {
    const { method, url, body, headers } = requestFor(name, ids);
    const before = await state();
    const answers = new Set<string>();
    for (const changed of withOneMore(body)) {
      const text = JSON.stringify(changed);
      answers.add(await told(method, url, { raw: Buffer.from(text), headers: { ...headers, ...(headers?.["content-digest"] === undefined ? {} : { "content-digest": digest(text) }) } }));
    }
    expect([...answers]).toEqual(["400 malformed"]);
    expect(await state()).toEqual(before);
  });

  it("pair", async () => {
    const code = await api.codes.issue(defaultTenant);
    for (const extra of [{ tenant: defaultTenant }, { scopes: ["imports.read"] }]) {
      expect(await told("POST", "/v1/pairings", { body: { code, ...extra }, token: null })).toBe("400 malformed");
    }
    expect(await told("POST", "/v1/pairings", { body: { code }, token: null })).toBe("201");
  });
});

describe("T6: a million lists in each other are refused, as are hundreds of thousands of levels however they are written, and change nothing", () => {
  const nested = (open: string, close: string, levels: number) => Buffer.from(`${open.repeat(levels)}1${close.repeat(levels)}`);
  const deep = [nested("[", "]", 1_000_000), nested("[ ", "]", 300_000), nested("[1,", "]", 300_000), nested('{"rows":', "}", 300_000)];
  it.each(withBody)("%s", async (name) => {
    const { method, url, headers } = requestFor(name, ids);
    const before = await state();
    for (const raw of deep) {
      const reply = await api.call(method, url, { raw, headers: { ...headers, "content-digest": digest(raw) } });
      expect([reply.status, reply.body.code, reply.body.detail]).toEqual([400, "malformed", expect.stringContaining("nested deeper than 4 levels")]);
    }
    expect(await state()).toEqual(before);
  });
});

describe("T13: every answer of the API is for programs: no page may frame it, no cache may keep it", () => {
  const headersOf = async (method: "GET" | "PUT" | "POST" | "DELETE", url: string, options: CallOptions = {}) => (await api.call(method, url, options)).headers;
  const expected = {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-site", "cache-control": "no-store",
  };
  it.each(knownRoutes)("%s, also where it refuses", async (name) => {
    const { method, url } = requestFor(name, ids);
    for (const options of [{ token: null }, { headers: { origin: "https://evil.example" } }]) expect(await headersOf(method, url, options)).toMatchObject(expected);
    if (method === "GET") expect(await headersOf(method, url)).toMatchObject(expected);
  });

  it.each(["/healthz", "/readyz", "/openapi.json", "/v1/nothing", "/v1/%E0%A4%A"])("%s", async (url) => {
    const headers = await headersOf("GET", url);
    expect(headers).toMatchObject(expected);
    // This computer is served over https with a certificate that may change, and nobody's name is told.
    for (const absent of ["strict-transport-security", "server", "x-powered-by"]) expect(headers[absent]).toBeUndefined();
  });
});
