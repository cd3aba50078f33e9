import { ownTenantOnly } from "./own-tenant-only";

/** Schedules that lines may name. Names that differ by capitals only are one: `name_key` is what they are compared by. */
export const savedSchedulesMigration = `
create table saved_schedule (
  tenant_id uuid not null references tenant,
  name_key text not null,
  name text not null,
  schedule text not null,
  primary key (tenant_id, name_key)
);
${ownTenantOnly("saved_schedule")}
`;
