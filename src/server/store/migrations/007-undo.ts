/**
 * What undoing takes: the order of commits as a number that no clock has a part in, which rows of the sheet the images
 * belong to, and which import made a customer or an opportunity (null: it is older than this, and stays).
 */
export const undoMigration = `
alter table ledger add column sequence bigint;
do $$
declare t uuid;
begin
  for t in select distinct tenant_id from api_token loop
    perform set_config('app.tenant_id', t::text, true);
    update ledger l set sequence = n.sequence
      from (select tenant_id, import_id, row_number() over (order by committed_at, import_id) as sequence from ledger where tenant_id = t) n
      where l.tenant_id = n.tenant_id and l.import_id = n.import_id;
  end loop;
end $$;
alter table ledger alter column sequence set not null;
create unique index ledger_by_sequence on ledger (tenant_id, sequence);

alter table import add column undo_receipt json;

alter table before_image add column row_number integer;
create index before_image_by_line on before_image (tenant_id, line_id);
create index before_image_by_customer on before_image (tenant_id, ((image ->> 'customer_id')::uuid)) where image is not null;
create index before_image_by_opportunity on before_image (tenant_id, ((image ->> 'opportunity_id')::uuid)) where image is not null;

alter table customer add column import_id uuid;
alter table opportunity add column import_id uuid;
create index customer_by_import on customer (tenant_id, import_id);
create index opportunity_by_import on opportunity (tenant_id, import_id);
create index opportunity_by_customer on opportunity (tenant_id, customer_id);
create index purchase_line_by_opportunity on purchase_line (tenant_id, opportunity_id) where opportunity_id is not null;
`;
