import type { Client } from "pg";

export interface StoredImport {
  readonly importId: string;
  readonly state: string;
  readonly receipt: unknown;
  readonly undoReceipt: unknown;
}

export interface LedgerEntry {
  readonly tenant: string;
  readonly importId: string;
  /** The order of the commits. */
  readonly sequence: number;
  readonly contentDigest: string;
  readonly overridden: boolean;
  readonly undone: boolean;
}

export interface StoredChunk {
  readonly importId: string;
  readonly number: number;
  readonly digest: string;
  /** null: the rows as sent were dropped, as they are at the import's end. */
  readonly bodyDigest: string | null;
}

export interface StoredLine {
  readonly tenant: string;
  readonly id: string;
  readonly customer: string;
  readonly product: string;
  readonly quantity: string;
  /** The import that wrote it last. */
  readonly importId: string;
  /** null: no booking. */
  readonly bookedQuantity: string | null;
  /** Of bills and of revenue together. */
  readonly schedules: number;
}

export interface RowOutcome {
  readonly importId: string;
  readonly rowNumber: number;
  readonly outcome: string;
}

/** What the database holds of some tenants, as far as promises are about it. */
export interface StoredBooks {
  readonly imports: readonly StoredImport[];
  readonly ledger: readonly LedgerEntry[];
  readonly chunks: readonly StoredChunk[];
  readonly outcomes: readonly RowOutcome[];
  readonly lines: readonly StoredLine[];
  /** Imports for which before-images are kept. */
  readonly imaged: readonly string[];
}

const statements = {
  imports: `select id as "importId", state, receipt, undo_receipt as "undoReceipt" from import where tenant_id = any($1::uuid[])`,
  ledger: `select tenant_id as tenant, import_id as "importId", sequence::integer, content_digest as "contentDigest", overridden, undone
    from ledger where tenant_id = any($1::uuid[]) order by tenant_id, sequence`,
  chunks: `select import_id as "importId", number, digest,
      case when length(body) > 0 then 'sha-256=:' || encode(sha256(body), 'base64') || ':' end as "bodyDigest"
    from import_chunk where tenant_id = any($1::uuid[])`,
  outcomes: `select import_id as "importId", row_number as "rowNumber", outcome from import_row where tenant_id = any($1::uuid[])`,
  lines: `select l.tenant_id as tenant, l.typed_id as id, c.name as customer, l.product_id as product, trim_scale(l.quantity)::text as quantity,
      l.import_id as "importId", trim_scale(b.quantity)::text as "bookedQuantity",
      (select count(*) from billing_schedule s where s.tenant_id = l.tenant_id and s.line_id = l.id)::integer
        + (select count(*) from revenue_schedule s where s.tenant_id = l.tenant_id and s.line_id = l.id)::integer as schedules
    from purchase_line l join customer c on c.tenant_id = l.tenant_id and c.id = l.customer_id
      left join booking b on b.tenant_id = l.tenant_id and b.line_id = l.id
    where l.tenant_id = any($1::uuid[])`,
  imaged: `select distinct import_id as "importId" from before_image where tenant_id = any($1::uuid[])`,
} as const;

/** Reads past the policies: `admin` is the database's superuser. */
export async function readStoredBooks(admin: Client, tenants: readonly string[]): Promise<StoredBooks> {
  const read = async <T extends object>(statement: string) => (await admin.query<T>(statement, [tenants])).rows;
  return {
    imports: await read<StoredImport>(statements.imports),
    ledger: await read<LedgerEntry>(statements.ledger),
    chunks: await read<StoredChunk>(statements.chunks),
    outcomes: await read<RowOutcome>(statements.outcomes),
    lines: await read<StoredLine>(statements.lines),
    imaged: (await read<{ importId: string }>(statements.imaged)).map(({ importId }) => importId),
  };
}
