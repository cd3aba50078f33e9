import type { RenewalState } from "../../domain/renewals/renewal-line";
import type { Tx } from "./database";
import { lookUp, lookUpIfThere } from "./look-up";
import { stage } from "./stage";

/** A purchase line as the books hold it, with the names that comparisons need. */
export interface StoredLine {
  readonly id: string;
  readonly idKey: string;
  readonly typedId: string;
  readonly customerId: string;
  readonly customer: string;
  readonly identity: string;
  readonly opportunityKey: string | null;
  readonly product: string;
  readonly quantity: string;
  readonly billingDate: string;
  readonly bookingTyped: string | null;
  readonly bookingDate: string | null;
  readonly renewal: boolean;
  readonly customBilling: string;
  readonly customRevRecognition: string;
  readonly recurring: boolean;
  readonly termEnd: string | null;
  readonly renewsLineId: string | null;
  readonly renewalState: RenewalState;
}

const columns = `l.id, l.id_key as "idKey", l.typed_id as "typedId", l.customer_id as "customerId", c.name as customer, c.identity,
  o.key as "opportunityKey", l.product_id as product, trim_scale(l.quantity)::text as quantity,
  l.billing_date as "billingDate", l.booking_typed as "bookingTyped", l.booking_date as "bookingDate", l.renewal,
  l.custom_billing as "customBilling", l.custom_rev_recognition as "customRevRecognition", l.recurring,
  l.term_end as "termEnd", l.renews_line_id as "renewsLineId", l.renewal_state as "renewalState"`;
const customerOfLine = lookUp("customer c", "c.id = l.customer_id");
const opportunityOfLine = lookUpIfThere("opportunity o", "o.id = l.opportunity_id");

export async function findLines(tx: Tx, tenantId: string, idKeys: readonly string[]): Promise<StoredLine[]> {
  await stage(tx, "wanted_key", { id_key: 'text collate "C"' }, idKeys.map((key) => [key]));
  const { rows } = await tx.query<StoredLine>(
    `select ${columns} from wanted_key w
     ${lookUp("purchase_line l", "l.id_key = w.id_key")} ${customerOfLine} ${opportunityOfLine}`, [tenantId]);
  return rows;
}

/** Those of these identities that customers have. */
export async function findCustomers(tx: Tx, tenantId: string, identities: readonly string[]): Promise<string[]> {
  await stage(tx, "wanted_customer", { identity: 'text collate "C"' }, identities.map((identity) => [identity]));
  const { rows } = await tx.query<{ identity: string }>(
    `select c.identity from wanted_customer w ${lookUp("customer c", "c.identity = w.identity")}`, [tenantId]);
  return rows.map(({ identity }) => identity);
}

/** All lines of these pairs of customer (by identity) and product, each pair given once. */
export async function findGroups(tx: Tx, tenantId: string, pairs: readonly (readonly [identity: string, product: string])[]): Promise<StoredLine[]> {
  await stage(tx, "wanted_pair", { identity: 'text collate "C"', product: 'text collate "C"' }, pairs);
  const { rows } = await tx.query<StoredLine>(
    `select ${columns} from wanted_pair w
     ${lookUp("customer c", "c.identity = w.identity")}
     ${lookUp("purchase_line l", "l.customer_id = c.id and l.product_id = w.product")}
     ${opportunityOfLine}`, [tenantId]);
  return rows;
}
