import { z } from "zod";

/** What a request may hold. Anything beyond is refused, never cut (CONTRACT.md section 5). */
export const limits = {
  rows: 1_048_575,
  chunkRows: 5_000,
  /** Of the JSON text. */
  chunkBytes: 4 * 1024 * 1024,
  /** Of the gzip stream. */
  chunkGzipBytes: 1024 * 1024,
  gzipRatio: 100,
  fieldCharacters: 32_767,
  jsonDepth: 4,
  chunksInFlight: 4,
  products: 100_000,
  savedSchedules: 500,
} as const;

export const limitsSchema = z.object({
  rows: z.int(), chunkRows: z.int(), chunkBytes: z.int(), chunkGzipBytes: z.int(), gzipRatio: z.int(),
  fieldCharacters: z.int(), jsonDepth: z.int(), chunksInFlight: z.int(), products: z.int(), savedSchedules: z.int(),
});
