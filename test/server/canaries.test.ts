import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { defaultTenant } from "../../src/server/store/migrate";
import { newId } from "../../src/server/store/new-id";
import { connected } from "../support/postgres";
import { digest, openBody, startApi, type Reply, type TestApi } from "../support/postgres-api";
import { importedRows, knownRoutes, requestFor } from "../support/route-requests";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
let admin: Client;
beforeAll(async () => {
  api = await startApi();
  admin = await connected(api.postgres.cluster.adminUrl);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await api.close();
});

const saidIn = ({ body, headers }: Reply) => JSON.stringify([body, headers]);

it("T15: a token is in no log, no answer, no table and no file of the database, whatever it was sent with", async () => {
  const token = await api.newToken(defaultTenant);
  const call: TestApi["call"] = (method, url, options) => api.call(method, url, { token, ...options });
  const { body: { importId } } = await api.import(importedRows);
  const ids = { importId, customerId: newId(), tokenId: newId() };
  const said: string[] = [];
  for (const name of knownRoutes) {
    const { method, url, ...options } = requestFor(name, ids);
    for (const more of [{}, { raw: Buffer.from("{") }, { raw: Buffer.from('{"token":1}') }, { headers: { origin: "https://evil.example" } }]) {
      said.push(saidIn(await call(method, url, { ...options, ...more })));
    }
  }
  // By mistake or by somebody who tries; the body of a problem names the path that was asked for.
  const strays = [
    `/v1/imports?token=${token}`, `/v1/imports?cursor=${token}`, `/v1/imports/${token}`, `/v1/nothing/${token}`, `/${token}`, `/v1/products#${token}`, `/v1/%E0%A4%A/${token}`,
  ];
  for (const url of strays) said.push(JSON.stringify((await call("GET", url)).headers));
  for (const name of ["cookie", "x-request-id", "schema-version", "if-none-match", "origin"]) said.push(saidIn(await call("GET", "/v1/products", { headers: { [name]: token } })));
  said.push(saidIn(await api.call("GET", "/v1/products", { token: null, headers: { authorization: `Basic ${token}` } })));
  expect(api.logged.length).toBeGreaterThan(50);
  for (const text of [...said, ...api.logged]) expect(text).not.toContain(token);

  const { rows: tables } = await admin.query<{ name: string }>("select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
  for (const { name } of tables) {
    const { rows } = await admin.query<{ found: boolean }>(`select exists (select from ${name} t where position($1 in t::text) > 0) as found`, [token]);
    expect([name, rows[0]?.found]).toEqual([name, false]);
  }
  await admin.query("checkpoint");
  const { directory } = api.postgres.cluster;
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(path.join(file.parentPath, file.name)).includes(token)).map(({ name }) => name)).toEqual([]);
});

describe("T23: what a cell holds is in no log and no problem", () => {
  const values = { id: "CANARY-ID", customer: "Canary Customer", opportunity: "Canary Deal", product: "CANARY-PRODUCT", quantity: "Canary quantity", billingDate: "Canary date", customBilling: "Canary plan" };
  const canary = /canary/i;

  it("whether its rows are imported, refused or cannot be read", async () => {
    const good = sheetRow(2, { id: values.id, customer: values.customer, opportunity: values.opportunity });
    const receipt = await api.import([good]);
    expect(receipt.status).toBe(200);
    expect((await api.import([good])).body).toMatchObject({ code: "duplicate-content" });
    const rejected = await api.import([sheetRow(3, values)]);
    expect(rejected.body.state).toBe("rejected");
    const importId = newId();
    await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() });
    const problems: Reply[] = [];
    for (const text of [JSON.stringify({ rows: [[2, [values]]] }), '{"rows":[["Canary', JSON.stringify({ rows: [good], Canary: "Canary" })]) {
      problems.push(await api.call("PUT", `/v1/imports/${importId}/chunks/0`, { raw: Buffer.from(text), headers: { "content-digest": digest(text) } }));
    }
    problems.push(await api.call("GET", `/v1/imports?state=${values.customer}`), await api.call("GET", "/v1/summary/Canary?by=month"));
    expect(problems.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    for (const { body } of problems) expect(JSON.stringify({ ...body, instance: "" })).not.toMatch(canary);
    expect(api.logged.join("")).not.toMatch(canary);
  });

  it("nor when the database quotes the row in its own error", async () => {
    await admin.query(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no place for %', new.name using detail = new.name; end $$;
      create trigger refuse before insert on customer for each row when (new.name = 'Canary Refused') execute function refuse()`);
    const { importId, sealed } = await api.send([sheetRow(2, { id: "CANARY-2", customer: "Canary Refused" })]);
    const logged = api.logged.length;
    const failed = await api.commit(importId, String(sealed.headers.etag));
    expect([failed.status, failed.body.code]).toEqual([500, "internal"]);
    expect(api.logged.slice(logged).join("")).toContain('"databaseCode":"P0001"');
    for (const text of [JSON.stringify(failed.body), api.logged.join("")]) expect(text).not.toMatch(canary);
    await admin.query("drop function refuse cascade");
  });
});
