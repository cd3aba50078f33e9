import { randomUUID } from "node:crypto";
import { scopes } from "../contract/pairing";
import { hashToken } from "./http/caller";
import { sampleProducts } from "./sample-products";
import type { Database } from "./store/database";
import { listProducts, raiseProductListVersion, upsertProducts } from "./store/products";
import { insertToken } from "./store/tokens";

/** Makes the server's own token known, and fills an empty product list with samples. */
export async function furnish(db: Database, tenantId: string, token: string): Promise<void> {
  await db.asTenant(tenantId, async (tx) => {
    await insertToken(tx, tenantId, { id: randomUUID(), name: "Administrator", hash: hashToken(token), scopes, expiresAt: null });
    if ((await listProducts(tx, tenantId)).length > 0) return;
    await upsertProducts(tx, tenantId, sampleProducts);
    await raiseProductListVersion(tx, tenantId);
  });
}
