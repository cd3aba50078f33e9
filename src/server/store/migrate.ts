import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { accessMigration } from "./migrations/003-access";
import { booksMigration } from "./migrations/002-books";
import { closedMonthsMigration } from "./migrations/004-closed-months";
import { customerKeysMigration } from "./migrations/005-customer-keys";
import { historyMigration } from "./migrations/006-history";
import { undoMigration } from "./migrations/007-undo";
import { retentionMigration } from "./migrations/008-retention";
import { pairingMigration } from "./migrations/009-pairing";
import { sweepMigration } from "./migrations/010-sweep";
import { tenantsMigration } from "./migrations/011-tenants";
import { waitingMigration } from "./migrations/012-waiting";
import { savedSchedulesMigration } from "./migrations/013-saved-schedules";
import { versionsMigration } from "./migrations/014-versions";
import { chunkStorageMigration } from "./migrations/015-chunk-storage";
import { sealedTermsMigration } from "./migrations/016-sealed-terms";
import { importsMigration } from "./migrations/001-imports";
import { probeTable } from "./readiness";

/** In the order in which they run; one that has run is never edited. */
const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "001-imports", sql: importsMigration },
  { name: "002-books", sql: booksMigration },
  { name: "003-access", sql: accessMigration },
  { name: "004-closed-months", sql: closedMonthsMigration },
  { name: "005-customer-keys", sql: customerKeysMigration },
  { name: "006-history", sql: historyMigration },
  { name: "007-undo", sql: undoMigration },
  { name: "008-retention", sql: retentionMigration },
  { name: "009-pairing", sql: pairingMigration },
  { name: "010-sweep", sql: sweepMigration },
  { name: "011-tenants", sql: tenantsMigration },
  { name: "012-waiting", sql: waitingMigration },
  { name: "013-saved-schedules", sql: savedSchedulesMigration },
  { name: "014-versions", sql: versionsMigration },
  { name: "015-chunk-storage", sql: chunkStorageMigration },
  { name: "016-sealed-terms", sql: sealedTermsMigration },
];

/** What a database of this version has, in order. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name);

/** The one tenant of a server without sign-in. */
export const defaultTenant = "00000000-0000-7000-8000-000000000001";

const appRole = "intake_app";
const lockKey = 7_240_611;

/**
 * Brings the database up to date, in one transaction, one server at a time, and checks that it keeps what
 * it acknowledges.
 * @param adminUrl signs in as the owner of the tables
 * @returns an address that signs in as the app's own role
 * @throws Error when settings lose data in a power cut, or the database is newer than this program or lacks a change before its last
 */
export async function prepareDatabase(adminUrl: string, ours: boolean): Promise<string> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await refuseUnsafeSettings(client);
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [lockKey]);
    await client.query("create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())");
    await createRole(client);
    await client.query(probeTable);
    await client.query(`grant select on schema_migration to ${appRole}`);
    const { rows } = await client.query<{ name: string }>("select name from schema_migration order by name");
    const done = new Set(rows.map(({ name }) => name));
    const unknown = rows.find(({ name }) => !migrations.some((migration) => migration.name === name));
    if (unknown) {
      throw new Error(`The database was made by a newer Intake (it has ${unknown.name}). Start that version, or use another database.`);
    }
    const missing = migrations.slice(0, done.size).find(({ name }) => !done.has(name));
    if (missing) {
      throw new Error(`The database is in a mixed state: it lacks ${missing.name} and has later changes. Restore a backup, or use another database.`);
    }
    for (const { name, sql } of migrations.slice(done.size)) {
      await client.query(sql);
      await client.query("insert into schema_migration (name) values ($1)", [name]);
    }
    // The owner, too, sees only the tenant that it names: the tables force their policies.
    await client.query("select set_config('app.tenant_id', $1, true)", [defaultTenant]);
    await client.query("insert into tenant (tenant_id, name) values ($1, 'Default') on conflict do nothing", [defaultTenant]);
    const password = ours ? randomBytes(24).toString("hex") : null;
    if (password !== null) await client.query(`alter role ${appRole} login password '${password}'`);
    await client.query("commit");
    return appUrl(adminUrl, password);
  } finally {
    await client.end();
  }
}

/** A database of ours gets a role that signs in; in anyone else's the session begins in that role. */
function appUrl(adminUrl: string, password: string | null): string {
  const url = new URL(adminUrl);
  if (password === null) {
    url.searchParams.set("options", `-c role=${appRole}`);
  } else {
    url.username = appRole;
    url.password = password;
  }
  return url.href;
}

/**
 * The role that requests work as. Who may create no roles needs an administrator for it once.
 * @throws Error that says what an administrator has to run
 */
async function createRole(client: Client): Promise<void> {
  const { rows: [given] } = await client.query<{ name: string; may: boolean; there: boolean; database: string }>(
    `select rolname as name, rolsuper or rolcreaterole as may, exists (select 1 from pg_roles where rolname = $1) as there,
       quote_ident(current_database()) as database
     from pg_roles where rolname = current_user`, [appRole]);
  if (given === undefined) throw new Error("The database does not say as whom it is used.");
  if (!given.there) {
    if (!given.may) {
      throw new Error(`The database user ${given.name} may not create roles. Have an administrator run once: `
        + `create role ${appRole}; grant ${appRole} to ${given.name};`);
    }
    await client.query(`create role ${appRole} nosuperuser nobypassrls nocreatedb nocreaterole`);
  }
  // From PostgreSQL 16 on, who made a role is its administrator, but may not act as it without a grant.
  const { rows: [member] } = await client.query<{ ready: boolean }>(
    `select pg_has_role(current_user, $1, case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) as ready`,
    [appRole]);
  if (!member?.ready) {
    await client.query(`grant ${appRole} to current_user`).catch((cause: { code?: string }) => {
      if (cause.code !== "42501") throw cause; // insufficient_privilege
      throw new Error(`The database user ${given.name} may not act as ${appRole}. Have an administrator run once: grant ${appRole} to ${given.name};`, { cause });
    });
  }
  await client.query(`grant usage on schema public to ${appRole}`);
  await client.query(`grant temporary on database ${given.database} to ${appRole}`);
}

async function refuseUnsafeSettings(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')",
  );
  const off = rows.filter(({ setting }) => setting === "off").map(({ name }) => name);
  if (off.length > 0) {
    throw new Error(`The database may lose rows that it has acknowledged: ${off.join(", ")} is off. Switch it on, then start again.`);
  }
}
