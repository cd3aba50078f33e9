import { createHash } from "node:crypto";
import { Client } from "pg";
import { prepareDatabase } from "../../src/server/store/migrate";
import { migrations } from "../../src/server/store/migrations/all";
import { eventually } from "../support/eventually";
import { startPostgres, type TestPostgres } from "../support/postgres";

let postgres: TestPostgres;
let admin: Client;
beforeAll(async () => {
  postgres = await startPostgres();
  admin = await connected();
}, 60_000);
afterAll(async () => {
  await admin.end();
  await postgres.stop();
});

async function connected(database = "postgres"): Promise<Client> {
  const client = new Client({ connectionString: addressOf(database) });
  await client.connect();
  return client;
}

function addressOf(database: string): string {
  return Object.assign(new URL(postgres.cluster.adminUrl), { pathname: `/${database}` }).href;
}

const tablesIn = async (client: Client) =>
  (await client.query<{ relname: string }>("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1")).rows.map(({ relname }) => relname);

it("F55: what was killed in the middle of bringing the database up to date left nothing, and the next start does all of it", async () => {
  await admin.query("create database halfway");
  const holding = await connected("halfway");
  await holding.query("create table schema_migration (name text primary key, applied_at timestamptz not null default now())");
  await holding.query("begin");
  await holding.query("lock table schema_migration in share mode");
  const preparing = prepareDatabase(addressOf("halfway"), false).then(() => "done", () => "failed");
  let pid = 0;
  await eventually(async () => {
    const { rows } = await holding.query<{ pid: number }>("select pid from pg_locks where not granted and relation = 'schema_migration'::regclass");
    pid = rows[0]?.pid ?? 0;
    expect(pid).toBeGreaterThan(0);
  });
  await admin.query("select pg_terminate_backend($1)", [pid]);
  expect(await preparing).toBe("failed");
  await holding.query("rollback");
  expect(await tablesIn(holding)).toEqual(["schema_migration"]);
  await prepareDatabase(addressOf("halfway"), false);
  expect(await tablesIn(holding)).toEqual(expect.arrayContaining(["import", "ledger", "purchase_line"]));
  await holding.end();
});

it("F55: a database in a mixed state is refused with what it lacks, and one that a newer version made with what it has", async () => {
  await admin.query("create database mixed");
  await prepareDatabase(addressOf("mixed"), false);
  const client = await connected("mixed");
  await client.query("delete from schema_migration where name = '004-closed-months'");
  await expect(prepareDatabase(addressOf("mixed"), false)).rejects.toThrow("lacks 004-closed-months and has later changes");
  await client.query("insert into schema_migration (name) values ('004-closed-months'), ('999-later')");
  await expect(prepareDatabase(addressOf("mixed"), false)).rejects.toThrow("newer Intake (it has 999-later)");
  await client.query("delete from schema_migration where name = '999-later'");
  await prepareDatabase(addressOf("mixed"), false);
  await client.end();
});

/** SHA-256 of each change as databases have had it, the first sixteen digits: new ones are added below. */
const asTheyRan: readonly (readonly [name: string, digest: string])[] = [
  ["001-imports", "fb88c396c390bcb8"],
  ["002-books", "cc3b4d874597ee5c"],
  ["003-access", "63c1291d914ea80a"],
  ["004-closed-months", "406472ce5c57b404"],
  ["005-customer-keys", "5fd3a8c20aeb8520"],
  ["006-history", "fd68dd45e3e9949e"],
  ["007-undo", "4f63881dbea4b77b"],
  ["008-retention", "1852338b1a5c15fb"],
  ["009-pairing", "e385a79bb9eea39b"],
  ["010-sweep", "3672ab2efad31f2c"],
  ["011-tenants", "220e80f8675b80d6"],
  ["012-waiting", "723f135de2d21983"],
  ["013-saved-schedules", "3b7d2c2d762e837d"],
  ["014-versions", "255303037359aabd"],
  ["015-chunk-storage", "d2667a09a9c85e40"],
  ["016-sealed-terms", "e9f47668749f03a5"],
];

it("F55: a change that databases have had is never another one, however its text is put together", () => {
  expect(migrations.map(({ name, sql }) => [name, createHash("sha256").update(sql).digest("hex").slice(0, 16)])).toEqual(asTheyRan);
});
