import { createHash, timingSafeEqual } from "node:crypto";
import type { Scope } from "../../contract/pairing";
import type { Database } from "../store/database";
import { findToken, touchToken } from "../store/tokens";
import { HttpProblem } from "./problem";

/** Who a request comes from. */
export interface Caller {
  readonly tenantId: string;
  readonly tokenId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** null: the token lasts until it is revoked. */
  readonly expiresAt: Date | null;
}

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * Finds out who calls.
 * @throws HttpProblem without a token, with one that is wrong, revoked or expired
 */
export async function identify(db: Database, authorization: string | undefined, now: Date): Promise<Caller> {
  if (authorization === undefined) throw new HttpProblem("token-missing", "Send a token as Authorization: Bearer. The pane gets one by pairing.");
  const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
  if (token === undefined) throw new HttpProblem("token-revoked", "The Authorization header holds no token of this server. Pair again.");
  const hash = hashToken(token);
  const found = await db.asNobody((tx) => findToken(tx, hash));
  if (!found || !timingSafeEqual(found.hash, hash) || found.revoked_at !== null) {
    throw new HttpProblem("token-revoked", "The token is unknown here or was revoked. Pair again.");
  }
  if (found.expires_at !== null && found.expires_at <= now) {
    throw new HttpProblem("token-expired", "The token has expired. Pair again; the import goes on with the same id.");
  }
  await db.asTenant(found.tenant_id, (tx) => touchToken(tx, found.tenant_id, found.id));
  return { tenantId: found.tenant_id, tokenId: found.id, name: found.name, scopes: found.scopes, expiresAt: found.expires_at };
}

export function demandScope(caller: Caller, scope: Scope | "any"): void {
  if (scope !== "any" && !caller.scopes.includes(scope)) {
    throw new HttpProblem("forbidden-scope", `The token "${caller.name}" lacks the scope ${scope}.`);
  }
}
