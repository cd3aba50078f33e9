import type { Tx } from "./database";

/** Another number whenever anything changed that a validation reads: the books, the product list, saved schedules, the closed months. */
export async function readBooksVersion(tx: Tx, tenantId: string): Promise<string> {
  const { rows } = await tx.query<{ version: string }>(
    "select coalesce(sum(version), 0)::text as version from books_version where tenant_id = $1", [tenantId]);
  return rows[0]?.version ?? "0";
}
