import { z } from "zod";
import { decimalSchema } from "./decimal-text";

export const summaryKinds = ["bookings", "billings", "revenue"] as const;
export type SummaryKind = (typeof summaryKinds)[number];

/** What the books come to, by month and currency. */
export const summarySchema = z.object({
  /** By month, then by currency; months without anything are left out. */
  totals: z.array(z.object({ month: z.string(), currency: z.string(), amount: decimalSchema })),
  /** Lines whose worth nobody knows, since their product has no price and no amounts are typed: they are in no total. */
  linesWithoutValue: z.int(),
});

export type Summary = z.infer<typeof summarySchema>;
