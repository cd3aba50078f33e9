import type { Scope } from "../../contract/pairing";
import type { Tx } from "./database";

export interface TokenRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly name: string;
  readonly hash: Buffer;
  readonly scopes: Scope[];
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
  readonly revoked_at: Date | null;
}

export interface NewToken {
  readonly id: string;
  readonly name: string;
  readonly hash: Buffer;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string | null;
}

/** Also notes that it is used, at most once a minute: enough to see which tokens are in use. */
export async function findToken(tx: Tx, hash: Buffer): Promise<TokenRow | undefined> {
  const { rows } = await tx.query<TokenRow>("select * from find_token($1)", [hash]);
  return rows[0];
}

/** The same secret again changes nothing. */
export async function insertToken(tx: Tx, tenantId: string, token: NewToken): Promise<void> {
  await tx.query(
    `insert into api_token (tenant_id, id, name, hash, scopes, expires_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (hash) do nothing`,
    [tenantId, token.id, token.name, token.hash, token.scopes, token.expiresAt]);
}

export async function listTokens(tx: Tx, tenantId: string): Promise<TokenRow[]> {
  const { rows } = await tx.query<TokenRow>(
    "select * from api_token where tenant_id = $1 and revoked_at is null order by created_at, id", [tenantId]);
  return rows;
}

/** False: there is no such token, or it is revoked already. */
export async function revokeToken(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "update api_token set revoked_at = now() where tenant_id = $1 and id = $2 and revoked_at is null", [tenantId, id]);
  return rowCount === 1;
}

export async function readScopes(tx: Tx, tenantId: string, id: string): Promise<readonly Scope[]> {
  const { rows } = await tx.query<Pick<TokenRow, "scopes">>("select scopes from api_token where tenant_id = $1 and id = $2", [tenantId, id]);
  return rows[0]?.scopes ?? [];
}
