import type { Tx } from "./database";

/** One commit or undo of a tenant at a time: two imports could make the same customer, or renew the same line. */
export async function lockBooks(tx: Tx, tenantId: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 7240612))", [tenantId]);
}

/** The import that brought this content first and was not undone. */
export async function findContent(tx: Tx, tenantId: string, contentDigest: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ import_id: string }>(
    `select import_id from ledger where tenant_id = $1 and content_digest = $2 and not undone
     order by overridden, committed_at limit 1`, [tenantId, contentDigest]);
  return rows[0]?.import_id;
}

/**
 * The unique keys refuse a second entry for an import, or for content that is not overridden. Entries are numbered in the order
 * of the commits, which wait for each other: that order is the books', whatever a clock says.
 */
export async function insertLedger(
  tx: Tx, tenantId: string, importId: string, contentDigest: string, overridden: boolean, committedAt: string,
): Promise<void> {
  await tx.query(
    `insert into ledger (tenant_id, import_id, content_digest, overridden, committed_at, sequence)
     select $1, $2, $3, $4, $5, coalesce(max(sequence), 0) + 1 from ledger where tenant_id = $1`,
    [tenantId, importId, contentDigest, overridden, committedAt]);
}

export async function readCommittedAt(tx: Tx, tenantId: string, importId: string): Promise<Date> {
  const { rows } = await tx.query<{ committed_at: Date }>("select committed_at from ledger where tenant_id = $1 and import_id = $2", [tenantId, importId]);
  if (!rows[0]) throw new Error("A committed import has no entry in the ledger.");
  return rows[0].committed_at;
}

/** Its content may be imported again. */
export async function markUndone(tx: Tx, tenantId: string, importId: string): Promise<void> {
  await tx.query("update ledger set undone = true where tenant_id = $1 and import_id = $2", [tenantId, importId]);
}
