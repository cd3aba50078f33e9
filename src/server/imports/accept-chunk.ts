import type { ChunkList, StoredChunk } from "../../contract/chunk";
import { limits } from "../../contract/limits";
import { digestOf } from "../http/body";
import { HttpProblem } from "../http/problem";
import { findChunk, insertChunk, listChunks } from "../store/chunks";
import type { Tx } from "../store/database";
import { findImport, shareImport } from "../store/imports";
import { found } from "./find-import";

/**
 * Stores a chunk, or finds it stored already.
 * @param text the JSON before gzip
 * @throws HttpProblem when another chunk has its number, or the import takes no more
 */
export async function acceptChunk(
  tx: Tx, tenantId: string, importId: string, number: number, rowCount: number, text: Buffer,
): Promise<{ readonly isNew: boolean; readonly chunk: StoredChunk }> {
  const row = found(await shareImport(tx, tenantId, importId));
  const chunk = { number, rows: rowCount, digest: digestOf(text) };
  const stored = await findChunk(tx, tenantId, importId, number);
  // Of an aborted import the numbers are kept and the rows are not.
  if (row.state === "aborted" || (!stored && row.state !== "open")) {
    throw new HttpProblem("state-conflict", `The import is ${row.state} and takes no more rows. Start a new one.`);
  }
  if (!stored) {
    await refuseTooMany(tx, tenantId, importId, rowCount);
    if (await insertChunk(tx, tenantId, importId, { number, digest: chunk.digest, row_count: rowCount }, text)) return { isNew: true, chunk };
  }
  const first = stored ?? await findChunk(tx, tenantId, importId, number);
  if (first?.digest !== chunk.digest) {
    throw new HttpProblem("chunk-conflict", `Chunk ${number} was stored with other rows; the first is kept. Start a new import.`);
  }
  return { isNew: false, chunk };
}

async function refuseTooMany(tx: Tx, tenantId: string, importId: string, more: number): Promise<void> {
  const chunks = await listChunks(tx, tenantId, importId);
  const rows = chunks.reduce((sum, chunk) => sum + chunk.row_count, more);
  if (rows > limits.rows) throw new HttpProblem("too-many-rows", `An import holds at most ${limits.rows} rows. Split the sheet.`);
}

export async function chunkList(tx: Tx, tenantId: string, importId: string): Promise<ChunkList> {
  const row = found(await findImport(tx, tenantId, importId));
  const stored = await listChunks(tx, tenantId, importId);
  const there = new Set(stored.map(({ number }) => number));
  const last = stored[stored.length - 1]?.number ?? -1;
  const wanted = row.manifest?.chunks.map(({ number }) => number) ?? Array.from({ length: last + 1 }, (_, number) => number);
  return {
    chunks: stored.map(({ number, digest, row_count }) => ({ number, digest, rows: row_count })),
    missing: wanted.filter((number) => !there.has(number)),
  };
}
