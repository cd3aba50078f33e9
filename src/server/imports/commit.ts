import type { Manifest, ManifestAnswer } from "../../contract/manifest";
import type { Receipt } from "../../contract/receipt";
import type { Totals } from "../../contract/totals";
import { HttpProblem } from "../http/problem";
import { readBooksVersion } from "../store/books-version";
import { emptyChunks } from "../store/chunks";
import type { Database, Tx } from "../store/database";
import { commitImport, lockImport, type ImportRow } from "../store/imports";
import { findContent, insertLedger, lockBooks } from "../store/ledger";
import { replaceRows } from "../store/rows";
import { applyToBooks } from "./apply-to-books";
import { assess, type Assessment } from "./assess";
import { etagOf, found, matches } from "./find-import";
import { validateAgain } from "./seal";
import { digestOfTerms } from "./sealed-terms";
import { warningsOf, warnsOfMore } from "./warnings";

export interface CommitRequest {
  readonly tenantId: string;
  readonly importId: string;
  readonly user: string;
  readonly ifMatch: string | undefined;
  readonly duplicateContent: "refuse" | "allow";
  readonly now: Date;
}

/** The books or the product list changed since the validation, so that other rows would be applied than the user was shown, by other prices or terms, or with other warnings. */
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
    throw new HttpProblem("etag-mismatch", "The books or the product list changed since this import was validated, so that other things would be booked. It was validated again: read it, then commit.");
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
  const { contentDigest } = row.answer;
  const first = await findContent(tx, tenantId, contentDigest);
  if (first !== undefined && request.duplicateContent === "refuse") {
    throw new HttpProblem("duplicate-content", "An earlier import brought exactly these rows. Commit with duplicateContent \"allow\" to import them again.",
      { firstImportId: first });
  }
  const committedAt = request.now.toISOString();
  await insertLedger(tx, tenantId, importId, contentDigest, first !== undefined, committedAt);
  // Where nothing changed since a validation that found nothing to write there is nothing to be looked at again.
  if (row.writes !== false || await readBooksVersion(tx, tenantId) !== row.books_version) await applyAgain(tx, tenantId, row, row.manifest, row.answer);
  const receipt = receiptOf(row, row.answer, request, committedAt);
  await commitImport(tx, tenantId, importId, receipt);
  await emptyChunks(tx, tenantId, [importId]);
  return receipt;
}

/** Decides again what the import does, which must be what the user was shown, and does it. */
async function applyAgain(tx: Tx, tenantId: string, row: ImportRow, manifest: Manifest, answer: ManifestAnswer): Promise<void> {
  const assessment = await assess(tx, tenantId, row.id, manifest, row.opened, row.sealed_terms ?? []);
  if (assessment.content.digest !== manifest.contentDigest || !same(assessment, answer) || bookedOtherwise(row, assessment)
    || warnsOfMore(warningsOf(assessment.applied), answer)) throw new BooksChanged();
  // Asked after all is read. Of the same books the validation has said the same of every row.
  if (await readBooksVersion(tx, tenantId) !== row.books_version) await replaceRows(tx, tenantId, row.id, assessment.rows);
  await applyToBooks(tx, tenantId, row.id, assessment);
}

/** A price, a term or a rhythm is in no total: without this a commit would book by whatever the product list says then. */
function bookedOtherwise({ terms_digest: validated }: ImportRow, { applied, products }: Assessment): boolean {
  return validated !== null && validated !== digestOfTerms(applied, products);
}

function same({ counts, totals }: Assessment, answer: ManifestAnswer): boolean {
  const text = (part: Assessment["counts"], sums: Totals) => JSON.stringify([
    part.created, part.updated, part.unchanged, part.skipped, part.failed,
    sums.rows, sums.quantity, sums.customers, sums.opportunities, sums.products, Object.entries(sums.amounts).sort(),
  ]);
  return text(counts, totals) === text(answer.counts, answer.totals);
}

function receiptOf(row: ImportRow, { counts, totals, contentDigest }: ManifestAnswer, { user }: CommitRequest, committedAt: string): Receipt {
  return {
    importId: row.id, committedAt, user,
    source: { workbook: row.opened.source.workbook, sheet: row.opened.source.sheet },
    outcomes: counts, totals, contentDigest,
  };
}
