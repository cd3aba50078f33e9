/** Up to which month the books are closed: no row, none. */
export const closedMonthsMigration = `
create table closed_month (
  tenant_id uuid not null references tenant,
  last_month text not null check (last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  primary key (tenant_id)
);
alter table closed_month enable row level security;
alter table closed_month force row level security;
create policy own_tenant on closed_month
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on closed_month to intake_app;
`;
