import type { Tx } from "./database";

/** The last closed month, as `2026-03`; null: none is closed. */
export async function readClosedMonth(tx: Tx, tenantId: string): Promise<string | null> {
  const { rows } = await tx.query<{ month: string }>("select last_month as month from closed_month where tenant_id = $1", [tenantId]);
  return rows[0]?.month ?? null;
}

export async function writeClosedMonth(tx: Tx, tenantId: string, month: string): Promise<void> {
  await tx.query(
    `insert into closed_month (tenant_id, last_month) values ($1, $2)
     on conflict (tenant_id) do update set last_month = excluded.last_month`, [tenantId, month]);
}

export async function openAllMonths(tx: Tx, tenantId: string): Promise<void> {
  await tx.query("delete from closed_month where tenant_id = $1", [tenantId]);
}
