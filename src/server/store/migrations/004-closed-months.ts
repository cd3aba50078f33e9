import { ownTenantOnly } from "./own-tenant-only";

/** Up to which month the books are closed: no row, none. */
export const closedMonthsMigration = `
create table closed_month (
  tenant_id uuid not null references tenant,
  last_month text not null check (last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  primary key (tenant_id)
);
${ownTenantOnly("closed_month")}
`;
