import type { Chunk } from "../../contract/chunk";
import type { Manifest } from "../../contract/manifest";
import { readingOf, type OpenImport } from "../../contract/open-import";
import type { SheetRow } from "../../domain/cell";
import { checkInSteps, type CheckResult } from "../../domain/check-rows";
import { createProductIndex } from "../../domain/product-index";
import type { Product } from "../../domain/product";
import type { SavedSchedules } from "../../domain/schedule/saved-schedules";
import { HttpProblem } from "../http/problem";
import { listChunks, readChunkText } from "../store/chunks";
import type { Tx } from "../store/database";
import { inTurns } from "./in-turns";

/** The rows that a manifest names, in its order, which is the sheet's. */
export async function readRows(tx: Tx, tenantId: string, importId: string, manifest: Manifest): Promise<SheetRow[]> {
  const stored = new Map((await listChunks(tx, tenantId, importId)).map((chunk) => [chunk.number, chunk]));
  const missing = manifest.chunks.filter(({ number }) => !stored.has(number)).map(({ number }) => number);
  if (missing.length > 0) {
    throw new HttpProblem("manifest-mismatch", `${missing.length} chunks of the manifest have not arrived. Send them, then seal again.`, { missing });
  }
  const changed = manifest.chunks.find(({ number, digest }) => stored.get(number)?.digest !== digest);
  if (changed) mismatch(`Chunk ${changed.number} has another digest than the stored one. Start a new import.`);
  const surplus = [...stored.keys()].filter((number) => !manifest.chunks.some((chunk) => chunk.number === number));
  if (surplus.length > 0) mismatch(`The manifest leaves out ${surplus.length} stored chunks. Name all of them, or start a new import.`);
  if (stored.size !== manifest.chunks.length) mismatch("The manifest names a chunk twice. Name each once.");
  const rows: SheetRow[] = [];
  for (const { number } of manifest.chunks) {
    const text = await readChunkText(tx, tenantId, importId, number);
    // It was checked before it was stored, and its digest is the manifest's.
    for (const row of (JSON.parse(text) as Chunk).rows) rows.push(row);
  }
  if (rows.length !== manifest.rowCount) mismatch(`The manifest counts ${manifest.rowCount} rows; ${rows.length} were sent.`);
  const disorder = rows.findIndex(([rowNumber], index) => index > 0 && rowNumber <= (rows[index - 1]?.[0] ?? 0));
  if (disorder >= 0) mismatch(`Row ${rows[disorder]?.[0]} comes twice or out of order. Name the chunks in sheet order.`);
  return rows;
}

/** The same checks as in the pane; under `strict` some warnings are errors, and their rows are no lines. */
export function checkImport(rows: readonly SheetRow[], opened: OpenImport, products: readonly Product[], templates: SavedSchedules): Promise<CheckResult> {
  return inTurns(checkInSteps(rows, { reading: readingOf(opened), products: createProductIndex(products), templates, strict: opened.strict, onServer: true }));
}

export function mismatch(detail: string): never {
  throw new HttpProblem("manifest-mismatch", detail);
}
