import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { scopes } from "../contract/pairing";
import { hashToken } from "./http/caller";
import { secretFile } from "./postgres/secret-file";
import { sampleProducts } from "./sample-products";
import type { Database, Tx } from "./store/database";
import { lockBooks } from "./store/ledger";
import { listProducts, raiseProductListVersion, upsertProducts } from "./store/products";
import { insertToken, listTokens } from "./store/tokens";

export interface AdministratorToken {
  /** Where it is kept, for this user only. */
  readonly file: string;
  /** Other servers may work on this database: the first of them alone makes a token. */
  readonly shared: boolean;
}

/** Makes the administrator's token known, and fills an empty product list with samples. Servers that start at once do it one by one. */
export async function furnish(db: Database, tenantId: string, token: AdministratorToken): Promise<void> {
  await db.asTenant(tenantId, async (tx) => {
    await lockBooks(tx, tenantId);
    if (await needsToken(tx, tenantId, token)) {
      const hash = hashToken(await secretFile(token.file));
      await insertToken(tx, tenantId, { id: randomUUID(), name: "Administrator", hash, scopes, expiresAt: null });
    }
    if ((await listProducts(tx, tenantId)).length > 0) return;
    await upsertProducts(tx, tenantId, sampleProducts);
    await raiseProductListVersion(tx, tenantId);
  });
}

async function needsToken(tx: Tx, tenantId: string, { file, shared }: AdministratorToken): Promise<boolean> {
  if (!shared || existsSync(file)) return true;
  const tokens = await listTokens(tx, tenantId);
  return !tokens.some((token) => token.expires_at === null && scopes.every((scope) => token.scopes.includes(scope)));
}
