import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { furnish } from "../../src/server/first-start";
import { tidyUp } from "../../src/server/imports/retention";
import { sampleProducts } from "../../src/server/sample-products";
import { openDatabase } from "../../src/server/store/database";
import { defaultTenant, prepareDatabase } from "../../src/server/store/migrate";
import { newId } from "../../src/server/store/new-id";
import { digest, manifestOf, openBody, startApi, type TestApi } from "../support/postgres-api";
import { startPostgres, type TestPostgres } from "../support/postgres";
import { sheetRow } from "../support/sheet-rows";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

let postgres: TestPostgres;
const addressOf = (database: string) => Object.assign(new URL(postgres.cluster.adminUrl), { pathname: `/${database}` }).href;
async function asAdministrator<T extends object>(database: string, statement: string): Promise<T[]> {
  const client = new Client({ connectionString: addressOf(database) });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}
beforeAll(async () => { postgres = await startPostgres(); }, 60_000);
afterAll(() => postgres.stop());

it("three servers that start at once on an empty database bring it up to date once, and the first alone makes a token", async () => {
  await asAdministrator("postgres", "create database fresh");
  const directory = mkdtempSync(path.join(tmpdir(), "intake-replicas-"));
  const starting = ["a", "b", "c"].map(async (name) => {
    const db = openDatabase(await prepareDatabase(addressOf("fresh"), false));
    await furnish(db, defaultTenant, { file: path.join(directory, name), shared: true });
    return db;
  });
  const servers = await Promise.all(starting);
  const [products] = await asAdministrator<{ n: number }>("fresh", "select count(*)::integer as n from product");
  const [tokens] = await asAdministrator<{ n: number }>("fresh", "select count(*)::integer as n from api_token");
  expect([products?.n, tokens?.n, readdirSync(directory).length]).toEqual([sampleProducts.length, 1, 1]);
  await Promise.all(servers.map((db) => db.close()));
  rmSync(directory, { recursive: true });
});

describe("three servers over one database", () => {
  let servers: TestApi[];
  const at = (turn: number) => servers[turn % servers.length] ?? servers[0]!;
  beforeAll(async () => {
    await asAdministrator("postgres", "create database shared");
    servers = await Promise.all([0, 1, 2].map(() => startApi({ postgres, url: addressOf("shared") })));
  });
  afterAll(async () => {
    for (const { app, db } of servers) {
      await app.close();
      await db.close();
    }
  });

  it("take every step of an import from each other: none is bound to the server that began", async () => {
    const importId = newId();
    const rows = [2, 3, 4, 5].map((rowNumber) => sheetRow(rowNumber, { id: `TURN-${rowNumber}` }));
    const bodies = rows.map((row) => Buffer.from(JSON.stringify({ rows: [row] })));
    expect((await at(0).call("PUT", `/v1/imports/${importId}`, { body: openBody() })).status).toBe(201);
    const sent = bodies.map((raw, number) => at(number + 1).call("PUT", `/v1/imports/${importId}/chunks/${number}`, { raw, headers: { "content-digest": digest(raw) } }));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const manifest = { ...manifestOf(rows, openBody(), sampleProducts), chunks: bodies.map((body, number) => ({ number, digest: digest(body) })) };
    const sealed = await at(1).call("PUT", `/v1/imports/${importId}/manifest`, { body: manifest });
    const receipts = await Promise.all([0, 1, 2].map((turn) => at(turn).commit(importId, String(sealed.headers.etag))));
    expect(receipts.map(({ status, body }) => [status, body])).toEqual(receipts.map(() => [200, receipts[0]?.body]));
    expect(receipts[0]?.body.outcomes.created).toBe(4);
    expect((await at(2).call("GET", `/v1/imports/${importId}`)).body.receipt).toEqual(receipts[0]?.body);
  });

  it("pair a pane with a code that another of them gave out, and take its token everywhere", async () => {
    const code = await at(0).codes.issue(defaultTenant);
    const { status, body } = await at(1).call("POST", "/v1/pairings", { body: { code }, token: null });
    expect(status).toBe(201);
    expect((await at(2).call("GET", "/v1/products", { token: body.token })).status).toBe(200);
    const { body: { tokens } } = await at(0).call("GET", "/v1/tokens");
    await at(0).call("DELETE", `/v1/tokens/${tokens.find(({ name }: { name: string }) => name === "Task pane").id}`);
    expect((await at(2).call("GET", "/v1/products", { token: body.token })).status).toBe(401);
  });

  it("tidy up at the same time without being in each other's way, while imports go on", async () => {
    const waiting = await Promise.all([0, 1, 2].map((turn) => at(turn).send([sheetRow(2, { id: `TIDY-${turn}` })])));
    await Promise.all([...servers.map(({ db }) => tidyUp(db, inDays(8))), at(0).import([sheetRow(2, { id: "TIDY-LATER" })])]);
    await tidyUp(at(0).db, inDays(8));
    for (const [turn, { importId }] of waiting.entries()) expect((await at(turn).call("GET", `/v1/imports/${importId}`)).body.code).toBe("expired");
    const kept = (await at(1).call("GET", "/v1/imports?state=committed")).body.imports;
    expect(kept.length).toBeGreaterThan(0);
  });
});
