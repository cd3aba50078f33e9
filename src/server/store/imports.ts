import type { ImportStateName } from "../../contract/import-state";
import type { Manifest, ManifestAnswer } from "../../contract/manifest";
import type { OpenImport } from "../../contract/open-import";
import type { Receipt } from "../../contract/receipt";
import type { UndoReceipt } from "../../contract/undo";
import type { SealedTerms } from "../../domain/product-terms";
import { noteChange } from "./changes";
import type { Tx } from "./database";

export interface ImportRow {
  readonly id: string;
  readonly state: ImportStateName;
  readonly version: number;
  readonly opened: OpenImport;
  readonly opened_by: string;
  readonly created_at: Date;
  readonly manifest: Manifest | null;
  readonly answer: ManifestAnswer | null;
  readonly receipt: Receipt | null;
  readonly undo_receipt: UndoReceipt | null;
  /** Of the books against which it was validated, see books-version.ts; null: by an older server. */
  readonly books_version: string | null;
  /** Whether a commit would write anything to the books, as they were then. */
  readonly writes: boolean | null;
  /** What its products gave its lines when it was sealed; null: by an older server, or it was committed. */
  readonly sealed_terms: SealedTerms | null;
  /** Of what they gave the lines that would be written when it was validated last; null: by an older server. */
  readonly terms_digest: string | null;
}

const columns = "id, state, version, opened, opened_by, created_at, manifest, answer, receipt, undo_receipt, books_version, writes, sealed_terms, terms_digest";

/** False: the id is taken already. */
export async function insertImport(tx: Tx, tenantId: string, id: string, opened: OpenImport, openedBy: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into import (tenant_id, id, state, opened, opened_by) values ($1, $2, 'open', $3, $4)
     on conflict (tenant_id, id) do nothing`, [tenantId, id, JSON.stringify(opened), openedBy]);
  if (rowCount === 1) noteChange(tx, "open");
  return rowCount === 1;
}

export async function findImport(tx: Tx, tenantId: string, id: string): Promise<ImportRow | undefined> {
  const { rows } = await tx.query<ImportRow>(`select ${columns} from import where tenant_id = $1 and id = $2`, [tenantId, id]);
  return rows[0];
}

/** Others that write to this import wait until the transaction ends. @throws ImportHeld */
export function lockImport(tx: Tx, tenantId: string, id: string): Promise<ImportRow | undefined> {
  return hold(tx, tenantId, id, "update");
}

/** Chunks may arrive side by side, but not while the import is being sealed. @throws ImportHeld */
export function shareImport(tx: Tx, tenantId: string, id: string): Promise<ImportRow | undefined> {
  return hold(tx, tenantId, id, "share");
}

/** Another request works on the import, and goes on for longer than one waits for it here. */
export class ImportHeld extends Error {
  override readonly name = "ImportHeld";
}

/**
 * Sealing and committing a million rows take minutes, in which a client asks again. Each that waits holds one of few connections: it
 * waits for less time than a client does, so that there is never more than one of each.
 */
const longestWait = "15s";

async function hold(tx: Tx, tenantId: string, id: string, strength: "update" | "share"): Promise<ImportRow | undefined> {
  const statement = `select ${columns} from import where tenant_id = $1 and id = $2 for ${strength}`;
  const { rows: [free] } = await tx.query<ImportRow>(`${statement} skip locked`, [tenantId, id]);
  if (free) return free;
  await tx.query(`set local lock_timeout = '${longestWait}'`);
  try {
    const { rows } = await tx.query<ImportRow>(statement, [tenantId, id]);
    await tx.query("set local lock_timeout to default");
    return rows[0];
  } catch (error) {
    if ((error as { code?: string }).code !== "55P03") throw error;
    throw Object.assign(new ImportHeld("Another request works on the import."), { cause: error });
  }
}

export async function sealImport(
  tx: Tx, tenantId: string, id: string,
  { state, manifest, answer, booksVersion, writes, sealedTerms, termsDigest }: {
    readonly state: "validated" | "rejected"; readonly manifest: Manifest; readonly answer: ManifestAnswer;
    readonly booksVersion: string; readonly writes: boolean; readonly sealedTerms: SealedTerms; readonly termsDigest: string;
  },
): Promise<ImportRow> {
  const { rows } = await tx.query<ImportRow>(
    `update import set state = $3, version = version + 1, manifest = $4, answer = $5, books_version = $6, writes = $7,
       sealed_terms = $8, terms_digest = $9
     where tenant_id = $1 and id = $2 and state in ('open', 'validated') returning ${columns}`,
    [tenantId, id, state, JSON.stringify(manifest), JSON.stringify(answer), booksVersion, writes, JSON.stringify(sealedTerms), termsDigest]);
  noteChange(tx, state);
  return one(rows);
}

export async function commitImport(tx: Tx, tenantId: string, id: string, receipt: Receipt): Promise<ImportRow> {
  const { rows } = await tx.query<ImportRow>(
    `update import set state = 'committed', version = version + 1, receipt = $3, sealed_terms = null
     where tenant_id = $1 and id = $2 and state = 'validated' returning ${columns}`,
    [tenantId, id, JSON.stringify(receipt)]);
  noteChange(tx, "committed", receipt.outcomes.created + receipt.outcomes.updated);
  return one(rows);
}

export async function undoImport(tx: Tx, tenantId: string, id: string, receipt: UndoReceipt): Promise<ImportRow> {
  const { rows } = await tx.query<ImportRow>(
    `update import set state = 'undone', version = version + 1, undo_receipt = $3
     where tenant_id = $1 and id = $2 and state = 'committed' returning ${columns}`,
    [tenantId, id, JSON.stringify(receipt)]);
  noteChange(tx, "undone");
  return one(rows);
}

export async function abortImport(tx: Tx, tenantId: string, id: string): Promise<ImportRow> {
  const { rows } = await tx.query<ImportRow>(
    `update import set state = 'aborted', version = version + 1
     where tenant_id = $1 and id = $2 and state in ('open', 'validated', 'rejected') returning ${columns}`, [tenantId, id]);
  noteChange(tx, "aborted");
  return one(rows);
}

function one(rows: readonly ImportRow[]): ImportRow {
  const [row] = rows;
  if (!row) throw new Error("The import is not in the state that its lock promised.");
  return row;
}
