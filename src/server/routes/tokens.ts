import { randomBytes, randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { scopes, type Scope, type TokenGrant, type TokenList } from "../../contract/pairing";
import { routes } from "../../contract/routes";
import { hashToken } from "../http/caller";
import { HttpProblem } from "../http/problem";
import { serve } from "../http/serve";
import type { PairingCodes } from "../pairing-codes";
import type { Database } from "../store/database";
import { insertToken, listTokens, readScopes, revokeToken } from "../store/tokens";

export function tokenRoutes(app: FastifyInstance, db: Database, codes: PairingCodes, now: () => Date): void {
  serve(app, routes.pair, async ({ body }) => {
    const tenantId = await codes.redeem(body.code);
    if (tenantId === null) {
      throw new HttpProblem("pairing-refused", "The code is wrong, used or older than two minutes. Get a new one from the server.");
    }
    return { status: 201, body: await grant(db, tenantId, body.name ?? "Task pane", scopes, null) };
  });

  serve(app, routes.createToken, async ({ body, caller }) => {
    const excess = body.scopes.find((scope) => !caller.scopes.includes(scope));
    if (excess !== undefined) throw new HttpProblem("forbidden-scope", `A token cannot give the scope ${excess}, which it lacks itself.`);
    if (caller.expiresAt !== null && (body.expiresAt === null || new Date(body.expiresAt) > caller.expiresAt)) {
      throw new HttpProblem("forbidden-scope", `A token cannot make one that lasts longer than itself. Send expiresAt, ${caller.expiresAt.toISOString()} at the latest.`);
    }
    return { status: 201, body: await grant(db, caller.tenantId, body.name, body.scopes, body.expiresAt) };
  });

  serve(app, routes.listTokens, async ({ caller }) => {
    const rows = await db.asTenant(caller.tenantId, (tx) => listTokens(tx, caller.tenantId));
    const live = rows.filter(({ expires_at }) => expires_at === null || expires_at > now());
    const body: TokenList = {
      tokens: live.map((row) => ({
        id: row.id, name: row.name, scopes: row.scopes, createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at?.toISOString() ?? null, lastUsedAt: row.last_used_at?.toISOString() ?? null,
      })),
    };
    return { status: 200, body };
  });

  serve(app, routes.revokeToken, async ({ params, caller }) => {
    const revoked = await db.asTenant(caller.tenantId, async (tx) => {
      const excess = (await readScopes(tx, caller.tenantId, params.tokenId)).find((scope) => !caller.scopes.includes(scope));
      if (excess !== undefined) throw new HttpProblem("forbidden-scope", `A token revokes itself and those that may do no more than it. That one has the scope ${excess}.`);
      return revokeToken(tx, caller.tenantId, params.tokenId);
    });
    if (!revoked) throw new HttpProblem("not-found", "There is no live token with this id.");
    return { status: 204 };
  });
}

async function grant(
  db: Database, tenantId: string, name: string, granted: readonly Scope[], expiresAt: string | null,
): Promise<TokenGrant> {
  const token = randomBytes(32).toString("base64url");
  const id = randomUUID();
  await db.asTenant(tenantId, (tx) => insertToken(tx, tenantId, { id, name, hash: hashToken(token), scopes: granted, expiresAt }));
  return { id, token, name, scopes: [...granted], expiresAt };
}
