import type { SheetRow } from "../../domain/cell";
import type { Issue } from "../../domain/issue";
import type { Product } from "../../domain/product";
import type { Reading } from "../../domain/reading";
import type { Receipt } from "../../contract/receipt";

/**
 * What the import API said. Everything that can be expected of a network and a server is an outcome; only
 * a programming error is thrown. `cancelled` is the answer to a call whose signal was aborted.
 */
export type ApiOutcome<T> =
  | { readonly kind: "ok"; readonly value: T }
  /** No answer, or only answers that ask to try later, until the retries were used up. It may have landed. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "sign-in"; readonly reason: "first-time" | "refused" }
  | { readonly kind: "problem"; readonly problem: ApiProblem }
  | { readonly kind: "cancelled" };

/** A refusal that repeating does not change (problem+json). */
export interface ApiProblem {
  readonly status: number;
  /** CONTRACT.md section 5, as `chunk-conflict`, `duplicate-content`. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | null;
  /** For `duplicate-content`: the import that brought the same content first. */
  readonly firstImportId: string | null;
}

/**
 * Every call is repeated by the client while that is safe and may help (network errors, 408, 425, 429,
 * 5xx): full jitter from 0.5 s to 30 s, Retry-After honoured, about a minute in all; `brief` calls give up
 * after the first few seconds. All writes are idempotent by path and body, so repeating is always safe.
 */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly brief?: boolean;
  /** Told true when the client begins to wait for a server that does not answer, false when it answers again. */
  readonly onWaiting?: (waiting: boolean) => void;
}

export interface OpenImport {
  readonly template: { readonly key: string; readonly version: number };
  readonly source: { readonly workbook: string; readonly sheet: string; readonly host: string };
  readonly mode: "all-or-nothing" | "valid-rows";
  readonly strict: boolean;
  readonly allowReassign: boolean;
  readonly reading: Reading;
}

export type ImportState =
  | "open" | "validated" | "rejected" | "committing" | "committed" | "undone" | "aborted" | "expired";

export interface ImportStatus {
  readonly state: ImportState;
  /** For commit's If-Match. */
  readonly etag: string;
  readonly receipt: Receipt | null;
}

/** Sums over canonical rows; the server makes them again and compares. */
export interface ControlTotals {
  readonly rows: number;
  /** Exact decimal. */
  readonly quantity: string;
  readonly customers: number;
  readonly rowsPerProduct: Readonly<Record<string, number>>;
  /** Amounts typed in Custom billing, by currency; "" where none was typed. */
  readonly amounts: Readonly<Record<string, string>>;
}

export interface SealImport {
  /** In order; the digests that `sendChunk` gave. */
  readonly chunks: readonly { readonly number: number; readonly digest: string }[];
  readonly totals: ControlTotals;
  /** Lower-case hex SHA-256 of the canonical rows in order of ID key. */
  readonly contentDigest: string;
}

export interface SealedImport {
  readonly state: "validated" | "rejected";
  readonly etag: string;
  /** Rows that a commit would apply, and rows that it would not. */
  readonly valid: number;
  readonly failed: number;
}

export type CommitAnswer =
  | { readonly kind: "committed"; readonly receipt: Receipt }
  | { readonly kind: "in-progress"; readonly retryAfterSeconds: number };

export type RowOutcome = "created" | "updated" | "unchanged" | "skipped" | "failed";

export interface RowResult {
  readonly rowNumber: number;
  readonly outcome: RowOutcome;
  readonly issues: readonly Issue[];
}

export type ProductAnswer =
  | { readonly kind: "products"; readonly products: readonly Product[]; readonly etag: string }
  | { readonly kind: "not-modified" };

/** The import API, as the workflow needs it. `addin/client` answers it over fetch. */
export interface ImportApi {
  open(importId: string, body: OpenImport, options?: CallOptions): Promise<ApiOutcome<ImportStatus>>;
  /** Chunk numbers count from 0, rows ≤ 5,000. Gives the digest under which the chunk is stored. */
  sendChunk(
    importId: string, number: number, rows: readonly SheetRow[], options?: CallOptions,
  ): Promise<ApiOutcome<{ readonly digest: string }>>;
  seal(importId: string, body: SealImport, options?: CallOptions): Promise<ApiOutcome<SealedImport>>;
  commit(
    importId: string, body: { readonly etag: string; readonly duplicateContent: "refuse" | "allow" }, options?: CallOptions,
  ): Promise<ApiOutcome<CommitAnswer>>;
  status(importId: string, options?: CallOptions): Promise<ApiOutcome<ImportStatus>>;
  abort(importId: string, options?: CallOptions): Promise<ApiOutcome<ImportStatus>>;
  /** All pages of one outcome; the issues are in the words of the domain, with the sheet's row numbers. */
  rows(importId: string, outcome: RowOutcome, options?: CallOptions): Promise<ApiOutcome<readonly RowResult[]>>;
  /** `etag` of the list that is held already, or null. */
  products(etag: string | null, options?: CallOptions): Promise<ApiOutcome<ProductAnswer>>;
  /** Exchanges a pairing code for a token; needs none itself. A wrong code is a problem. */
  pair(code: string, options?: CallOptions): Promise<ApiOutcome<{ readonly token: string; readonly name: string }>>;
}
