import type { ImportState } from "../../contract/import-state";
import { HttpProblem } from "../http/problem";
import type { ChunkRow } from "../store/chunks";
import type { ImportRow } from "../store/imports";

/** An import of this tenant; another tenant's is not told apart from none. */
export function found<Row extends Pick<ImportRow, "state">>(row: Row | undefined): Row {
  if (!row) throw new HttpProblem("not-found", "There is no import with this id. Open it first.");
  if (row.state === "expired") throw new HttpProblem("expired", "The import was not finished within 7 days, and its rows were dropped. Start a new one.");
  return row;
}

/** Changes with every change of state and, while rows arrive, with every chunk. */
export function etagOf({ id, version, state }: Pick<ImportRow, "id" | "version" | "state">, chunks: readonly ChunkRow[] = []): string {
  return state === "open" ? `"${id.slice(-12)}-${version}.${chunks.length}"` : `"${id.slice(-12)}-${version}"`;
}

/** `If-Match` and `If-None-Match` may name several, or any. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").map((part) => part.trim().replace(/^W\//, "")).some((part) => part === etag || part === "*");
}

/** @param stored chunks that arrived; of an aborted import the numbers are kept and the rows are not, so that it holds none */
export function stateOf(row: ImportRow, stored: readonly ChunkRow[]): ImportState {
  const chunks = row.state === "aborted" ? [] : stored;
  return {
    importId: row.id, state: row.state, createdAt: row.created_at.toISOString(),
    chunks: chunks.length, rows: chunks.reduce((sum, chunk) => sum + chunk.row_count, 0),
    counts: row.answer?.counts ?? null, totals: row.answer?.totals ?? null, receipt: row.receipt, undoReceipt: row.undo_receipt,
    warned: row.state === "validated" ? row.answer?.warned ?? [] : [], warningsLeftOut: row.state === "validated" ? row.answer?.warningsLeftOut ?? 0 : 0,
  };
}
