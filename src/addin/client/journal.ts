import { z } from "zod";
import type { Journal, PendingImport } from "../workflow/ports";
import { createKeptText } from "./kept-text";
import { parseJson } from "./read-problem";

const pendingSchema: z.ZodType<PendingImport> = z.object({
  importId: z.uuid(),
  sheet: z.object({ sheetId: z.string(), tableId: z.string(), sheetName: z.string() }),
  open: z.unknown(),
  startedAt: z.iso.datetime(),
});

/**
 * Remembers the import that was begun, so that it can go on after the pane or Excel was closed.
 * @param workbook whatever tells this workbook from others that are open in the same browser
 */
export function createJournal(storage: () => Storage, partitionKey: string | undefined, workbook: string): Journal {
  const kept = createKeptText(storage, `${partitionKey ?? ""}intake.pending/${workbook}`);
  return {
    load() {
      const text = kept.read();
      if (text === null) return null;
      const parsed = pendingSchema.safeParse(parseJson(text));
      // Written by another version or by another hand: the server still knows the import by its id.
      return parsed.success ? parsed.data : null;
    },
    save: (pending) => kept.write(JSON.stringify(pending)),
    clear: () => kept.write(null),
  };
}
