import { z } from "zod";
import type { SheetRow } from "../domain/cell";
import { fieldKeys } from "../domain/field-key";
import { digestSchema } from "./digest";
import { limits } from "./limits";

const finite = z.number();

const cellSchema = z.union([
  z.string().max(limits.fieldCharacters),
  finite,
  z.boolean(),
  z.null(),
  z.strictObject({ error: z.string().max(64) }),
  z.strictObject({ date: finite }),
  z.strictObject({ percent: finite }),
  z.strictObject({ currency: finite }),
]);

/** A row: its number in the sheet, and its cells in the template's order. */
export const rowSchema = z.tuple([z.int().min(1).max(1_048_576), z.array(cellSchema).length(fieldKeys.length)]);

/** Rows as read, in any number of chunks that are numbered from 0; a row number occurs once in an import. */
export const chunkSchema = z.strictObject({ rows: z.array(rowSchema).min(1).max(limits.chunkRows) });

export interface Chunk {
  readonly rows: readonly SheetRow[];
}

/**
 * A chunk that the server holds. Its digest is that of the JSON text, before gzip: a repeated chunk is
 * recognised whether or not it is compressed. (`Content-Digest` covers the bytes as sent.)
 */
export const storedChunkSchema = z.object({ number: z.int(), rows: z.int(), digest: digestSchema });

export const chunkListSchema = z.object({
  chunks: z.array(storedChunkSchema),
  /** Numbers below the highest stored one that have not arrived; after the manifest, all that it names. */
  missing: z.array(z.int()),
});

export type StoredChunk = z.infer<typeof storedChunkSchema>;
export type ChunkList = z.infer<typeof chunkListSchema>;
