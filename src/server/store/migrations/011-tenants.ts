/**
 * Tenants whose people sign in elsewhere: they may have no token. A sign-in names its tenant before any policy can
 * know it, and tidying up goes through all of them, so the owner sees every tenant's id; requests never work as the owner.
 * That a token was used is noted where it is found, at most once a minute.
 */
export const tenantsMigration = `
create policy owner_sees_all on tenant
  using (pg_has_role(current_user, (select relowner from pg_class where oid = 'tenant'::regclass), 'USAGE'));

create function is_tenant(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from tenant where tenant_id = wanted)
$$;
create function tenant_ids() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select tenant_id from tenant
$$;
drop function tenants_with_tokens();
revoke all on function is_tenant(uuid), tenant_ids() from public;
grant execute on function is_tenant(uuid), tenant_ids() to intake_app;

create or replace function find_token(wanted bytea)
returns table (tenant_id uuid, id uuid, name text, hash bytea, scopes text[], expires_at timestamptz, revoked_at timestamptz)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  -- A database that takes no changes still answers who calls.
  if current_setting('transaction_read_only') = 'off' then
    update api_token t set last_used_at = now()
      where t.hash = wanted and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
        and (t.last_used_at is null or t.last_used_at < now() - interval '1 minute');
  end if;
  return query select tenant_id, id, name, hash, scopes, expires_at, revoked_at from api_token where api_token.hash = wanted;
end $$;
`;
