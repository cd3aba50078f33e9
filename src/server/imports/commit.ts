import type { ImportRow } from "../store/imports";
import type { Receipt } from "../../contract/receipt";
import type { Totals } from "../../contract/totals";
import { HttpProblem } from "../http/problem";
import { emptyChunks } from "../store/chunks";
import type { Database, Tx } from "../store/database";
import { commitImport, lockImport } from "../store/imports";
import { findContent, insertLedger, lockBooks } from "../store/ledger";
import {
  insertCustomers, insertLines, insertOpportunities, keepBeforeImages, mergeBookings, mergeSchedules, readTotals,
  releaseLinks, stageLines, updateLines, updateLinks,
} from "../store/merge";
import { replaceRows } from "../store/rows";
import { assess, type Assessment } from "./assess";
import { etagOf, found, matches } from "./find-import";
import { readRows } from "./read-import";
import { contentDigest, validateAgain } from "./seal";
import { warningsOf, warnsOfMore } from "./warnings";

export interface CommitRequest {
  readonly tenantId: string;
  readonly importId: string;
  readonly user: string;
  readonly ifMatch: string | undefined;
  readonly duplicateContent: "refuse" | "allow";
  readonly now: Date;
}

/** The books, the product list or a saved schedule changed since the validation, so that other rows would be applied than the user was shown, or with other warnings. */
class BooksChanged extends Error {
  override readonly name = "BooksChanged";
}

/**
 * Applies an import, once, in one transaction. A repeated call gets the same receipt.
 * @throws HttpProblem when the state is another, the content was imported before, or the books changed
 */
export async function commit(db: Database, request: CommitRequest): Promise<Receipt> {
  try {
    return await db.asTenant(request.tenantId, (tx) => commitIn(tx, request));
  } catch (error) {
    if (!(error instanceof BooksChanged)) throw error;
    await db.asTenant(request.tenantId, (tx) => validateAgain(tx, request.tenantId, request.importId));
    throw new HttpProblem("etag-mismatch", "Other imports changed the books since this one was validated. It was validated again: read it, then commit.");
  }
}

/**
 * Goes the whole way of a commit and takes it back: what its receipt would say now, or its refusal. What other imports changed
 * since the validation counts; a commit would ask to read it again.
 */
export async function dryRun(db: Database, request: Omit<CommitRequest, "ifMatch">): Promise<Omit<Receipt, "committedAt">> {
  const { committedAt: _, ...receipt } = await db.rehearse(request.tenantId, async (tx) => {
    const row = await validateAgain(tx, request.tenantId, request.importId);
    return commitIn(tx, { ...request, ifMatch: etagOf(row) });
  });
  return receipt;
}

async function commitIn(tx: Tx, request: CommitRequest): Promise<Receipt> {
  const { tenantId, importId } = request;
  const row = found(await lockImport(tx, tenantId, importId));
  if (row.receipt !== null) return row.receipt;
  if (row.state !== "validated" || row.manifest === null || row.answer === null) {
    throw new HttpProblem("state-conflict", `The import is ${row.state}; only a validated one can be committed.`);
  }
  if (!matches(request.ifMatch, etagOf(row))) {
    throw new HttpProblem("etag-mismatch", "If-Match is not the ETag of the validated import. Read it again, then commit.");
  }
  await lockBooks(tx, tenantId);
  const first = await findContent(tx, tenantId, row.answer.contentDigest);
  if (first !== undefined && request.duplicateContent === "refuse") {
    throw new HttpProblem("duplicate-content", "An earlier import brought exactly these rows. Commit with duplicateContent \"allow\" to import them again.",
      { firstImportId: first });
  }
  const committedAt = request.now.toISOString();
  await insertLedger(tx, tenantId, importId, row.answer.contentDigest, first !== undefined, committedAt);
  const rows = await readRows(tx, tenantId, importId, row.manifest);
  const assessment = await assess(tx, tenantId, rows, row.opened);
  if (contentDigest(assessment) !== row.manifest.contentDigest || !same(assessment, row.answer) || warnsOfMore(warningsOf(assessment.applied), row.answer)) throw new BooksChanged();
  await apply(tx, tenantId, importId, assessment);
  await compareTotals(tx, tenantId, assessment);
  const receipt = receiptOf(row, assessment, request, committedAt);
  await commitImport(tx, tenantId, importId, receipt);
  await emptyChunks(tx, tenantId, [importId]);
  return receipt;
}

function same({ counts, totals }: Assessment, answer: NonNullable<ImportRow["answer"]>): boolean {
  const text = (part: Assessment["counts"], sums: Totals) => JSON.stringify([
    part.created, part.updated, part.unchanged, part.skipped, part.failed,
    sums.rows, sums.quantity, sums.customers, sums.opportunities, sums.products, Object.entries(sums.amounts).sort(),
  ]);
  return text(counts, totals) === text(answer.counts, answer.totals);
}

async function apply(tx: Tx, tenantId: string, importId: string, { plan, outcomes }: Assessment): Promise<void> {
  const written = plan.planned.filter(({ outcome }) => outcome === "created" || outcome === "updated");
  await replaceRows(tx, tenantId, importId, outcomes);
  if (written.length === 0 && plan.links.length === 0) return;
  await stageLines(tx, written, plan.links);
  await insertCustomers(tx, tenantId, importId);
  await insertOpportunities(tx, tenantId, importId);
  await keepBeforeImages(tx, tenantId, importId);
  await releaseLinks(tx, tenantId);
  const count = await updateLines(tx, tenantId, importId) + await insertLines(tx, tenantId, importId);
  if (count !== written.length) totalsDiffer();
  await updateLinks(tx, tenantId);
  await mergeBookings(tx, tenantId);
  await mergeSchedules(tx, tenantId);
}

/** The receipt is counted from the tables, not from what was meant to be written. */
async function compareTotals(tx: Tx, tenantId: string, { applied, totals }: Assessment): Promise<void> {
  const stored = await readTotals(tx, tenantId, applied.map(({ line }) => line.idKey));
  if (stored.rows !== totals.rows || stored.quantity !== totals.quantity || stored.customers !== totals.customers
    || stored.opportunities !== totals.opportunities || stored.products !== totals.products) totalsDiffer();
}

function totalsDiffer(): never {
  throw new HttpProblem("control-total-mismatch", "The stored rows do not add up to the validated totals. Nothing was applied.");
}

function receiptOf(row: ImportRow, { counts, totals }: Assessment, { user }: CommitRequest, committedAt: string): Receipt {
  return {
    importId: row.id, committedAt, user,
    source: { workbook: row.opened.source.workbook, sheet: row.opened.source.sheet },
    outcomes: counts, totals, contentDigest: row.answer?.contentDigest,
  };
}
