import type { Database } from "../store/database";
import { lockBooks } from "../store/ledger";
import { dropOldImages, dropStaged, expireImports } from "../store/retention";
import { listTenantIds } from "../store/tenants";

/** How long a commit can be undone, and its before-images are kept (CONTRACT.md 3). */
export const undoDays = 30;

/** How long rows wait for their commit. */
const openDays = 7;
const dayMilliseconds = 86_400_000;

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMilliseconds);
}

/** Ends what nobody came back for, and forgets what can be undone no more. Any number of servers may do it at once. */
export async function tidyUp(db: Database, now: Date): Promise<void> {
  for (const tenantId of await db.asNobody(listTenantIds)) await tidyTenant(db, tenantId, now);
}

/** The same for one tenant. */
export async function tidyTenant(db: Database, tenantId: string, now: Date): Promise<void> {
  await db.asTenant(tenantId, async (tx) => dropStaged(tx, tenantId, await expireImports(tx, tenantId, daysBefore(now, openDays))));
  await db.asTenant(tenantId, async (tx) => {
    await lockBooks(tx, tenantId);
    await dropOldImages(tx, tenantId, daysBefore(now, undoDays));
  });
}
