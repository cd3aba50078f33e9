import { emptyChunks } from "./chunks";
import { noteChange } from "./changes";
import type { Tx } from "./database";

/** Ends imports that were opened before that moment and never committed. One that is being committed is waited for, and then left alone. */
export async function expireImports(tx: Tx, tenantId: string, before: Date): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `update import set state = 'expired', version = version + 1
     where tenant_id = $1 and state in ('open', 'validated', 'rejected') and created_at < $2 returning id`, [tenantId, before]);
  for (let count = 0; count < rows.length; count += 1) noteChange(tx, "expired");
  return rows.map(({ id }) => id);
}

/** What was sent goes, and what was found in it; the id, its state and the digests of its chunks stay for ever. */
export async function dropStaged(tx: Tx, tenantId: string, importIds: readonly string[]): Promise<void> {
  const values = [tenantId, importIds];
  await emptyChunks(tx, tenantId, importIds);
  await tx.query("delete from import_row where tenant_id = $1 and import_id = any($2::uuid[])", values);
  await tx.query("update import set answer = null, sealed_terms = null where tenant_id = $1 and id = any($2::uuid[])", values);
}

/**
 * Forgets how lines stood before imports that can be undone no more. Images of a later import stay as long as those of an
 * earlier one, whatever the clock said at their commits: without them the undo of the earlier would not see its changes.
 */
export async function dropOldImages(tx: Tx, tenantId: string, before: Date): Promise<number> {
  const { rowCount } = await tx.query(
    `delete from before_image b using ledger l
     where b.tenant_id = $1 and l.tenant_id = $1 and l.import_id = b.import_id
       and l.sequence < coalesce((select min(sequence) from ledger where tenant_id = $1 and not undone and committed_at >= $2), 9223372036854775807)`,
    [tenantId, before]);
  return rowCount ?? 0;
}
