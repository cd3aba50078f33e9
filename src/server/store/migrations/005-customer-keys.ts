/** Match keys, by which customers with close names are found. Those of customers from before are filled in when they are first looked for. */
export const customerKeysMigration = `
alter table customer add column match_key text collate "C";
create index customer_by_beginning on customer (tenant_id, left(match_key, 3), id);
create index customer_by_match_key on customer (tenant_id, match_key);
create index customer_without_key on customer (tenant_id) where match_key is null;
`;
