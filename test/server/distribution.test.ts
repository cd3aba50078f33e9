import type { Client } from "pg";
import { prepareDatabase } from "../../src/server/store/migrate";
import { blocks } from "../support/readme";
import { connected, startPostgres, type TestPostgres } from "../support/postgres";

/** Read before a tenant is known, so they are whole on every machine; none holds a customer's row. */
const everywhere = ["tenant", "api_token", "pairing_code"];
/** Of the servers themselves: they stay on one machine. */
const ofServers = ["schema_migration", "server_probe", "sweep_due"];

let postgres: TestPostgres;
let admin: Client;
beforeAll(async () => {
  postgres = await startPostgres();
  await prepareDatabase(postgres.cluster.adminUrl, true);
  admin = await connected(postgres.cluster.adminUrl);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await postgres.stop();
});

const names = async (sql: string): Promise<string[]> => (await admin.query<{ name: string }>(sql)).rows.map(({ name }) => name);
const spread = async () => (await names("select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1"))
  .filter((name) => ![...everywhere, ...ofServers].includes(name));
/** In the README's order. */
const listed = (kind: "reference" | "distributed") =>
  [...blocks("sql").join("\n").matchAll(new RegExp(`create_${kind}_table\\('(\\w+)'(, 'tenant_id')?\\)`, "g"))].map(([, name = ""]) => name);

it("every key, unique index and reference of a table with customers' rows has the tenant in it", async () => {
  const keys = await names(`
    select c.relname || ': ' || i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    where i.indisunique and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any(i.indkey))`);
  const references = await names(`
    select c.relname || ': ' || f.conname as name from pg_constraint f join pg_class c on c.oid = f.conrelid and c.relnamespace = 'public'::regnamespace
    where f.contype = 'f' and not exists (
      select from unnest(f.conkey, f.confkey) as pair(own, other)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.own and a.attname = 'tenant_id'
        join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.other and b.attname = 'tenant_id')`);
  const tables = new Set(await spread());
  expect([...keys, ...references].filter((name) => tables.has(name.split(":")[0] ?? ""))).toEqual([]);
  expect(keys.filter((name) => name.startsWith("api_token"))).not.toEqual([]);
});

it("the README's list for Citus holds the tables that there are, each after those that it refers to", async () => {
  expect(listed("reference")).toEqual(everywhere);
  expect([...listed("distributed")].sort()).toEqual(await spread());
  const { rows } = await admin.query<{ own: string; other: string }>(
    "select conrelid::regclass::text as own, confrelid::regclass::text as other from pg_constraint where contype = 'f' and conrelid <> confrelid");
  const order = [...listed("reference"), ...listed("distributed")];
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ own, other }) => order.indexOf(other) > order.indexOf(own))).toEqual([]);
});
