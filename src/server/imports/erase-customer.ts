import { chunkSchema } from "../../contract/chunk";
import type { ErasureReceipt } from "../../contract/erasure";
import type { WireIssue } from "../../contract/issue";
import { HttpProblem } from "../http/problem";
import { listChunks, readChunkText } from "../store/chunks";
import type { Database, Tx } from "../store/database";
import {
  deleteCustomer, deleteImages, findTraces, listAnswers, listSaid, listScheduleNames, listStaged, replaceAnswer, replaceIssues, type SaidRow,
} from "../store/erasure";
import { abortImport } from "../store/imports";
import { lockBooks } from "../store/ledger";
import { dropStaged } from "../store/retention";
import { askForSweep } from "../store/sweep";
import { holdsName, mentions, type Mentions } from "./mentions";

const pageRows = 5_000;

/**
 * Erases a customer and all that belongs to it, in one transaction: lines, images, rows that wait for a commit (their imports
 * are aborted), and what was said of rows and quotes it. Receipts keep their counts. Saved schedules that are called after it are
 * the organisation's: they are told, for somebody to decide on.
 * @throws HttpProblem when there is no such customer
 */
export function eraseCustomer(db: Database, tenantId: string, customerId: string, now: Date): Promise<ErasureReceipt> {
  return db.asTenant(tenantId, async (tx) => {
    // Imports are locked before the books, as a commit does.
    const staged = await listStaged(tx, tenantId);
    const answers = await listAnswers(tx, tenantId);
    await lockBooks(tx, tenantId);
    const traces = await findTraces(tx, tenantId, customerId);
    if (traces === undefined) throw new HttpProblem("not-found", "There is no customer with this id.");
    const isOf = mentions(traces);
    let importsAborted = 0;
    for (const importId of staged) {
      if (!await holdsRows(tx, tenantId, importId, isOf)) continue;
      await dropStaged(tx, tenantId, [importId]);
      await abortImport(tx, tenantId, importId);
      importsAborted += 1;
    }
    for (const { id, answer } of answers) {
      const listed = JSON.stringify([answer.failed, answer.warned, answer.issues]);
      // Of the answer its counts and totals stay; the rows have theirs in GET rows.
      if (isOf(listed)) await replaceAnswer(tx, tenantId, id, { ...answer, failed: [], warned: [], issues: [] });
    }
    const issues = await eraseIssues(tx, tenantId, isOf);
    await deleteImages(tx, tenantId, customerId);
    await askForSweep(tx);
    const deleted = await deleteCustomer(tx, tenantId, customerId);
    const schedules = (await listScheduleNames(tx, tenantId)).filter(holdsName(traces.name));
    return { erasedAt: now.toISOString(), ...deleted, importsAborted, issues, schedules };
  });
}

async function holdsRows(tx: Tx, tenantId: string, importId: string, isOf: Mentions): Promise<boolean> {
  for (const { number } of await listChunks(tx, tenantId, importId)) {
    const text = await readChunkText(tx, tenantId, importId, number);
    if (chunkSchema.parse(JSON.parse(text)).rows.some(([, cells]) => cells.some((cell) => typeof cell === "string" && isOf(cell)))) return true;
  }
  return false;
}

async function eraseIssues(tx: Tx, tenantId: string, isOf: Mentions): Promise<number> {
  let erased = 0;
  for (let after: SaidRow | null = null; ;) {
    const rows: SaidRow[] = await listSaid(tx, tenantId, after, pageRows);
    for (const row of rows) {
      const kept = row.issues.filter((issue) => !quotes(issue, isOf));
      erased += row.issues.length - kept.length;
      if (kept.length < row.issues.length) await replaceIssues(tx, tenantId, { ...row, issues: kept });
    }
    after = rows[rows.length - 1] ?? null;
    if (rows.length < pageRows) return erased;
  }
}

function quotes({ params }: WireIssue, isOf: Mentions): boolean {
  return Object.values(params).some((value) => isOf(String(value)));
}
