import { z } from "zod";

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

/** What a committed import did: the paper that a controller files. Kept for ever. */
export const receiptSchema = z.object({
  importId: z.uuid(),
  /** RFC 3339, UTC. */
  committedAt: z.iso.datetime(),
  /** Who: the name of the token. */
  user: z.string(),
  source: z.object({ workbook: z.string(), sheet: z.string() }),
  outcomes: z.object({
    created: z.int(), updated: z.int(), unchanged: z.int(), skipped: z.int(), failed: z.int(),
  }),
  /** Of the rows that were applied; `quantity` and amounts are exact decimals. */
  totals: z.object({
    rows: z.int(),
    quantity: decimal,
    customers: z.int(),
    opportunities: z.int(),
    products: z.int(),
    amounts: z.record(z.string(), decimal),
  }),
});

export type Receipt = z.infer<typeof receiptSchema>;
