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

const lastRow = 1_048_576;

/** A row: its number in the sheet, and its cells in the template's order. */
export const rowSchema = z.tuple([z.int().min(1).max(lastRow), z.array(cellSchema).length(fieldKeys.length)]);

/** Rows as read, in any number of chunks that are numbered from 0; a row number occurs once in an import. */
export const chunkSchema = z.strictObject({ rows: z.array(rowSchema).min(1).max(limits.chunkRows) });

/**
 * Whether the schema would take this as it stands: a quick look, since a sheet's 50,000 cells in one chunk keep a schema busy for
 * longer than all else that a server does with them. What it does not say yes to may still be right, and the schema decides.
 */
export function isPlainChunk(body: unknown): boolean {
  if (!isObject(body) || !Array.isArray(body.rows) || Object.keys(body).length !== 1) return false;
  const rows: readonly unknown[] = body.rows;
  return rows.length >= 1 && rows.length <= limits.chunkRows && rows.every(isPlainRow);
}

function isPlainRow(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 2) return false;
  const rowNumber: unknown = row[0], cells: unknown = row[1];
  if (!Number.isInteger(rowNumber) || Number(rowNumber) < 1 || Number(rowNumber) > lastRow) return false;
  if (!Array.isArray(cells) || cells.length !== fieldKeys.length) return false;
  // A loop, since V8 does not inline what `every` calls: it takes a third of the time.
  for (const cell of cells as readonly unknown[]) if (!isPlainCell(cell)) return false;
  return true;
}

function isPlainCell(cell: unknown): boolean {
  if (typeof cell === "string") return cell.length <= limits.fieldCharacters;
  if (typeof cell === "number") return Number.isFinite(cell);
  if (cell === null || typeof cell === "boolean") return true;
  return isObject(cell) && hasOnlyDate(cell) && Number.isFinite(cell.date);
}

function hasOnlyDate(cell: object): boolean {
  for (const key in cell) if (key !== "date") return false;
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
