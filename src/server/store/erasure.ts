import type { ManifestAnswer, RowOutcome } from "../../contract/manifest";
import type { Tx } from "./database";

/** What quotes a customer: its name, and the IDs and opportunities that its lines have or had. */
export interface Traces {
  readonly name: string;
  readonly identity: string;
  readonly texts: readonly string[];
}

export async function findTraces(tx: Tx, tenantId: string, customerId: string): Promise<Traces | undefined> {
  const { rows: [customer] } = await tx.query<{ name: string; identity: string }>(
    "select name, identity from customer where tenant_id = $1 and id = $2 for update", [tenantId, customerId]);
  if (customer === undefined) return undefined;
  const { rows } = await tx.query<{ text: string }>(
    `select typed_id as text from purchase_line where tenant_id = $1 and customer_id = $2
     union select value from opportunity where tenant_id = $1 and customer_id = $2
     union select image ->> 'typed_id' from before_image where tenant_id = $1 and image is not null and (image ->> 'customer_id')::uuid = $2`,
    [tenantId, customerId]);
  return { ...customer, texts: rows.map(({ text }) => text) };
}

/**
 * Images of its lines, and those by which an undo would give a line back to it: such a line stays where it is. Earlier images of
 * that line go, too: with a gap after them an undo would take them for the last, and the line from the import that has it now.
 */
export async function deleteImages(tx: Tx, tenantId: string, customerId: string): Promise<void> {
  await tx.query(
    `delete from before_image b using ledger own
     where b.tenant_id = $1 and own.tenant_id = $1 and own.import_id = b.import_id
       and (b.line_id in (select id from purchase_line where tenant_id = $1 and customer_id = $2)
         or exists (select from before_image x join ledger y on y.tenant_id = x.tenant_id and y.import_id = x.import_id
           where x.tenant_id = $1 and x.line_id = b.line_id and y.sequence >= own.sequence
             and x.image is not null and (x.image ->> 'customer_id')::uuid = $2))`, [tenantId, customerId]);
}

/** With its lines, and what hangs on them. */
export async function deleteCustomer(tx: Tx, tenantId: string, customerId: string): Promise<{ lines: number; opportunities: number }> {
  const values = [tenantId, customerId];
  const lines = await tx.query("delete from purchase_line where tenant_id = $1 and customer_id = $2", values);
  const opportunities = await tx.query("delete from opportunity where tenant_id = $1 and customer_id = $2", values);
  await tx.query("delete from customer where tenant_id = $1 and id = $2", values);
  return { lines: lines.rowCount ?? 0, opportunities: opportunities.rowCount ?? 0 };
}

/** Of those that are saved, and of those that lines name, of which some may be saved no more. */
export async function listScheduleNames(tx: Tx, tenantId: string): Promise<string[]> {
  const { rows } = await tx.query<{ name: string }>(
    `select name from saved_schedule where tenant_id = $1
     union select substr(text, length('template: ') + 1) from purchase_line, unnest(array[custom_billing, custom_rev_recognition]) as text
       where tenant_id = $1 and text like 'template: %'
     order by name`, [tenantId]);
  return rows.map(({ name }) => name);
}

/** Imports whose rows wait for a commit, locked. */
export async function listStaged(tx: Tx, tenantId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    "select id from import where tenant_id = $1 and state in ('open', 'validated', 'rejected') order by id for update", [tenantId]);
  return rows.map(({ id }) => id);
}

export interface SaidRow {
  readonly importId: string;
  readonly rowNumber: number;
  readonly issues: RowOutcome["issues"];
}

/** Rows of which something was said. @param after the last row of the page before */
export async function listSaid(tx: Tx, tenantId: string, after: Pick<SaidRow, "importId" | "rowNumber"> | null, limit: number): Promise<SaidRow[]> {
  const { rows } = await tx.query<SaidRow>(
    `select import_id as "importId", row_number as "rowNumber", issues from import_row
     where tenant_id = $1 and issues::text <> '[]' and ($2::uuid is null or (import_id, row_number) > ($2, $3::integer))
     order by import_id, row_number limit $4`, [tenantId, after?.importId ?? null, after?.rowNumber ?? null, limit]);
  return rows;
}

export async function replaceIssues(tx: Tx, tenantId: string, { importId, rowNumber, issues }: SaidRow): Promise<void> {
  await tx.query("update import_row set issues = $4 where tenant_id = $1 and import_id = $2 and row_number = $3",
    [tenantId, importId, rowNumber, JSON.stringify(issues)]);
}

/** Answers to manifests, which list rows that failed or were warned of, of imports that came to an end. */
export async function listAnswers(tx: Tx, tenantId: string): Promise<{ readonly id: string; readonly answer: ManifestAnswer }[]> {
  const { rows } = await tx.query<{ id: string; answer: ManifestAnswer }>(
    "select id, answer from import where tenant_id = $1 and state in ('committed', 'undone') and answer is not null order by id for update", [tenantId]);
  return rows;
}

export async function replaceAnswer(tx: Tx, tenantId: string, importId: string, answer: ManifestAnswer): Promise<void> {
  await tx.query("update import set answer = $3 where tenant_id = $1 and id = $2", [tenantId, importId, JSON.stringify(answer)]);
}
