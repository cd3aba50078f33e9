import type { UndoReceipt } from "../../contract/undo";
import { HttpProblem } from "../http/problem";
import type { Database, Tx } from "../store/database";
import { deleteEmptyCustomers, deleteEmptyOpportunities, noteOwners, noteOwnersInImages, touchedPairs } from "../store/emptied";
import { lockImport, undoImport } from "../store/imports";
import { lockBooks, markUndone, readCommittedAt } from "../store/ledger";
import { findGroups } from "../store/lines";
import { releaseLinks, stageLines, updateLinks } from "../store/merge";
import {
  countLaterChanges, deleteCreatedLines, forgetImages, formerLinks, gatherImages, handOnImages, listLaterChanges, listLaterImports, restoreLines, restorePostings,
} from "../store/undo";
import { found } from "./find-import";
import { linkAgain } from "./link-again";
import { daysBefore, undoDays } from "./retention";

export interface UndoRequest {
  readonly tenantId: string;
  readonly importId: string;
  readonly user: string;
  readonly keepLaterChanges: boolean;
  readonly now: Date;
}

const named = 100;

/**
 * Takes a committed import back, once, in one transaction: its lines are as they were before it. A repeated call gets the
 * same receipt.
 * @throws HttpProblem when the state is another, 30 days are over, or later imports changed its lines and their changes are not to be kept
 */
export function undo(db: Database, request: UndoRequest): Promise<UndoReceipt> {
  return db.asTenant(request.tenantId, (tx) => undoIn(tx, request));
}

async function undoIn(tx: Tx, { tenantId, importId, user, keepLaterChanges, now }: UndoRequest): Promise<UndoReceipt> {
  const row = found(await lockImport(tx, tenantId, importId));
  if (row.undo_receipt !== null) return row.undo_receipt;
  if (row.state !== "committed") throw new HttpProblem("state-conflict", `The import is ${row.state}; only a committed one can be undone.`);
  // Commits and undos of a tenant wait for each other here, so that no line changes under either.
  await lockBooks(tx, tenantId);
  const committedAt = await readCommittedAt(tx, tenantId, importId);
  if (committedAt < daysBefore(now, undoDays)) {
    throw new HttpProblem("expired", `An import can be undone for ${undoDays} days; this one was committed on ${committedAt.toISOString().slice(0, 10)}. Import the corrected rows instead.`);
  }
  await gatherImages(tx, tenantId, importId);
  const kept = await countLaterChanges(tx);
  if (kept > 0 && !keepLaterChanges) await refuse(tx, tenantId, kept);
  await noteOwners(tx, tenantId);
  await noteOwnersInImages(tx, tenantId);
  await handOnImages(tx, tenantId);
  const deleted = await deleteCreatedLines(tx, tenantId);
  const restored = await restoreLines(tx, tenantId);
  await restorePostings(tx, tenantId);
  await noteOwners(tx, tenantId);
  await setLinks(tx, tenantId);
  await forgetImages(tx, tenantId, importId);
  await markUndone(tx, tenantId, importId);
  const opportunitiesDeleted = await deleteEmptyOpportunities(tx, tenantId, importId);
  const customersDeleted = await deleteEmptyCustomers(tx, tenantId, importId);
  const receipt: UndoReceipt = {
    importId, undoneAt: now.toISOString(), user, lines: { deleted, restored, kept }, customersDeleted, opportunitiesDeleted,
  };
  await undoImport(tx, tenantId, importId, receipt);
  return receipt;
}

async function refuse(tx: Tx, tenantId: string, count: number): Promise<never> {
  const changes = await listLaterChanges(tx, tenantId, named);
  const which = count > changes.length ? ` The first ${changes.length} are listed.` : "";
  throw new HttpProblem("undo-blocked", `Later imports changed ${count} of its lines.${which} Undo those imports first, or keep their changes (keepLaterChanges).`, {
    laterImportIds: await listLaterImports(tx, tenantId, named),
    errors: changes.map(({ typedId, rowNumber, changedBy }) => ({
      path: rowNumber === null ? "renewals" : `rows.${rowNumber}`, message: `The line with the ID ${typedId} was changed by the import ${changedBy}.`,
    })),
  });
}

async function setLinks(tx: Tx, tenantId: string): Promise<void> {
  const changes = linkAgain(await findGroups(tx, tenantId, await touchedPairs(tx)), await formerLinks(tx));
  if (changes.length === 0) return;
  await stageLines(tx, [], changes);
  await releaseLinks(tx, tenantId);
  await updateLinks(tx, tenantId);
}
