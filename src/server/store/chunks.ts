import type { ImportStateName } from "../../contract/import-state";
import type { Tx } from "./database";

export interface ChunkRow {
  readonly number: number;
  readonly digest: string;
  readonly row_count: number;
}

const columns = "number, digest, row_count";

/** False: a chunk of this number is there already. */
export async function insertChunk(
  tx: Tx, tenantId: string, importId: string, chunk: ChunkRow, body: Buffer,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into import_chunk (tenant_id, import_id, number, digest, row_count, body)
     values ($1, $2, $3, $4, $5, $6) on conflict (tenant_id, import_id, number) do nothing`,
    [tenantId, importId, chunk.number, chunk.digest, chunk.row_count, body]);
  return rowCount === 1;
}

/** Where a chunk belongs, and the digest of the one that is there; undefined: there is no such import. */
export async function findPlace(
  tx: Tx, tenantId: string, importId: string, number: number,
): Promise<{ readonly state: ImportStateName; readonly digest: string | null } | undefined> {
  const { rows } = await tx.query<{ state: ImportStateName; digest: string | null }>(
    `select i.state, c.digest from import i
     left join import_chunk c on c.tenant_id = i.tenant_id and c.import_id = i.id and c.number = $3
     where i.tenant_id = $1 and i.id = $2`, [tenantId, importId, number]);
  return rows[0];
}

export async function listChunks(tx: Tx, tenantId: string, importId: string): Promise<ChunkRow[]> {
  const { rows } = await tx.query<ChunkRow>(
    `select ${columns} from import_chunk where tenant_id = $1 and import_id = $2 order by number`, [tenantId, importId]);
  return rows;
}

/** How many rows an import has sent, and how many bytes of the tenant's chunks wait for a commit, this import's among them. */
export async function readStaged(tx: Tx, tenantId: string, importId: string): Promise<{ readonly rows: number; readonly bytes: number }> {
  const { rows: [sums] } = await tx.query<{ rows: number; bytes: number }>(
    `select coalesce(sum(c.row_count) filter (where c.import_id = $2), 0)::integer as rows, coalesce(sum(octet_length(c.body)), 0)::float8 as bytes
     from import i join import_chunk c on c.tenant_id = i.tenant_id and c.import_id = i.id
     where i.tenant_id = $1 and i.state in ('open', 'validated', 'rejected')`, [tenantId, importId]);
  return sums ?? { rows: 0, bytes: 0 };
}

/** The chunk's JSON. As text, since bytes come over the connection in hexadecimal, twice as long and to be put together again. */
export async function readChunkText(tx: Tx, tenantId: string, importId: string, number: number): Promise<string> {
  const { rows } = await tx.query<{ text: string }>(
    "select convert_from(body, 'UTF8') as text from import_chunk where tenant_id = $1 and import_id = $2 and number = $3", [tenantId, importId, number]);
  if (!rows[0]) throw new Error("A chunk that the manifest names is gone.");
  return rows[0].text;
}

/** The rows as sent are dropped; numbers and digests stay, so that a repeated chunk is still recognised. */
export async function emptyChunks(tx: Tx, tenantId: string, importIds: readonly string[]): Promise<void> {
  await tx.query("update import_chunk set body = '' where tenant_id = $1 and import_id = any($2::uuid[])", [tenantId, importIds]);
}
