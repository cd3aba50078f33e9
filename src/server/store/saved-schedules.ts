import { savedKey, type SavedSchedule } from "../../domain/schedule/saved-schedules";
import type { Tx } from "./database";

/** In the order of their names. */
export async function listSavedSchedules(tx: Tx, tenantId: string): Promise<SavedSchedule[]> {
  const { rows } = await tx.query<SavedSchedule>("select name, schedule from saved_schedule where tenant_id = $1 order by name_key collate \"C\"", [tenantId]);
  return rows;
}

export async function findSavedSchedule(tx: Tx, tenantId: string, name: string): Promise<SavedSchedule | null> {
  const { rows } = await tx.query<SavedSchedule>(
    "select name, schedule from saved_schedule where tenant_id = $1 and name_key = $2", [tenantId, savedKey(name)]);
  return rows[0] ?? null;
}

/** A name keeps the writing under which it was saved first: lines that were imported name it so. */
export async function upsertSavedSchedule(tx: Tx, tenantId: string, { name, schedule }: SavedSchedule): Promise<SavedSchedule> {
  const { rows: [row] } = await tx.query<SavedSchedule>(
    `insert into saved_schedule (tenant_id, name_key, name, schedule) values ($1, $2, $3, $4)
     on conflict (tenant_id, name_key) do update set schedule = excluded.schedule
     returning name, schedule`, [tenantId, savedKey(name), name, schedule]);
  if (row === undefined) throw new Error("The saved schedule was not answered.");
  return row;
}

export async function countOtherSchedules(tx: Tx, tenantId: string, name: string): Promise<number> {
  const { rows: [row] } = await tx.query<{ others: number }>(
    "select count(*)::integer as others from saved_schedule where tenant_id = $1 and name_key <> $2", [tenantId, savedKey(name)]);
  return row?.others ?? 0;
}

export async function deleteSavedSchedule(tx: Tx, tenantId: string, name: string): Promise<void> {
  await tx.query("delete from saved_schedule where tenant_id = $1 and name_key = $2", [tenantId, savedKey(name)]);
}
