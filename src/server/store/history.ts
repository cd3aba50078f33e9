import type { ImportEntry } from "../../contract/history";
import type { ImportStateName } from "../../contract/import-state";
import type { OpenImport } from "../../contract/open-import";
import type { Receipt } from "../../contract/receipt";
import type { Tx } from "./database";

/** Where a page of the history ended: the moment to the microsecond, which a Date would cut, and the id. */
export interface HistoryPlace {
  readonly at: string;
  readonly id: string;
}

/**
 * The newest first. The JSON columns are read here and not by PostgreSQL, which refuses the whole page where one of them quotes
 * half a character; of the answer, which may be long, the text of its counts is enough.
 * @param after the last place of the page before, null at first
 */
export async function listImports(
  tx: Tx, tenantId: string, state: ImportStateName | null, after: HistoryPlace | null, limit: number,
): Promise<(ImportEntry & { readonly at: string })[]> {
  const { rows } = await tx.query<Row>(
    `select i.id, i.state, i.created_at, i.opened, i.opened_by, i.receipt,
       substring(i.answer::text from '"counts":({[^}]*})')::json as counts, to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
     from import i
     where i.tenant_id = $1 and ($2::text is null or i.state = $2)
       and ($3::timestamptz is null or (i.created_at, i.id) < ($3::timestamptz, $4::uuid))
     order by i.created_at desc, i.id desc limit $5`, [tenantId, state, after?.at ?? null, after?.id ?? null, limit]);
  return rows.map(({ id, opened: { source: { workbook, sheet } }, opened_by, created_at, receipt, ...entry }) => ({
    importId: id, openedBy: opened_by, createdAt: created_at.toISOString(), committedAt: receipt?.committedAt ?? null, source: { workbook, sheet }, ...entry,
  }));
}

interface Row extends Pick<ImportEntry, "state" | "counts"> {
  readonly id: string;
  readonly created_at: Date;
  readonly opened: OpenImport;
  readonly opened_by: string;
  readonly receipt: Receipt | null;
  readonly at: string;
}
