import type { Tx } from "./database";
import { lookUp } from "./look-up";

/**
 * Whom the lines of an undo belong to, before and after it: where renewals may change, and who may be left without a line.
 * Called again after the lines were restored, it adds to what it found.
 */
export async function noteOwners(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(
    `create temporary table if not exists touched_owner
       (customer_id uuid, identity text collate "C", opportunity_id uuid, product_id text collate "C") on commit drop`);
  await tx.query(
    `insert into touched_owner select distinct l.customer_id, c.identity, l.opportunity_id, l.product_id
     from undone_line u ${lookUp("purchase_line l", "l.id = u.line_id")} ${lookUp("customer c", "c.id = l.customer_id")}`, [tenantId]);
}

/** Owners that only images name, which are about to go: nothing else would ask for these again. */
export async function noteOwnersInImages(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(
    `insert into touched_owner (customer_id, opportunity_id)
     select distinct (i.image ->> 'customer_id')::uuid, (i.image ->> 'opportunity_id')::uuid from (
       select image from undone_line
       union all select b.image from undone_line u ${lookUp("before_image b", "b.line_id = u.line_id and b.import_id = u.changed_by")}
     ) i where i.image is not null`, [tenantId]);
}

/** Pairs of customer, by identity, and product. */
export async function touchedPairs(tx: Tx): Promise<(readonly [identity: string, product: string])[]> {
  const { rows } = await tx.query<{ identity: string; product_id: string }>("select distinct identity, product_id from touched_owner where identity is not null");
  return rows.map(({ identity, product_id }) => [identity, product_id] as const);
}

/** Brought by this import, or by one that was undone while a later one still had lines there. */
const brought = (name: string) => `(${name}.import_id = $2 or exists (
  select from ledger g where g.tenant_id = $1 and g.import_id = ${name}.import_id and g.undone))`;

/** An image may want its owner back: one that another undo would restore stays. */
const wanted = (column: string, name: string) => `exists (
  select from before_image b where b.tenant_id = $1 and b.image is not null and (b.image ->> '${column}')::uuid = ${name}.id)`;

export async function deleteEmptyOpportunities(tx: Tx, tenantId: string, importId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `delete from opportunity o using (
       select opportunity_id as id from touched_owner where opportunity_id is not null
       union select id from opportunity where tenant_id = $1 and import_id = $2) t
     where o.tenant_id = $1 and o.id = t.id and ${brought("o")} and not ${wanted("opportunity_id", "o")}
       and not exists (select from purchase_line l where l.tenant_id = $1 and l.opportunity_id = o.id)`, [tenantId, importId]);
  return rowCount ?? 0;
}

export async function deleteEmptyCustomers(tx: Tx, tenantId: string, importId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `delete from customer c using (
       select customer_id as id from touched_owner union select id from customer where tenant_id = $1 and import_id = $2) t
     where c.tenant_id = $1 and c.id = t.id and ${brought("c")} and not ${wanted("customer_id", "c")}
       and not exists (select from purchase_line l where l.tenant_id = $1 and l.customer_id = c.id)
       and not exists (select from opportunity o where o.tenant_id = $1 and o.customer_id = c.id)`, [tenantId, importId]);
  return rowCount ?? 0;
}
