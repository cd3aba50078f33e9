import type { RowOutcome, RowOutcomeKind } from "../../contract/manifest";
import type { AssessedRow } from "../imports/assess";
import type { Tx } from "./database";
import { stage } from "./stage";

/** Replaces what is known of an import's rows. */
export async function replaceRows(tx: Tx, tenantId: string, importId: string, assessed: Iterable<AssessedRow>): Promise<void> {
  await tx.query("delete from import_row where tenant_id = $1 and import_id = $2", [tenantId, importId]);
  await stage(tx, "staged_row", { row_number: "integer", outcome: "text", changed: "text[]", issues: "json" },
    rowsOf(assessed));
  await tx.query(
    `insert into import_row (tenant_id, import_id, row_number, outcome, changed, issues)
     select $1, $2, row_number, outcome, changed, issues from staged_row`, [tenantId, importId]);
}

function* rowsOf(assessed: Iterable<AssessedRow>): Generator<unknown[]> {
  for (const { rowNumber, outcome, changed, issues } of assessed) yield [rowNumber, outcome, changed, JSON.stringify(issues)];
}

/** @param after the last row number of the page before, 0 at first */
export async function listRows(
  tx: Tx, tenantId: string, importId: string, outcome: RowOutcomeKind | null, after: number, limit: number,
): Promise<RowOutcome[]> {
  const { rows } = await tx.query<{ row_number: number; outcome: RowOutcomeKind; changed: string[]; issues: RowOutcome["issues"] }>(
    `select row_number, outcome, changed, issues from import_row
     where tenant_id = $1 and import_id = $2 and ($3::text is null or outcome = $3) and row_number > $4
     order by row_number limit $5`, [tenantId, importId, outcome, after, limit]);
  return rows.map((row) => ({
    rowNumber: row.row_number, outcome: row.outcome, issues: row.issues,
    ...(row.outcome === "updated" ? { changed: row.changed } : {}),
  }));
}
