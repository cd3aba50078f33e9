import { z } from "zod";
import { countsSchema, rowOutcomeSchema, warningsShape } from "./manifest";
import { receiptSchema } from "./receipt";
import { totalsSchema } from "./totals";
import { undoReceiptSchema } from "./undo";

export const importStates = [
  "open", "validated", "rejected", "committing", "committed", "undone", "aborted", "expired",
] as const;
export type ImportStateName = (typeof importStates)[number];

/** Where an import stands. Answered by open, abort and GET; the ETag changes with every change of state. */
export const importStateSchema = z.object({
  importId: z.uuid(),
  state: z.enum(importStates),
  createdAt: z.iso.datetime(),
  chunks: z.int(),
  rows: z.int(),
  /** From the manifest on. */
  counts: countsSchema.nullable(),
  totals: totalsSchema.nullable(),
  /** From the commit on. */
  receipt: receiptSchema.nullable(),
  /** From the undo on. */
  undoReceipt: undoReceiptSchema.nullable().default(null),
  /** While it is validated; what was found then may be more than at the manifest, where the books changed meanwhile. */
  ...warningsShape,
});

export const commitSchema = z.strictObject({
  duplicateContent: z.enum(["refuse", "allow"]).default("refuse").describe("With allow, content that was imported before is imported again."),
});

export const rowsPageSchema = z.object({
  rows: z.array(rowOutcomeSchema),
  /** null: this was the last page. */
  nextCursor: z.string().nullable(),
});

export type ImportState = z.infer<typeof importStateSchema>;
export type Commit = z.input<typeof commitSchema>;
export type RowsPage = z.infer<typeof rowsPageSchema>;
