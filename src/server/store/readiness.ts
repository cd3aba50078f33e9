import type { Tx } from "./database";

/** What readiness writes to. Like the list of changes it is there before any of them, since it says nothing of what is imported. */
export const probeTable = `
create table if not exists server_probe (one boolean primary key default true check (one), written_at timestamptz not null);
insert into server_probe (written_at) values (now()) on conflict do nothing;
grant select, update on server_probe to intake_app;
`;

/** The names of the changes that the database has. */
export async function readMigrations(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ name: string }>("select name from schema_migration order by name");
  return rows.map(({ name }) => name);
}

/** A write like any other, but for what it says; whoever waits for it waits two seconds at most. */
export async function writeProbe(tx: Tx): Promise<void> {
  await tx.query("begin; set local statement_timeout = '2s'; update server_probe set written_at = now(); commit");
}
