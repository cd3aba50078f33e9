import { gzipSync } from "node:zlib";
import { defaultBounds } from "../../src/server/bounds";
import { defaultTenant } from "../../src/server/store/migrate";
import { newId } from "../../src/server/store/new-id";
import { digest, openBody, startApi, type CallOptions, type TestApi } from "../support/postgres-api";
import { connected, startPostgres, type TestPostgres } from "../support/postgres";
import { requestsLeft } from "../support/requests-left";
import { sheetRow } from "../support/sheet-rows";

const otherTenant = "00000000-0000-7000-8000-0000000000bb";

let postgres: TestPostgres;
beforeAll(async () => { postgres = await startPostgres(); }, 60_000);
afterAll(() => postgres.stop());

async function withApi(bounds: Parameters<typeof startApi>[0] & object, test: (api: TestApi) => Promise<void>): Promise<void> {
  const api = await startApi({ postgres, ...bounds });
  try {
    const admin = await connected(postgres.cluster.adminUrl);
    await admin.query("insert into tenant (tenant_id, name) values ($1, 'Other') on conflict do nothing", [otherTenant]);
    await admin.end();
    await test(api);
  } finally {
    await api.app.close();
    await api.db.close();
  }
}

describe("T19, T21: requests of one address, token and tenant are counted by the minute", () => {
  const ask = async (api: TestApi, options: CallOptions, url = "/v1/limits") => {
    const { status, body, headers } = await api.call("GET", url, options);
    return { told: status === 200 ? "200" : `${status} ${body.code}`, headers, body };
  };

  it("one token's requests come to an end, however many addresses send them, and those of another go on", () =>
    withApi({ bounds: { requests: { ...defaultBounds.requests, token: 2, tenant: 100 } } }, async (api) => {
      const [one, other] = [await api.newToken(defaultTenant), await api.newToken(defaultTenant)];
      const answers = [];
      for (const from of ["192.0.2.1", "192.0.2.2", "192.0.2.3"]) answers.push(await ask(api, { token: one, from }));
      expect(answers.map(({ told }) => told)).toEqual(["200", "200", "429 rate-limited"]);
      expect(answers.map(({ headers }) => requestsLeft(headers, "token"))).toEqual([1, 0, 0]);
      expect((await ask(api, { token: other })).told).toBe("200");
      const [, , refused] = answers;
      expect(refused?.headers["ratelimit-policy"]).toBe('"address";q=3000;w=60, "token";q=2;w=60');
      expect(refused?.body).toMatchObject({ retryable: true, detail: "More than 2 requests of one token in a minute. Wait as long as Retry-After says." });
      const wait = Number(refused?.headers["retry-after"]);
      expect([wait > 0, wait <= 60]).toEqual([true, true]);
    }));

  it("how many there may be is told before they come to an end, with how long a request may take and how much may wait", () =>
    withApi({ bounds: { requests: { address: 30, pairing: 2, token: 20, tenant: 25 }, stagedBytes: 5_000 } }, async (api) => {
      const { body, headers } = await ask(api, { token: await api.newToken(defaultTenant) });
      expect(body).toMatchObject({ rows: 1_048_575, requestsPerMinute: { address: 30, pairing: 2, token: 20, tenant: 25 }, stagedBytes: 5_000, headersSeconds: 10, requestSeconds: 60, bytesPerSecond: 1_000 });
      expect(headers["ratelimit-policy"]).toBe('"address";q=30;w=60, "token";q=20;w=60, "tenant";q=25;w=60');
    }));

  it("one tenant's requests come to an end, however many tokens it has, and those of another tenant go on", () =>
    withApi({ bounds: { requests: { ...defaultBounds.requests, tenant: 3 } } }, async (api) => {
      const answers = [];
      for (let token = 0; token < 4; token += 1) answers.push((await ask(api, { token: await api.newToken(defaultTenant) })).told);
      expect(answers).toEqual(["200", "200", "200", "429 rate-limited"]);
      expect((await ask(api, { token: await api.newToken(otherTenant) })).told).toBe("200");
    }));

  it("one address's requests come to an end, with or without a token, also where there is nothing or the path cannot be read; who watches over the server is never refused", () =>
    withApi({ bounds: { requests: { ...defaultBounds.requests, address: 4 } } }, async (api) => {
      const from = "192.0.2.1";
      expect([await ask(api, { from }), await ask(api, { from, token: null }), await ask(api, { from }, "/nothing"), await ask(api, { from }, "/v1/imports/%"), await ask(api, { from }, "/%")].map(({ told }) => told))
        .toEqual(["200", "401 token-missing", "404 not-found", "400 malformed", "429 rate-limited"]);
      for (const url of ["/healthz", "/readyz"]) {
        const { told, headers } = await ask(api, { from, token: null }, url);
        expect([told, headers.ratelimit]).toEqual(["200", undefined]);
      }
      expect((await ask(api, { from: "192.0.2.2" })).told).toBe("200");
    }));

  it("all addresses of one network of IPv6 are one, since each computer there has millions", () =>
    withApi({ bounds: { requests: { ...defaultBounds.requests, address: 1 } } }, async (api) => {
      expect((await ask(api, { from: "2001:db8::1" })).told).toBe("200");
      expect((await ask(api, { from: "2001:db8::2" })).told).toBe("429 rate-limited");
      expect((await ask(api, { from: "2001:db8:0:1::1" })).told).toBe("200");
    }));
});

describe("T22: a tenant's rows that wait for a commit are bounded", () => {
  const chunkOf = (id: string) => Buffer.from(JSON.stringify({ rows: [sheetRow(2, { id, customer: "x".repeat(1_000) })] }));
  const open = async (api: TestApi, token = api.token) => {
    const importId = newId();
    await api.call("PUT", `/v1/imports/${importId}`, { body: openBody(), token });
    return importId;
  };
  const put = async (api: TestApi, importId: string, number: number, chunk = chunkOf(`${importId}-${number}`), token = api.token) => {
    const sent = gzipSync(chunk);
    const { status, body, headers } = await api.call("PUT", `/v1/imports/${importId}/chunks/${number}`, {
      raw: sent, token, headers: { "content-encoding": "gzip", "content-digest": digest(sent) },
    });
    return [status, body.code, headers["retry-after"]];
  };

  it("beyond that new chunks are refused, while commits, aborts and reading go on, and make space again", () =>
    withApi({ bounds: { stagedBytes: 5_000 } }, async (api) => {
      const waiting = await api.send([sheetRow(2, { id: "WAITS" })]);
      const importId = await open(api);
      const answers = [];
      for (let number = 0; number < 6; number += 1) answers.push(await put(api, importId, number));
      const full = [507, "storage-full", "60"];
      expect(answers).toEqual([...Array(4).fill([201, undefined, undefined]), full, full]);
      expect(await put(api, await open(api), 0)).toEqual(full);
      // What is there already is found again, and another tenant has space of its own.
      expect(await put(api, importId, 0)).toEqual([200, undefined, undefined]);
      const stranger = await api.newToken(otherTenant);
      expect(await put(api, await open(api, stranger), 0, undefined, stranger)).toEqual([201, undefined, undefined]);

      expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks).toHaveLength(4);
      expect((await api.commit(waiting.importId, String(waiting.sealed.headers.etag))).status).toBe(200);
      expect((await api.call("POST", `/v1/imports/${waiting.importId}/undo`, { body: {} })).status).toBe(200);
      expect((await api.call("POST", `/v1/imports/${importId}/abort`)).status).toBe(200);
      expect(await put(api, await open(api), 0)).toEqual([201, undefined, undefined]);
    }));
});
