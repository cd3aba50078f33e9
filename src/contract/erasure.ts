import { z } from "zod";

/** What the erasure of a customer took: counts only. */
export const erasureReceiptSchema = z.object({
  erasedAt: z.iso.datetime(),
  lines: z.int(),
  opportunities: z.int(),
  /** Imports that were not committed and held rows of the customer: they are aborted. */
  importsAborted: z.int(),
  /** What was said of rows and quoted the customer. */
  issues: z.int(),
});

export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;
