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

/** How much of the server one caller may use, as it is set up. */
export interface UsageLimits {
  /** As each server process counts them; the names are those of the RateLimit header. */
  readonly requestsPerMinute: Readonly<Record<RequestBound, number>>;
  /** Of a tenant's rows that wait for a commit, as JSON. */
  readonly stagedBytes: number;
  /** For a request's headers to arrive. */
  readonly headersSeconds: number;
  /** For a request to arrive as a whole, beside the time in which its body travels. */
  readonly requestSeconds: number;
  /** At which a body travels at least. */
  readonly bytesPerSecond: number;
}

/** By what requests are counted: the address that they come from, its tries of pairing codes, their token, and its tenant. */
export type RequestBound = "address" | "pairing" | "token" | "tenant";

export const limitsSchema = z.object({
  rows: z.int(), chunkRows: z.int(), chunkBytes: z.int(), chunkGzipBytes: z.int(), gzipRatio: z.int(),
  fieldCharacters: z.int(), jsonDepth: z.int(), chunksInFlight: z.int(), products: z.int(), savedSchedules: z.int(),
  requestsPerMinute: z.object({
    address: z.int().describe("From one address, with or without a token."),
    pairing: z.int().describe("Tries of pairing codes from one address."),
    token: z.int().describe("With one token, or of one person who signed in."),
    tenant: z.int().describe("Of one organisation."),
  }).describe("As each server process counts them. What is left of each stands in the RateLimit header."),
  stagedBytes: z.int().describe("Of an organisation's rows that wait for their commit, as JSON."),
  headersSeconds: z.number().describe("In which a request's headers have to arrive."),
  requestSeconds: z.number().describe("In which a request has to arrive, beside the time that its body takes at the least rate."),
  bytesPerSecond: z.number().describe("The least rate of a body. What comes more slowly is cut."),
});
