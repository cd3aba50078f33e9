import { z } from "zod";

/** What the erasure of a customer took, as counts, and what it left to be decided on. */
export const erasureReceiptSchema = z.object({
  erasedAt: z.iso.datetime(),
  lines: z.int(),
  opportunities: z.int(),
  /** Imports that were not committed and held rows of the customer: they are aborted. */
  importsAborted: z.int(),
  /** What was said of rows and quoted the customer. */
  issues: z.int(),
  /** Schedules belong to the organisation, and other customers' lines may name them. */
  schedules: z.array(z.string()).default([]).describe("Names of saved schedules, or of such that other customers' lines name, in which the customer's name stands. They stay: delete them, and import those lines again under another schedule."),
});

export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;
