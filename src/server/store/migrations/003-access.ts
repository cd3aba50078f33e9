/**
 * Who may see what: the app's role owns nothing, and sees only rows of the tenant that its transaction
 * names. Without a tenant it sees none.
 */
export const accessMigration = `
do $$
declare t text;
begin
  foreach t in array array['tenant', 'api_token', 'product', 'product_list', 'import', 'import_chunk', 'import_row',
    'ledger', 'customer', 'opportunity', 'purchase_line', 'booking', 'billing_schedule', 'revenue_schedule', 'before_image']
  loop
    execute format('alter table %I enable row level security', t);
    -- find_token below runs as the owner, who may be no superuser; api_token holds no customer's data.
    if t <> 'api_token' then execute format('alter table %I force row level security', t); end if;
    execute format($p$create policy own_tenant on %I
      using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
      with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)$p$, t);
    execute format('grant select, insert, update, delete on %I to intake_app', t);
  end loop;
end $$;
grant select on billing_entry, revenue_entry to intake_app;
revoke insert, update, delete on tenant from intake_app;

/* A request shows a token before its tenant is known; this is the one way past the policy, by exact hash. */
create function find_token(wanted bytea)
returns table (tenant_id uuid, id uuid, name text, hash bytea, scopes text[], expires_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select tenant_id, id, name, hash, scopes, expires_at, revoked_at from api_token where api_token.hash = wanted
$$;
revoke all on function find_token(bytea) from public;
grant execute on function find_token(bytea) to intake_app;
`;
