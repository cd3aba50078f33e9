import { openImportSchema, type OpenImport } from "../../contract/open-import";
import { speaksWith, template } from "../../contract/schema-version";
import { daysBetween } from "../../domain/calendar";
import { HttpProblem } from "../http/problem";
import { listChunks, type ChunkRow } from "../store/chunks";
import type { Tx } from "../store/database";
import { findImport, insertImport, type ImportRow } from "../store/imports";
import { found } from "./find-import";

export interface Opened {
  readonly isNew: boolean;
  readonly row: ImportRow;
  readonly chunks: readonly ChunkRow[];
}

/**
 * Opens an import, or finds it again by the same id and body.
 * @param today the server's date, `YYYY-MM-DD`
 * @throws HttpProblem when the id stands for another import, or the clock of a new one is off
 */
export async function openImport(
  tx: Tx, tenantId: string, id: string, opened: OpenImport, user: string, today: string,
): Promise<Opened> {
  if (!speaksWith(opened.template.version)) {
    throw new HttpProblem("schema-skew", `The server speaks version ${template.version} of the template. Reload the pane.`);
  }
  const known = await findImport(tx, tenantId, id);
  if (!known) {
    // Only a new import is judged: one that goes on keeps the date on which it was opened.
    if (Math.abs(daysBetween(today, opened.importDate)) > 1) {
      throw new HttpProblem("import-date", `The date of the import is ${opened.importDate}, but the server's date is ${today}. `
        + "Set the clock of this computer, then submit again.");
    }
    if (await insertImport(tx, tenantId, id, opened, user)) {
      return { isNew: true, row: found(await findImport(tx, tenantId, id)), chunks: [] };
    }
  }
  const row = found(known ?? await findImport(tx, tenantId, id));
  // Parsing gives both the schema's order of keys.
  if (JSON.stringify(openImportSchema.parse(row.opened)) !== JSON.stringify(opened)) {
    throw new HttpProblem("import-id-reused", "This id was opened with another body. Make a new id for a new import.");
  }
  return { isNew: false, row, chunks: await listChunks(tx, tenantId, id) };
}
