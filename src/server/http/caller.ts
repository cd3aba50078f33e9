import { createHash, timingSafeEqual } from "node:crypto";
import type { Scope } from "../../contract/pairing";
import type { Database } from "../store/database";
import { isTenant } from "../store/tenants";
import { findToken } from "../store/tokens";
import { HttpProblem } from "./problem";
import type { VerifySignIn } from "./sign-in";

/** Who a request comes from. */
export interface Caller {
  readonly tenantId: string;
  /** What its requests are counted by: a token's id, or who signed in. */
  readonly key: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** null: the token lasts until it is revoked. */
  readonly expiresAt: Date | null;
}

/** Finds out who calls. Throws HttpProblem without a token, with one that is wrong, revoked or expired. */
export type Identify = (authorization: string | undefined) => Promise<Caller>;

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** @param signIn judges what has the form of a JWT, all else is a token of our own; null: no issuer is trusted */
export function createIdentify(db: Database, signIn: VerifySignIn | null, now: () => Date): Identify {
  return async (authorization) => {
    if (authorization === undefined) throw new HttpProblem("token-missing", "Send a token as Authorization: Bearer. The pane gets one by pairing.");
    const [, jwt, token] = /^Bearer (?:([\w-]+\.[\w-]+\.[\w-]*)|([\w-]{20,200}))$/i.exec(authorization) ?? [];
    if (jwt !== undefined && signIn !== null) return bySignIn(db, signIn, jwt, now());
    if (token === undefined) throw new HttpProblem("token-revoked", "The Authorization header holds no token of this server. Pair again.");
    return byToken(db, token, now());
  };
}

async function byToken(db: Database, token: string, now: Date): Promise<Caller> {
  const hash = hashToken(token);
  const found = await db.asNobody((tx) => findToken(tx, hash));
  if (!found || !timingSafeEqual(found.hash, hash) || found.revoked_at !== null) {
    throw new HttpProblem("token-revoked", "The token is unknown here or was revoked. Pair again.");
  }
  if (found.expires_at !== null && found.expires_at <= now) {
    throw new HttpProblem("token-expired", "The token has expired. Pair again; the import goes on with the same id.");
  }
  return { tenantId: found.tenant_id, key: found.id, name: found.name, scopes: found.scopes, expiresAt: found.expires_at };
}

async function bySignIn(db: Database, signIn: VerifySignIn, jwt: string, now: Date): Promise<Caller> {
  const { tenantId, subject, name, scopes, expiresAt } = await signIn(jwt, now);
  if (!(await db.asNobody((tx) => isTenant(tx, tenantId)))) {
    throw new HttpProblem("forbidden-scope", "Your organisation is not known to this server. Have its administrator add it.");
  }
  return { tenantId, key: `${tenantId} ${subject}`, name, scopes, expiresAt };
}

export function demandScope(caller: Caller, scope: Scope | "any"): void {
  if (caller.scopes.length === 0) throw new HttpProblem("forbidden-scope", `The sign-in of "${caller.name}" has none of this server's scopes.`);
  if (scope !== "any" && !caller.scopes.includes(scope)) {
    throw new HttpProblem("forbidden-scope", `The token "${caller.name}" lacks the scope ${scope}.`);
  }
}
