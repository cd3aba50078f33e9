import { Client } from "pg";
import { prepareDatabase } from "../../src/server/store/migrate";
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
