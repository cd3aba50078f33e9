import type { ImportEntry } from "../../contract/history";
import type { ImportStateName } from "../../contract/import-state";
import type { Tx } from "./database";

/** Where a page of the history ended: the moment to the microsecond, which a Date would cut, and the id. */
export interface HistoryPlace {
  readonly at: string;
  readonly id: string;
}

/** The newest first. @param after the last place of the page before, null at first */
export async function listImports(
  tx: Tx, tenantId: string, state: ImportStateName | null, after: HistoryPlace | null, limit: number,
): Promise<(ImportEntry & { readonly at: string })[]> {
  const { rows } = await tx.query<Omit<ImportEntry, "createdAt"> & { created_at: Date; at: string }>(
    `select i.id as "importId", i.state, i.created_at, i.receipt ->> 'committedAt' as "committedAt", i.opened_by as "openedBy",
       json_build_object('workbook', i.opened -> 'source' -> 'workbook', 'sheet', i.opened -> 'source' -> 'sheet') as source,
       i.answer -> 'counts' as counts, to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
     from import i
     where i.tenant_id = $1 and ($2::text is null or i.state = $2)
       and ($3::timestamptz is null or (i.created_at, i.id) < ($3::timestamptz, $4::uuid))
     order by i.created_at desc, i.id desc limit $5`, [tenantId, state, after?.at ?? null, after?.id ?? null, limit]);
  return rows.map(({ created_at, ...entry }) => ({ ...entry, createdAt: created_at.toISOString() }));
}
