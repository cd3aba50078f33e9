import { sameTotals } from "../../contract/control-totals";
import { manifestSchema, type Manifest, type ManifestAnswer } from "../../contract/manifest";
import { HttpProblem } from "../http/problem";
import type { Tx } from "../store/database";
import { lockImport, sealImport, type ImportRow } from "../store/imports";
import { replaceRows } from "../store/rows";
import { assess, type AssessedRow, type Assessment } from "./assess";
import { found } from "./find-import";
import { mismatch } from "./read-import";
import { digestOfTerms, termsOfLines } from "./sealed-terms";
import { toWire, warningsOf } from "./warnings";

const failedShown = 1_000;

/**
 * Seals an import: reads all rows again, checks them with the pane's own code, compares with what the
 * pane said they are, and decides what a commit would do.
 * @throws HttpProblem when chunks are missing or anything differs; the import stays open then
 */
export async function putManifest(tx: Tx, tenantId: string, importId: string, manifest: Manifest): Promise<ImportRow> {
  const row = found(await lockImport(tx, tenantId, importId));
  if (row.manifest !== null && row.state !== "aborted") {
    if (JSON.stringify(manifestSchema.parse(row.manifest)) === JSON.stringify(manifest)) return row;
    throw new HttpProblem("state-conflict", "The import was sealed with another manifest. Start a new one.");
  }
  if (row.state !== "open") throw new HttpProblem("state-conflict", `The import is ${row.state}. Start a new one.`);
  const assessment = await assess(tx, tenantId, importId, manifest, row.opened, []);
  compare(manifest, assessment);
  return settle(tx, tenantId, row, manifest, assessment);
}

/**
 * Decides again, because the books or the product list changed since the import was validated. What products gave its lines when
 * it was sealed is kept, so that a change is told until it is committed.
 * @throws HttpProblem when the product list or a saved schedule changed so that the rows now mean something else than the pane sealed
 */
export async function validateAgain(tx: Tx, tenantId: string, importId: string): Promise<ImportRow> {
  const row = found(await lockImport(tx, tenantId, importId));
  if (row.state !== "validated" || row.manifest === null) return row;
  const assessment = await assess(tx, tenantId, importId, row.manifest, row.opened, row.sealed_terms ?? []);
  compare(row.manifest, assessment);
  return settle(tx, tenantId, row, row.manifest, assessment);
}

async function settle(tx: Tx, tenantId: string, row: ImportRow, manifest: Manifest, assessment: Assessment): Promise<ImportRow> {
  const { booksVersion, plan, counts, totals, rows, fileIssues, applied, products } = assessment;
  const rejected = applied.length === 0 || (row.opened.mode === "all-or-nothing" && counts.failed > 0);
  const failed = firstFailed(rows);
  const answer: ManifestAnswer = {
    state: rejected ? "rejected" : "validated", counts, totals, contentDigest: manifest.contentDigest,
    failed: failed.map(({ rowNumber, outcome, issues }) => ({ rowNumber, outcome, issues: issues.map(toWire) })), issues: fileIssues.map(toWire), ...warningsOf(applied),
  };
  await replaceRows(tx, tenantId, row.id, rows);
  return sealImport(tx, tenantId, row.id, {
    state: answer.state, manifest, answer, booksVersion,
    writes: plan.links.length > 0 || counts.created + counts.updated > 0,
    sealedTerms: row.sealed_terms ?? termsOfLines(applied, products), termsDigest: digestOfTerms(applied, products),
  });
}

function firstFailed(rows: Iterable<AssessedRow>): AssessedRow[] {
  const failed: AssessedRow[] = [];
  for (const row of rows) {
    if (row.outcome !== "failed") continue;
    failed.push(row);
    if (failed.length === failedShown) break;
  }
  return failed;
}

/** What the pane sealed and what the server read must be the same, row by row and in sum. */
function compare(manifest: Manifest, { content: { totals, digest } }: Assessment): void {
  if (!sameTotals(totals, manifest.totals)) {
    const parts = (Object.keys(totals) as (keyof typeof totals)[])
      .filter((part) => JSON.stringify(totals[part]) !== JSON.stringify(manifest.totals[part]));
    mismatch(`The server reads the rows differently than the pane: ${parts.join(", ")}. Reload the product list and the pane, then submit again.`);
  }
  if (digest !== manifest.contentDigest) {
    mismatch("The content digest differs from that of the rows as the server reads them. Reload the product list, the saved schedules and the pane, then submit again.");
  }
}
