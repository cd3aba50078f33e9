import { z } from "zod";

/** Months up to this one are closed in the books; null: none is. */
export const closedPeriodsSchema = z.strictObject({
  lastClosedMonth: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "A month is written as 2026-03.").nullable(),
});
