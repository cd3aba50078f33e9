import { z } from "zod";

export const undoSchema = z.strictObject({
  keepLaterChanges: z.boolean().default(false).describe("Lines that later imports changed stay as those left them; without it they block the undo."),
});

/** What the undo of an import did. Kept for ever. */
export const undoReceiptSchema = z.object({
  importId: z.uuid(),
  undoneAt: z.iso.datetime(),
  /** Who: the name of the token. */
  user: z.string(),
  lines: z.object({
    /** Lines that the import had created. */
    deleted: z.int(),
    /** Lines that are again as they were before the import; also those of which it had changed the renewal only. */
    restored: z.int(),
    /** Lines that later imports changed, which stay as they are. */
    kept: z.int(),
  }),
  /** Those that the import had brought and that no line has any more. */
  customersDeleted: z.int(),
  opportunitiesDeleted: z.int(),
});

export type UndoReceipt = z.infer<typeof undoReceiptSchema>;
