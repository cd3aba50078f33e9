/** Tidying up goes through all tenants, which nobody else sees at once; a tenant without a token has nothing to tidy. */
export const retentionMigration = `
create function tenants_with_tokens() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct tenant_id from api_token
$$;
revoke all on function tenants_with_tokens() from public;
grant execute on function tenants_with_tokens() to intake_app;
`;
