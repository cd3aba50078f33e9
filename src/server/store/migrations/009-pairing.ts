/**
 * Pairing codes live in the database, so that any server takes a code that another gave out. Every wrong try counts
 * against all codes that wait, since nobody knows which one was meant; the fifth ends them.
 */
export const pairingMigration = `
create table pairing_code (
  tenant_id uuid not null references tenant,
  hash bytea not null,
  dies_at timestamptz not null,
  wrong_tries integer not null default 0,
  primary key (tenant_id, hash)
);
alter table pairing_code enable row level security;
-- Not forced, as for api_token: the function below runs as the owner, and no customer's data is here.
create policy own_tenant on pairing_code
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant insert on pairing_code to intake_app;

/* A code is shown before its tenant is known. One try after the other: of two with the same code one gets it. */
create function redeem_pairing_code(wanted bytea, at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare owner uuid;
begin
  lock table pairing_code in exclusive mode;
  delete from pairing_code where dies_at <= at;
  delete from pairing_code where hash = wanted returning tenant_id into owner;
  if owner is null then
    delete from pairing_code where wrong_tries >= 4;
    update pairing_code set wrong_tries = wrong_tries + 1;
  end if;
  return owner;
end $$;
revoke all on function redeem_pairing_code(bytea, timestamptz) from public;
grant execute on function redeem_pairing_code(bytea, timestamptz) to intake_app;
`;
