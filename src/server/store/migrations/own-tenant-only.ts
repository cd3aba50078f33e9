/**
 * What a new table with rows of tenants needs (CONTRACT.md section 2): the app sees and changes those of the tenant that its
 * transaction names, and so does the owner.
 * @param rights what requests may do there
 */
export const ownTenantOnly = (table: string, rights = "select, insert, update, delete"): string => `alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_tenant on ${table}
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant ${rights} on ${table} to intake_app;`;
