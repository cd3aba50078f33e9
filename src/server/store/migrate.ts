import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { asOwner } from "./as-owner";
import { migrations } from "./migrations/all";
import { probeTable } from "./readiness";

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
export function prepareDatabase(adminUrl: string, ours: boolean): Promise<string> {
  return asOwner(adminUrl, async (owner) => {
    await refuseUnsafeSettings(owner);
    await owner.query("begin");
    await owner.query("select pg_advisory_xact_lock($1)", [lockKey]);
    await bringUpToDate(owner);
    const password = ours ? randomBytes(24).toString("hex") : null;
    if (password !== null) await owner.query(`alter role ${appRole} login password '${password}'`);
    await owner.query("commit");
    return appUrl(adminUrl, password);
  });
}

async function bringUpToDate(owner: Client): Promise<void> {
  await owner.query("create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())");
  await createRole(owner);
  await owner.query(probeTable);
  await owner.query(`grant select on schema_migration to ${appRole}`);
  const { rows } = await owner.query<{ name: string }>("select name from schema_migration order by name");
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
    await owner.query(sql);
    await owner.query("insert into schema_migration (name) values ($1)", [name]);
  }
  // The owner, too, sees only the tenant that it names: the tables force their policies.
  await owner.query("select set_config('app.tenant_id', $1, true)", [defaultTenant]);
  await owner.query("insert into tenant (tenant_id, name) values ($1, 'Default') on conflict do nothing", [defaultTenant]);
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
