import type { ChunkList, StoredChunk } from "../../contract/chunk";
import type { HasSpace } from "../free-space";
import { limits } from "../../contract/limits";
import { HttpProblem } from "../http/problem";
import { findPlace, insertChunk, listChunks, readStaged } from "../store/chunks";
import type { Tx } from "../store/database";
import { findImport, shareImport } from "../store/imports";
import { found } from "./find-import";

export interface SentChunk {
  readonly tenantId: string;
  readonly importId: string;
  readonly number: number;
  readonly rowCount: number;
  /** The JSON before gzip. */
  readonly text: Buffer;
  readonly digest: string;
}

/** For rows that wait for a commit. */
export interface Room {
  /** Of one tenant's chunks. */
  readonly stagedBytes: number;
  readonly hasSpace: HasSpace;
}

/**
 * Stores a chunk, or finds it stored already.
 * @throws HttpProblem when another chunk has its number, or the import, the tenant or the disk takes no more
 */
export async function acceptChunk(
  tx: Tx, { tenantId, importId, number, rowCount, text, digest }: SentChunk, room: Room,
): Promise<{ readonly isNew: boolean; readonly chunk: StoredChunk }> {
  const chunk = { number, rows: rowCount, digest };
  const place = found(await findPlace(tx, tenantId, importId, number));
  let stored = place.digest;
  // One that comes again changes nothing, and needs no lock, which would be written to the disk.
  const { state } = stored === null ? found(await shareImport(tx, tenantId, importId)) : place;
  // Of an aborted import the numbers are kept and the rows are not.
  if (state === "aborted" || (stored === null && state !== "open")) {
    throw new HttpProblem("state-conflict", `The import is ${state} and takes no more rows. Start a new one.`);
  }
  if (stored === null) {
    await refuseTooMuch(tx, tenantId, importId, { rows: rowCount, bytes: text.length }, room);
    if (await insertChunk(tx, tenantId, importId, { number, digest, row_count: rowCount }, text)) return { isNew: true, chunk };
    stored = found(await findPlace(tx, tenantId, importId, number)).digest;
  }
  if (stored !== digest) {
    throw new HttpProblem("chunk-conflict", `Chunk ${number} was stored with other rows; the first is kept. Start a new import.`);
  }
  return { isNew: false, chunk };
}

/** Seconds; space comes back with a commit, an abort, or after days. */
const retryWhenFull = 60;

async function refuseTooMuch(tx: Tx, tenantId: string, importId: string, more: { rows: number; bytes: number }, { stagedBytes, hasSpace }: Room): Promise<void> {
  const staged = await readStaged(tx, tenantId, importId);
  if (staged.rows + more.rows > limits.rows) throw new HttpProblem("too-many-rows", `An import holds at most ${limits.rows} rows. Split the sheet.`);
  if (staged.bytes + more.bytes > stagedBytes) {
    throw new HttpProblem("storage-full", "Your organisation's imports that wait for their commit fill the space that it has here. Commit or abort some, then send the chunk again.", {}, retryWhenFull);
  }
  if (!(await hasSpace())) {
    throw new HttpProblem("storage-full", "The server's disk has too little space left for more rows. What is stored can be committed, aborted and read. Send the chunk again when there is space.", {}, retryWhenFull);
  }
}

export async function chunkList(tx: Tx, tenantId: string, importId: string): Promise<ChunkList> {
  const row = found(await findImport(tx, tenantId, importId));
  if (row.state === "aborted") return { chunks: [], missing: [] };
  const stored = await listChunks(tx, tenantId, importId);
  const there = new Set(stored.map(({ number }) => number));
  const last = stored[stored.length - 1]?.number ?? -1;
  const wanted = row.manifest?.chunks.map(({ number }) => number) ?? Array.from({ length: last + 1 }, (_, number) => number);
  return {
    chunks: stored.map(({ number, digest, row_count }) => ({ number, digest, rows: row_count })),
    missing: wanted.filter((number) => !there.has(number)),
  };
}
