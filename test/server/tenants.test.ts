import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { routes } from "../../src/contract/routes";
import { scopes, type Scope } from "../../src/contract/pairing";
import { defaultTenant } from "../../src/server/store/migrate";
import { connected } from "../support/postgres";
import { startApi, type Reply, type TestApi } from "../support/postgres-api";
import { importedRows, knownRoutes as names, requestFor, type KnownRoute, type RouteIds } from "../support/route-requests";
import { readTables } from "../support/tables";

const otherTenant = "00000000-0000-7000-8000-000000000002";

let api: TestApi;
/** Of the first tenant. */
let ids: RouteIds;
beforeAll(async () => {
  api = await startApi();
  const { body: { importId } } = await api.import(importedRows);
  await api.call("PUT", "/v1/schedules/Canary%20plan", { body: { schedule: "quarterly x 4" } });
  const { body: { customers } } = await api.call("GET", "/v1/customers");
  const { body: token } = await api.call("POST", "/v1/tokens", { body: { name: "Night job", scopes: ["imports.read"], expiresAt: null } });
  const admin = await connected(api.postgres.cluster.adminUrl);
  await admin.query("insert into tenant (tenant_id, name) values ($1, 'Other')", [otherTenant]);
  await admin.end();
  ids = { importId, customerId: customers[0].id, tokenId: token.id };
}, 60_000);
afterAll(() => api.close());

function ask(name: KnownRoute, token: string | null): Promise<Reply> {
  const { method, url, ...options } = requestFor(name, ids);
  return api.call(method, url, { ...options, token });
}

it.each(names)("P5: %s answers nobody without a token", async (name) => {
  const { status, body } = await ask(name, null);
  expect([status, body.code]).toEqual([401, "token-missing"]);
});

it.each(names.filter((name) => routes[name].scope !== "any"))("P5: %s needs its scope, all others are not enough", async (name) => {
  const token = await api.newToken(defaultTenant, scopes.filter((scope) => scope !== routes[name].scope) as Scope[]);
  const { status, body } = await ask(name, token);
  expect([status, body.code]).toEqual([403, "forbidden-scope"]);
});

describe("T17: with a token of another tenant", () => {
  let stranger: string;
  beforeAll(async () => { stranger = await api.newToken(otherTenant); });

  const byId = names.filter((name) => /\{(importId|customerId|tokenId)\}/.test(routes[name].path));
  it.each(byId.filter((name) => name !== "openImport"))("%s does not find what is there, and changes nothing", async (name) => {
    const before = [await readTables(api.db), (await ask("readImport", api.token)).body];
    const { status, body } = await ask(name, stranger);
    expect([status, body.code]).toEqual([404, "not-found"]);
    expect([await readTables(api.db), (await ask("readImport", api.token)).body]).toEqual(before);
  });

  it.each(names.filter((name) => !byId.includes(name)))("%s tells nothing of the first tenant", async (name) => {
    const { body } = await ask(name, stranger);
    for (const told of ["SECRET-1", "Canary", ids.importId, ids.tokenId, ids.customerId]) expect(JSON.stringify(body)).not.toContain(told);
  });

  it("an import may be opened under an id that the first tenant has; each keeps its own", async () => {
    const before = (await ask("readImport", api.token)).body;
    expect((await ask("openImport", stranger)).status).toBe(201);
    expect((await ask("readImport", stranger)).body.state).toBe("open");
    expect((await ask("readImport", api.token)).body).toEqual(before);
  });
});

describe("tables are laid out to be distributed by tenant_id", () => {
  let admin: Client;
  beforeAll(async () => {
    admin = await connected(api.postgres.cluster.adminUrl);
  });
  afterAll(() => admin.end());

  it("every unique key holds it, but for the secret by which a token is found before its tenant is known", async () => {
    const { rows: keys } = await admin.query<{ name: string; columns: string[] }>(
      `select i.indexrelid::regclass::text as name, array_agg(a.attname::text) as columns
       from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indisunique and exists (select from pg_attribute t where t.attrelid = i.indrelid and t.attname = 'tenant_id')
         and i.indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')
       group by 1`);
    expect(keys.length).toBeGreaterThan(12);
    expect(keys.filter(({ columns }) => !columns.includes("tenant_id")).map(({ name }) => name)).toEqual(["api_token_hash_key"]);
  });

  it("every foreign key holds it on both sides, so that no reference leaves its tenant", async () => {
    const { rows: keys } = await admin.query<{ name: string; whole: boolean }>(
      `select c.conname as name, bool_or(a.attname = 'tenant_id' and b.attname = 'tenant_id') as whole
       from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, other)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.other
       where c.contype = 'f' group by c.oid, c.conname`);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter(({ whole }) => !whole)).toEqual([]);
  });
});

it("a token's id tells nothing where no such token is", async () => {
  const { status, body } = await api.call("DELETE", `/v1/tokens/${randomUUID()}`);
  expect([status, body.code]).toEqual([404, "not-found"]);
});
