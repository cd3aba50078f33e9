import type { Client } from "pg";
import { asOwner } from "./as-owner";
import type { Tx } from "./database";

const lockKey = 7_240_612;

/** To be called in the transaction that erases, so that no erasure is left without its sweep. */
export async function askForSweep(tx: Tx): Promise<void> {
  await tx.query("insert into sweep_due default values");
}

/**
 * Takes what was erased out of PostgreSQL's files, too, if anything was since the last time: a deleted row stays in its table's
 * file until another is written over it, and its values in the statistics and the write-ahead log. Tables are written anew, one
 * after the other, and closed to everyone meanwhile.
 * @param adminUrl signs in as the owner of the tables; what only a superuser may sweep (statistics, log) is left to its owner else
 * @returns whether it swept; false, too, while another server does
 */
export function sweepErased(adminUrl: string): Promise<boolean> {
  return asOwner(adminUrl, async (owner) => {
    const { rows: [lock] } = await owner.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [lockKey]);
    if (lock?.mine !== true) return false;
    // Not by their order: an erasure that commits while tables are swept may have asked before one that is seen now.
    const { rows: due } = await owner.query<{ id: string }>("select id from sweep_due");
    if (due.length === 0) return false;
    await sweepTables(owner);
    await owner.query("delete from sweep_due where id = any($1::bigint[])", [due.map(({ id }) => id)]);
    return true;
  });
}

async function sweepTables(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; superuser: boolean }>(
    `select format('%I', tablename) as name, current_setting('is_superuser') = 'on' as superuser
     from pg_tables where schemaname = 'public' order by tablename`);
  // Whoever holds a table for long goes on; the next round tries again.
  await client.query("set lock_timeout = '10s'");
  // The newest statistics name the values that are most common.
  for (const { name } of rows) await client.query(`vacuum (full, analyze) ${name}`);
  if (!rows.some(({ superuser }) => superuser)) return;
  await client.query("vacuum (full) pg_statistic");
  await client.query("vacuum (full) pg_statistic_ext_data");
  // The log up to here is needed no more after the second checkpoint, and is removed (wal_recycle is off).
  await client.query("checkpoint");
  await client.query("select pg_switch_wal()");
  await client.query("checkpoint");
}
