import { z } from "zod";
import { countsSchema } from "./manifest";
import { totalsShape } from "./totals";

/** What a committed import did: the paper that a controller files. Kept for ever. */
export const receiptSchema = z.object({
  importId: z.uuid(),
  /** RFC 3339, UTC. */
  committedAt: z.iso.datetime(),
  /** Who: the name of the token. */
  user: z.string(),
  source: z.object({ workbook: z.string(), sheet: z.string() }),
  outcomes: countsSchema,
  /** Of the rows that were applied; `quantity` and amounts are exact decimals. */
  totals: z.object(totalsShape),
  /** The same content has this digest in every import; see content-digest.ts. */
  contentDigest: z.string().optional(),
});

export type Receipt = z.infer<typeof receiptSchema>;
