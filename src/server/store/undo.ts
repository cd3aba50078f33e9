import type { Tx } from "./database";
import { lookUp } from "./look-up";

/** A line of an import that a later one changed, too. */
export interface LaterChange {
  readonly typedId: string;
  /** Of the import's sheet; null: the import changed the renewal of the line only, or is older than this number. */
  readonly rowNumber: number | null;
  readonly changedBy: string;
}

/** The images of an import in a temporary table, each with the next later import that changed the line; null: none did. */
export async function gatherImages(tx: Tx, tenantId: string, importId: string): Promise<void> {
  await tx.query("drop table if exists pg_temp.undone_line");
  await tx.query(
    `create temporary table undone_line on commit drop as
     select b.line_id, b.row_number, b.image, n.import_id as changed_by
     from before_image b join ledger own on own.tenant_id = b.tenant_id and own.import_id = b.import_id
     left join lateral (
       select x.import_id from before_image x join ledger y on y.tenant_id = x.tenant_id and y.import_id = x.import_id
       where x.tenant_id = b.tenant_id and x.line_id = b.line_id and y.sequence > own.sequence order by y.sequence limit 1
     ) n on true
     where b.tenant_id = $1 and b.import_id = $2`, [tenantId, importId]);
  await tx.query("create index on undone_line (line_id)");
  await tx.query("analyze undone_line");
}

export async function countLaterChanges(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ count: number }>("select count(*)::integer as count from undone_line where changed_by is not null");
  return rows[0]?.count ?? 0;
}

/** In the order of the sheet. */
export async function listLaterChanges(tx: Tx, tenantId: string, limit: number): Promise<LaterChange[]> {
  const { rows } = await tx.query<LaterChange>(
    `select l.typed_id as "typedId", u.row_number as "rowNumber", u.changed_by as "changedBy"
     from undone_line u ${lookUp("purchase_line l", "l.id = u.line_id")}
     where u.changed_by is not null order by u.row_number nulls last, l.id_key limit $2`, [tenantId, limit]);
  return rows;
}

/** The imports that changed lines since, the newest first. */
export async function listLaterImports(tx: Tx, tenantId: string, limit: number): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select l.import_id as id from ledger l
     where l.tenant_id = $1 and l.import_id in (select changed_by from undone_line where changed_by is not null)
     order by l.committed_at desc, l.import_id desc limit $2`, [tenantId, limit]);
  return rows.map(({ id }) => id);
}

/** Where a later change stays, undoing the later import is to lead back to before this one: it takes over the image. */
export async function handOnImages(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(
    `update before_image b set image = u.image from undone_line u
     where b.tenant_id = $1 and b.line_id = u.line_id and b.import_id = u.changed_by`, [tenantId]);
}

/** What hangs on the lines goes with them. */
export async function deleteCreatedLines(tx: Tx, tenantId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `delete from purchase_line l using undone_line u
     where l.tenant_id = $1 and l.id = u.line_id and u.image is null and u.changed_by is null`, [tenantId]);
  return rowCount ?? 0;
}

const isRestored = "u.image is not null and u.changed_by is null";
const columns = `typed_id, id_key, customer_id, opportunity_id, product_id, quantity, billing_date, booking_typed, booking_date, renewal,
  custom_billing, custom_rev_recognition, value, currency, recurring, term_end, renewal_state, version, import_id`;

/**
 * All but the links of renewals, which are set when every line is back. Here and below the books are joined to the images
 * themselves, by the index on them: to joins with what is unpacked from them there is none, and they cost rows times rows.
 */
export async function restoreLines(tx: Tx, tenantId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `update purchase_line l set (${columns}, renews_line_id) = (select ${columns.replace(/(\w+)/g, "o.$1")}, null::uuid
     from jsonb_populate_record(null::purchase_line, u.image) o)
     from undone_line u where l.tenant_id = $1 and l.id = u.line_id and ${isRestored}`, [tenantId]);
  return rowCount ?? 0;
}

/** Bookings and schedules as they were, those that were not there before included. */
export async function restorePostings(tx: Tx, tenantId: string): Promise<void> {
  for (const table of ["booking", "billing_schedule", "revenue_schedule"]) {
    await tx.query(
      `delete from ${table} p using undone_line u where p.tenant_id = $1 and p.line_id = u.line_id and ${isRestored}`, [tenantId]);
    await tx.query(
      `insert into ${table} select (jsonb_populate_record(null::${table}, u.image -> '${table}')).*
       from undone_line u where ${isRestored} and jsonb_typeof(u.image -> '${table}') = 'object'`);
  }
}

/** Whom the restored lines renewed, by line id. */
export async function formerLinks(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ line_id: string; renews: string }>(
    `select u.line_id, u.image ->> 'renews_line_id' as renews from undone_line u
     where ${isRestored} and u.image ->> 'renews_line_id' is not null`);
  return new Map(rows.map(({ line_id, renews }) => [line_id, renews]));
}

export async function forgetImages(tx: Tx, tenantId: string, importId: string): Promise<void> {
  await tx.query("delete from before_image where tenant_id = $1 and import_id = $2", [tenantId, importId]);
}
