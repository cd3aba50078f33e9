/** Schedules that lines may name. Names that differ by capitals only are one: `name_key` is what they are compared by. */
export const savedSchedulesMigration = `
create table saved_schedule (
  tenant_id uuid not null references tenant,
  name_key text not null,
  name text not null,
  schedule text not null,
  primary key (tenant_id, name_key)
);
alter table saved_schedule enable row level security;
alter table saved_schedule force row level security;
create policy own_tenant on saved_schedule
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on saved_schedule to intake_app;
`;
