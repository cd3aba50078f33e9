import type { CustomersPage, Purchase } from "../../contract/purchases";
import type { Tx } from "./database";

/** By ID key. @param after the last key of the page before, "" at first */
export async function listPurchases(tx: Tx, tenantId: string, after: string, limit: number): Promise<(Purchase & { key: string })[]> {
  const { rows } = await tx.query<Purchase & { key: string }>(
    `select l.id_key as key, l.typed_id as id, c.name as customer, o.value as opportunity, l.product_id as product,
       trim_scale(l.quantity)::text as quantity, l.billing_date as "billingDate", l.booking_date as "bookingDate", l.renewal,
       l.renewal_state as "renewalState", r.typed_id as renews, l.term_end as "termEnd", trim_scale(l.value)::text as value,
       l.currency, l.custom_billing as "customBilling", l.custom_rev_recognition as "customRevRecognition", l.import_id as "importId"
     from purchase_line l join customer c on c.tenant_id = l.tenant_id and c.id = l.customer_id
     left join opportunity o on o.tenant_id = l.tenant_id and o.id = l.opportunity_id
     left join purchase_line r on r.tenant_id = l.tenant_id and r.id = l.renews_line_id
     where l.tenant_id = $1 and l.id_key > $2 order by l.id_key limit $3`, [tenantId, after, limit]);
  return rows;
}

/** By identity. @param after the last identity of the page before, "" at first */
export async function listCustomers(
  tx: Tx, tenantId: string, after: string, limit: number,
): Promise<(CustomersPage["customers"][number] & { key: string })[]> {
  const { rows } = await tx.query<CustomersPage["customers"][number] & { key: string }>(
    `select c.identity as key, c.id, c.name,
       (select count(*)::integer from purchase_line l where l.tenant_id = c.tenant_id and l.customer_id = c.id) as purchases
     from customer c where c.tenant_id = $1 and c.identity > $2 order by c.identity limit $3`, [tenantId, after, limit]);
  return rows;
}
