import { contentText } from "../../../contract/content-digest";
import { controlTotals } from "../../../contract/control-totals";
import { limits } from "../../../contract/limits";
import type { Manifest } from "../../../contract/manifest";
import type { SheetRow } from "../../../domain/cell";
import type { CheckContext, RowVerdict } from "../../../domain/engine";
import { noSavedSchedules } from "../../../domain/schedule/saved-schedules";
import type { PurchaseLine } from "../../../domain/purchase-line";

/** What is sent in one submission, decided before anything is. */
export interface ImportPlan {
  readonly chunks: readonly (readonly SheetRow[])[];
  /** The manifest but for its list of chunks, whose digests are known once they are sent. */
  readonly seal: Omit<Manifest, "chunks">;
}

/** Cells as read, of the rows that are lines without an error, in sheet order. */
export function readyRows(rows: readonly SheetRow[], verdicts: readonly RowVerdict[]): SheetRow[] {
  const ready = new Set(verdicts.filter(({ line }) => line !== null).map(({ rowNumber }) => rowNumber));
  return rows.filter(([rowNumber]) => ready.has(rowNumber));
}

/** Rows in chunks of at most what one request may hold. */
export function planChunks(rows: readonly SheetRow[], size: number = limits.chunkRows): SheetRow[][] {
  const chunks: SheetRow[][] = [];
  for (let start = 0; start < rows.length; start += size) chunks.push(rows.slice(start, start + size));
  return chunks;
}

/**
 * @param known what the rows were checked by, but that products come from the server
 * @param digestOf the SHA-256 of a text's UTF-8 bytes, as contract/digest.ts writes it
 */
export async function planImport(
  rows: readonly SheetRow[],
  verdicts: readonly RowVerdict[],
  { products, templates }: Pick<CheckContext, "products" | "templates">,
  digestOf: (text: string) => Promise<string>,
): Promise<ImportPlan> {
  const lines = verdicts.map(({ line }) => line).filter((line): line is PurchaseLine => line !== null);
  const sent = readyRows(rows, verdicts);
  return {
    chunks: planChunks(sent),
    seal: {
      rowCount: sent.length,
      totals: controlTotals(lines, (id) => products?.get(id)?.currency ?? null),
      contentDigest: await digestOf(contentText(lines, templates ?? noSavedSchedules)),
    },
  };
}
