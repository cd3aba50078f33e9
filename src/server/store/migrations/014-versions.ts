import { ownTenantOnly } from "./own-tenant-only";

/**
 * Counts the changes of all that a validation reads, so that a commit knows whether anything changed since. The tables count
 * by themselves: no statement can forget it. Each has a count of its own, so that a price list need not wait for a commit.
 *
 * Rows of an import, images and lines name an import, and lines a product, of which neither is ever deleted: what held that
 * was a look-up for every row of every import, and is now that the server's role may not delete them.
 */
export const versionsMigration = `
create table books_version (
  tenant_id uuid not null references tenant,
  source text not null,
  version bigint not null,
  primary key (tenant_id, source)
);
${ownTenantOnly("books_version", "select, insert, update")}

create function count_change() returns trigger language plpgsql as $$
begin
  insert into books_version (tenant_id, source, version)
    select t, tg_table_name, 1 from (select nullif(current_setting('app.tenant_id', true), '')::uuid as t) s where t is not null
    on conflict (tenant_id, source) do update set version = books_version.version + 1;
  return null;
end $$;
do $$
declare t text;
begin
  foreach t in array array['customer', 'opportunity', 'purchase_line', 'product', 'closed_month', 'saved_schedule'] loop
    execute format('create trigger count_change after insert or update or delete on %I for each statement execute function count_change()', t);
  end loop;
end $$;

alter table import add column books_version bigint, add column writes boolean;

alter table import_row drop constraint import_row_tenant_id_import_id_fkey;
alter table before_image drop constraint before_image_tenant_id_import_id_fkey;
alter table purchase_line drop constraint purchase_line_tenant_id_import_id_fkey, drop constraint purchase_line_tenant_id_product_id_fkey;
revoke delete on import, product from intake_app;
`;
