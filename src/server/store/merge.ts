import { customerKey } from "../../domain/customer-key";
import type { LinkChange, StagedLine } from "../imports/planned-line";
import type { Tx } from "./database";
import { lookUp, lookUpIfThere } from "./look-up";
import { newId } from "./new-id";
import { stage } from "./stage";

const scheduleColumns = { due: "date[]", amounts: "numeric[]", percents: "numeric[]", unscheduled: "boolean" } as const;

/** Everything that an import writes, in temporary tables; the statements below merge them set by set. */
export async function stageLines(tx: Tx, written: Iterable<StagedLine>, links: readonly LinkChange[]): Promise<void> {
  await stage(tx, "staged_line", {
    id: "uuid", row_number: "integer", is_new: "boolean", typed_id: "text", id_key: 'text collate "C"', customer: "text", identity: 'text collate "C"',
    opportunity: "text", opportunity_key: 'text collate "C"', product_id: 'text collate "C"', quantity: "numeric",
    billing_date: "date", booking_typed: "text", booking_date: "date", renewal: "boolean", custom_billing: "text",
    custom_rev_recognition: "text", value: "numeric", currency: "text", recurring: "boolean", term_end: "date",
    renews_line_id: "uuid", renewal_state: "text", ...named("billing"), ...named("revenue"),
  }, linesOf(written), ["id"]);
  await stage(tx, "staged_link", { line_id: "uuid", renews_line_id: "uuid", renewal_state: "text" },
    links.map((link) => [link.lineId, link.renewsLineId, link.renewalState]), ["line_id"]);
}

function named(which: "billing" | "revenue"): Record<string, string> {
  return Object.fromEntries(Object.entries(scheduleColumns).map(([name, type]) => [`${which}_${name}`, type]));
}

function* linesOf(written: Iterable<StagedLine>): Generator<unknown[]> {
  for (const { planned, schedules: { value, currency, billing, revenue } } of written) {
    const { line, terms } = planned;
    yield [
      planned.lineId, planned.rowNumber, planned.outcome === "created", line.id, line.idKey, line.customer, planned.identity, line.opportunity,
      planned.opportunityKey, line.product, line.quantity, planned.billingDate, line.bookingDate, planned.bookingDate,
      line.renewal, line.customBilling, line.customRevRecognition, value, currency, terms.recurring, terms.termEnd,
      planned.renewsLineId, planned.renewalState,
      billing.due, billing.amounts, billing.percents, billing.unscheduled, revenue.due, revenue.amounts, revenue.percents, revenue.unscheduled,
    ];
  }
}

const customerOfStaged = "c.identity = s.identity";
const opportunityOfStaged = "o.customer_id = c.id and o.key = s.opportunity_key";

/** New names only: the first writing of a customer or opportunity stays. */
export async function insertCustomers(tx: Tx, tenantId: string, importId: string): Promise<void> {
  const { rows } = await tx.query<{ name: string; identity: string }>(
    `select distinct on (s.identity) s.identity, s.customer as name from staged_line s
     ${lookUpIfThere("customer c", customerOfStaged)} where c.id is null order by s.identity, s.id`, [tenantId]);
  await tx.query(
    `insert into customer (tenant_id, id, name, identity, match_key, import_id) select $1, n.id, n.name, n.identity, n.match_key, $6
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as n(id, name, identity, match_key)`,
    [tenantId, rows.map(newId), rows.map(({ name }) => name), rows.map(({ identity }) => identity), rows.map(({ name }) => customerKey(name)), importId]);
}

export async function insertOpportunities(tx: Tx, tenantId: string, importId: string): Promise<void> {
  const { rows } = await tx.query<{ customer_id: string; value: string; key: string }>(
    `select distinct on (c.id, s.opportunity_key) c.id as customer_id, s.opportunity as value, s.opportunity_key as key
     from staged_line s ${lookUp("customer c", customerOfStaged)} ${lookUpIfThere("opportunity o", opportunityOfStaged)}
     where s.opportunity_key is not null and o.id is null order by c.id, s.opportunity_key, s.id`, [tenantId]);
  await tx.query(
    `insert into opportunity (tenant_id, id, customer_id, value, key, import_id) select $1, n.id, n.customer_id, n.value, n.key, $6
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as n(id, customer_id, value, key)`,
    [tenantId, rows.map(newId), rows.map((row) => row.customer_id), rows.map((row) => row.value), rows.map((row) => row.key), importId]);
}

/** How every line that the import touches stood before, so that the import can be undone. */
export async function keepBeforeImages(tx: Tx, tenantId: string, importId: string): Promise<void> {
  await tx.query(
    `insert into before_image (tenant_id, import_id, line_id, row_number, image)
     select $1::uuid, $2::uuid, t.id, t.row_number, to_jsonb(l) || jsonb_build_object('billing_schedule', to_jsonb(b), 'revenue_schedule', to_jsonb(r), 'booking', to_jsonb(k))
     from (select id, row_number from staged_line where not is_new union all select line_id, null from staged_link) t
     ${lookUp("purchase_line l", "l.id = t.id")}
     ${lookUpIfThere("billing_schedule b", "b.line_id = t.id")}
     ${lookUpIfThere("revenue_schedule r", "r.line_id = t.id")}
     ${lookUpIfThere("booking k", "k.line_id = t.id")}
     union all select $1, $2, id, row_number, null::jsonb from staged_line where is_new`, [tenantId, importId]);
}

/** Frees lines that are renewed by another line from now on, before the new links are set: each is renewed once. */
export async function releaseLinks(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(
    `update purchase_line l set renews_line_id = null
     from (select id, renews_line_id from staged_line where not is_new union all select line_id, renews_line_id from staged_link) s
     where l.tenant_id = $1 and l.id = s.id and l.renews_line_id is distinct from s.renews_line_id`, [tenantId]);
}

const target = `typed_id, id_key, customer_id, opportunity_id, product_id, quantity, billing_date, booking_typed, booking_date,
  renewal, custom_billing, custom_rev_recognition, value, currency, recurring, term_end, renews_line_id, renewal_state`;
const source = `s.typed_id, s.id_key, c.id as customer_id, o.id as opportunity_id, s.product_id, s.quantity, s.billing_date, s.booking_typed, s.booking_date,
  s.renewal, s.custom_billing, s.custom_rev_recognition, s.value, s.currency, s.recurring, s.term_end, s.renews_line_id, s.renewal_state`;
const names = `${lookUp("customer c", customerOfStaged)} ${lookUpIfThere("opportunity o", opportunityOfStaged)}`;

export async function updateLines(tx: Tx, tenantId: string, importId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `update purchase_line l set (${target}, version, import_id) = (select n.*, l.version + 1, $2::uuid)
     from (select ${source}, s.id as line_id from staged_line s ${names} where not s.is_new) n
     where l.tenant_id = $1 and l.id = n.line_id`.replace("n.*", target.replace(/(\w+)/g, "n.$1")), [tenantId, importId]);
  return rowCount ?? 0;
}

export async function insertLines(tx: Tx, tenantId: string, importId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into purchase_line (tenant_id, id, import_id, ${target})
     select $1, s.id, $2, ${source} from staged_line s ${names} where s.is_new`, [tenantId, importId]);
  return rowCount ?? 0;
}

export async function updateLinks(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(
    `update purchase_line l set renews_line_id = s.renews_line_id, renewal_state = s.renewal_state
     from staged_link s where l.tenant_id = $1 and l.id = s.line_id`, [tenantId]);
}

/** One booking for each line that wants one; a renewal books nothing. */
export async function mergeBookings(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(
    `delete from booking k using staged_line s where k.tenant_id = $1 and k.line_id = s.id and (s.renewal or s.booking_date is null)`, [tenantId]);
  await tx.query(
    `insert into booking (tenant_id, line_id, booked_on, quantity, value, currency)
     select $1, id, booking_date, quantity, value, currency from staged_line where not renewal and booking_date is not null
     on conflict (tenant_id, line_id) do update set booked_on = excluded.booked_on, quantity = excluded.quantity,
       value = excluded.value, currency = excluded.currency`, [tenantId]);
}

export async function mergeSchedules(tx: Tx, tenantId: string): Promise<void> {
  for (const which of ["billing", "revenue"]) {
    await tx.query(
      `insert into ${which}_schedule (tenant_id, line_id, due, amounts, percents, unscheduled)
       select $1, id, ${which}_due, ${which}_amounts, ${which}_percents, ${which}_unscheduled from staged_line
       on conflict (tenant_id, line_id) do update set due = excluded.due, amounts = excluded.amounts,
         percents = excluded.percents, unscheduled = excluded.unscheduled`, [tenantId]);
  }
}

export interface StoredTotals {
  readonly rows: number;
  readonly quantity: string;
  readonly customers: number;
  readonly opportunities: number;
  readonly products: number;
}

/**
 * What the tables hold now of the lines that the import brought, unchanged ones included.
 * @param lineIds in the order of the rows, which is that of new lines in the table: found by anything else a million are read in any order
 */
export async function readTotals(tx: Tx, tenantId: string, lineIds: readonly string[]): Promise<StoredTotals> {
  await stage(tx, "applied_line", { id: "uuid" }, lineIds.map((id) => [id]));
  const { rows } = await tx.query<StoredTotals>(
    `select count(*)::integer as rows, trim_scale(coalesce(sum(quantity), 0))::text as quantity,
       count(distinct customer_id)::integer as customers, count(distinct opportunity_id)::integer as opportunities,
       count(distinct product_id)::integer as products
     from applied_line w ${lookUp("purchase_line l", "l.id = w.id")}`, [tenantId]);
  const [totals] = rows;
  if (!totals) throw new Error("A total over no rows is a row, too.");
  return totals;
}
