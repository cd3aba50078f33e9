import { randomUUID } from "node:crypto";
import { connected } from "../support/postgres";
import { openBody, startApi, type TestApi } from "../support/postgres-api";
import { requestsLeft } from "../support/requests-left";
import { sheetRow } from "../support/sheet-rows";
import { hashToken } from "../../src/server/http/caller";
import { defaultTenant } from "../../src/server/store/migrate";
import { newId } from "../../src/server/store/new-id";

let api: TestApi;
const otherTenant = "00000000-0000-7000-8000-0000000000aa";
beforeAll(async () => {
  api = await startApi();
  const admin = await connected(api.postgres.cluster.adminUrl);
  await admin.query("insert into tenant (tenant_id, name) values ($1, 'Other')", [otherTenant]);
  await admin.end();
}, 60_000);
afterAll(() => api.close());

it.each(["/v1/imports", "/v1/products", "/v1/purchases", "/v1/customers", "/v1/tokens", "/v1/limits"])("P5: %s answers nothing without a token", async (url) => {
  const none = await api.call("GET", url, { token: null });
  expect([none.status, none.body.code]).toEqual([401, "token-missing"]);
  const wrong = await api.call("GET", url, { token: "0123456789012345678901234567890123456789012" });
  expect([wrong.status, wrong.body.code]).toEqual([401, "token-revoked"]);
});

it("An expired token and a revoked one are told apart", async () => {
  const expired = await api.newToken(defaultTenant, undefined, "2020-01-01T00:00:00Z");
  expect((await api.call("GET", "/v1/products", { token: expired })).body.code).toBe("token-expired");
  const made = await api.call("POST", "/v1/tokens", { body: { name: "Night job", scopes: ["imports.read"] } });
  expect(made.status).toBe(201);
  expect((await api.call("DELETE", `/v1/tokens/${made.body.id}`)).status).toBe(204);
  expect((await api.call("GET", "/v1/products", { token: made.body.token })).body.code).toBe("token-revoked");
});

it("A token does what its scopes say, and makes no token that may do more", async () => {
  const reader = await api.newToken(defaultTenant, ["imports.read"]);
  const open = await api.call("PUT", `/v1/imports/${newId()}`, { body: openBody(), token: reader });
  expect([open.status, open.body.code]).toEqual([403, "forbidden-scope"]);
  const more = await api.call("POST", "/v1/tokens", { body: { name: "More", scopes: ["imports.write"] }, token: reader });
  expect(more.body.code).toBe("forbidden-scope");
});

it("A token revokes itself and those that may do no more than it, and no other", async () => {
  const make = async (scopes: readonly string[]) => (await api.call("POST", "/v1/tokens", { body: { name: "Night job", scopes, expiresAt: null } })).body as { id: string; token: string };
  const [reader, sibling, writer] = [await make(["imports.read"]), await make(["imports.read"]), await make(["imports.read", "imports.write"])];
  const refused = await api.call("DELETE", `/v1/tokens/${writer.id}`, { token: reader.token });
  expect([refused.status, refused.body.code]).toEqual([403, "forbidden-scope"]);
  expect((await api.call("GET", "/v1/imports", { token: writer.token })).status).toBe(200);
  expect((await api.call("DELETE", `/v1/tokens/${sibling.id}`, { token: reader.token })).status).toBe(204);
  expect((await api.call("DELETE", `/v1/tokens/${reader.id}`, { token: reader.token })).status).toBe(204);
  expect((await api.call("GET", "/v1/imports", { token: reader.token })).body.code).toBe("token-revoked");
});

it("When a token was last used is told, and written once a minute at most", async () => {
  const token = await api.newToken(defaultTenant, ["imports.read"]);
  const hash = hashToken(token);
  const admin = await connected(api.postgres.cluster.adminUrl);
  const row = async () => (await admin.query<{ id: string; xmin: string; age: number | null }>(
    "select id, xmin::text, extract(epoch from now() - last_used_at)::float8 as age from api_token where hash = $1", [hash])).rows[0];
  const told = async () => {
    const id = (await row())?.id;
    const { body } = await api.call("GET", "/v1/tokens");
    return body.tokens.find((one: { id: string }) => one.id === id).lastUsedAt as string | null;
  };
  const use = () => api.call("GET", "/v1/imports", { token });
  expect(await told()).toBeNull();
  await Promise.all(Array.from({ length: 8 }, use));
  expect(await told()).not.toBeNull();
  const written = (await row())?.xmin;
  await use();
  expect((await row())?.xmin).toBe(written);
  await admin.query("update api_token set last_used_at = now() - interval '2 minutes' where hash = $1", [hash]);
  await use();
  expect((await row())?.age).toBeLessThan(60);
  await admin.end();
});

it("A token makes none that lasts longer than itself", async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  const short = await api.newToken(defaultTenant, undefined, inAnHour);
  const make = (expiresAt: string | null) =>
    api.call("POST", "/v1/tokens", { body: { name: "Next", scopes: ["imports.read"], expiresAt }, token: short });
  for (const longer of [null, "2999-01-01T00:00:00Z"]) {
    const refused = await make(longer);
    expect([refused.status, refused.body.code]).toEqual([403, "forbidden-scope"]);
  }
  expect((await make(inAnHour)).status).toBe(201);
});

it("T17: Every table that holds customers' data forces row-level security and has the tenant first in its key", async () => {
  const admin = await connected(api.postgres.cluster.adminUrl);
  const { rows } = await admin.query<{ name: string; forced: boolean; first: string }>(
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced, a.attname as first
     from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     join pg_index i on i.indrelid = c.oid and i.indisprimary join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where c.relkind = 'r' and c.relname not in ('schema_migration', 'api_token', 'pairing_code', 'sweep_due', 'server_probe')`);
  await admin.end();
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ forced, first }) => !forced || first !== "tenant_id")).toEqual([]);
});

it("T17: The server's own role sees no row outside of a tenant's transaction", async () => {
  await api.import([sheetRow(2, { id: "SECRET-2" })]);
  const { rows } = await api.db.asNobody((tx) => tx.query("select 1 from purchase_line"));
  expect(rows).toEqual([]);
  await expect(api.db.asTenant(otherTenant, (tx) => tx.query(
    "insert into customer (tenant_id, id, name, identity) values ($1, $2, 'x', 'x')", [defaultTenant, randomUUID()]))).rejects.toThrow(/row-level security/);
});

it.each(["/%761/products", "/v%31/products"])("T11: a page of another origin gets nothing by writing the path as %s", async (url) => {
  const foreign = await api.call("GET", url, { headers: { origin: "https://evil.example" } });
  expect([foreign.status, foreign.body.code]).toEqual([403, "forbidden-origin"]);
  const own = await api.call("GET", url);
  expect([own.status, own.headers["cache-control"]]).toEqual([200, "no-store"]);
});

it("T19: requests with a wrong token are counted against the limit of their address", async () => {
  const left = async () => {
    const reply = await api.call("GET", "/v1/limits", { token: "0123456789012345678901234567890123456789012" });
    expect(reply.status).toBe(401);
    return requestsLeft(reply.headers, "address");
  };
  const first = await left();
  expect(await left()).toBe(first - 1);
});

it("T10: a request that a browser marks as coming from another site is refused, and a form cannot post", async () => {
  const cross = await api.call("GET", "/v1/products", { headers: { "sec-fetch-site": "cross-site" } });
  expect(cross.status).toBe(403);
  const form = await api.call("POST", "/v1/pairings", { raw: Buffer.from("code=AAAA"), headers: { "content-type": "text/plain" } });
  expect(form.status).toBe(415);
});

it("A pairing code gives a token once", async () => {
  const code = await api.codes.issue(defaultTenant);
  const granted = await api.call("POST", "/v1/pairings", { body: { code: `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}` }, token: null });
  expect(granted.status).toBe(201);
  expect((await api.call("GET", "/v1/products", { token: granted.body.token })).status).toBe(200);
  const again = await api.call("POST", "/v1/pairings", { body: { code }, token: null });
  expect([again.status, again.body.code]).toEqual([401, "pairing-refused"]);
});

it("T19: guessing pairing codes is slowed down, however the path is written", async () => {
  const replies: number[] = [];
  for (let tries = 0; tries < 24; tries += 1) {
    const url = tries % 2 === 0 ? "/v1/pairings" : "/v1/%70airings";
    replies.push((await api.call("POST", url, { body: { code: "22222222" }, token: null })).status);
  }
  expect(replies[0]).toBe(401);
  expect(replies.slice(-4)).toEqual([429, 429, 429, 429]);
});
