import { z } from "zod";
import { importStates } from "./import-state";
import { countsSchema } from "./manifest";

/** An import among others: enough to find one again. Its receipt is in GET import. */
export const importEntrySchema = z.object({
  importId: z.uuid(),
  state: z.enum(importStates),
  createdAt: z.iso.datetime(),
  /** null before the commit. */
  committedAt: z.iso.datetime().nullable(),
  /** Who opened it: the name of the token. */
  openedBy: z.string(),
  source: z.object({ workbook: z.string(), sheet: z.string() }),
  /** From the manifest on. */
  counts: countsSchema.nullable(),
});

export const importsPageSchema = z.object({
  /** The newest first. */
  imports: z.array(importEntrySchema),
  /** null: this was the last page. */
  nextCursor: z.string().nullable(),
});

export type ImportEntry = z.infer<typeof importEntrySchema>;
