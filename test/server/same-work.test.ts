import type { Client } from "pg";
import { routes } from "../../src/contract/routes";
import { newId } from "../../src/server/store/new-id";
import { connected, startPostgres } from "../support/postgres";
import { startApi, type Reply, type TestApi } from "../support/postgres-api";
import { importedRows, knownRoutes, requestFor, type KnownRoute, type RouteIds } from "../support/route-requests";

const otherTenant = "00000000-0000-7000-8000-000000000002";

let api: TestApi;
let admin: Client;
let stranger: string;
/** All that the first tenant has, of which the stranger may not even learn that it is there. */
let foreign: RouteIds & { readonly name: string };
beforeAll(async () => {
  const postgres = await startPostgres({ settings: ["-c", "shared_preload_libraries=pg_stat_statements"] });
  api = await startApi({ postgres });
  admin = await connected(postgres.cluster.adminUrl);
  await admin.query("create extension pg_stat_statements");
  await admin.query("insert into tenant (tenant_id, name) values ($1, 'Other')", [otherTenant]);
  const { body: { importId } } = await api.import(importedRows);
  const { body: { customers } } = await api.call("GET", "/v1/customers");
  const { body: token } = await api.call("POST", "/v1/tokens", { body: { name: "Night job", scopes: ["imports.read"], expiresAt: null } });
  await api.call("PUT", "/v1/schedules/Ours-100", { body: { schedule: "monthly x 12" } });
  foreign = { importId, customerId: customers[0].id, tokenId: token.id, name: "Ours-100" };
  stranger = await api.newToken(otherTenant);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await api.close();
});

let names = 0;
/** Under which nobody has anything. */
const never = () => ({ importId: newId(), customerId: newId(), tokenId: newId(), name: `Mine-${100 + (names += 1)}` });

/** What the stranger makes under an id of another tenant's is its own from then on: these have the first tenant's for nothing else. */
async function foreignFor(name: KnownRoute): Promise<typeof foreign> {
  switch (name) {
    case "openImport": return { ...foreign, importId: (await api.import(importedRows, { duplicateContent: "allow" })).body.importId };
    case "putSchedule": return { ...foreign, name: (await api.call("PUT", "/v1/schedules/Ours-200", { body: { schedule: "monthly x 12" } })).body.name };
    default: return foreign;
  }
}
const byId = knownRoutes.filter((name) => /\{(importId|customerId|tokenId|name)\}/.test(routes[name].path));

async function ask(name: KnownRoute, ids: typeof foreign): Promise<Reply> {
  const { method, url, ...options } = requestFor(name, ids);
  return api.call(method, url, { ...options, token: stranger });
}

/** Every statement that reaches PostgreSQL, how often, and what it found and read there; and the answer, but for the id that was asked for. */
async function workOf(name: KnownRoute, ids: typeof foreign): Promise<unknown> {
  await admin.query("select pg_stat_statements_reset()");
  const { status, body, headers } = await ask(name, ids);
  const { rows } = await admin.query(
    `select query, calls, rows, shared_blks_hit + shared_blks_read as pages from pg_stat_statements
     where userid = 'intake_app'::regrole order by query`);
  const withoutIds = Object.values(ids).reduce((text, id) => text.replaceAll(id, "ID"), JSON.stringify({ status, body, length: headers["content-length"] }));
  return { statements: rows, answer: withoutIds.replace(/"(requestId|createdAt)":"[^"]*"/g, "") };
}

it("T17: there are routes by the ids of imports, customers and tokens, and by the names of schedules", () => {
  expect(byId).toEqual(expect.arrayContaining(["openImport", "commitImport", "readResults", "eraseCustomer", "revokeToken", "readSchedule", "deleteSchedule"]));
});

it.each(byId)("T17: %s does the same for another tenant's id as for one that never was: statements, rows, pages, answer", async (name) => {
  // What a connection looks up once is looked up before.
  await ask(name, never());
  const work = await workOf(name, await foreignFor(name));
  expect(work).toEqual(await workOf(name, never()));
  expect(work).toMatchObject({ statements: expect.arrayContaining([expect.objectContaining({ query: "set local app.tenant_id = $1" })]) });
});
