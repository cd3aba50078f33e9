import type { ClientBase } from "pg";
import type { Tx } from "./database";

export interface TenantRow {
  readonly tenant_id: string;
  readonly name: string;
}

export async function isTenant(tx: Tx, tenantId: string): Promise<boolean> {
  const { rows } = await tx.query<{ known: boolean }>("select is_tenant($1) as known", [tenantId]);
  return rows[0]?.known === true;
}

export async function listTenantIds(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>("select tenant_ids() as id");
  return rows.map(({ id }) => id);
}

/** The owner of the tables sees all names; the role that requests work as does not. */
export async function listTenants(owner: ClientBase): Promise<TenantRow[]> {
  const { rows } = await owner.query<TenantRow>("select tenant_id, name from tenant order by name, tenant_id");
  return rows;
}

/** Only the owner may. False: there is one with this id. */
export async function insertTenant(owner: ClientBase, tenant: TenantRow): Promise<boolean> {
  const { rowCount } = await owner.query(
    "insert into tenant (tenant_id, name) values ($1, $2) on conflict do nothing", [tenant.tenant_id, tenant.name]);
  return rowCount === 1;
}
