import type { Tx } from "./database";

export async function insertPairingCode(tx: Tx, tenantId: string, hash: Buffer, diesAt: Date): Promise<void> {
  await tx.query("insert into pairing_code (tenant_id, hash, dies_at) values ($1, $2, $3)", [tenantId, hash, diesAt]);
}

/** Uses the code up and answers its tenant; null, and one wrong try more for every code that waits, where there is none. */
export async function redeemPairingCode(tx: Tx, hash: Buffer, now: Date): Promise<string | null> {
  const { rows } = await tx.query<{ tenant_id: string | null }>("select redeem_pairing_code($1, $2) as tenant_id", [hash, now]);
  return rows[0]?.tenant_id ?? null;
}
