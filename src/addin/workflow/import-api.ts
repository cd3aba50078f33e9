import type { SheetRow } from "../../domain/cell";
import type { Issue } from "../../domain/issue";
import type { Product } from "../../domain/product";
import type { SavedSchedule } from "../../domain/schedule/saved-schedules";
import type { ImportStateName } from "../../contract/import-state";
import type { Manifest, RowOutcomeKind } from "../../contract/manifest";
import type { OpenImport } from "../../contract/open-import";
import type { Receipt } from "../../contract/receipt";
import type { SignInOffer } from "../../contract/sign-in";
import type { UndoReceipt } from "../../contract/undo";

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
  /** One of contract/problem.ts, or what another server says. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | null;
  /** For `duplicate-content`: the import that brought the same content first. */
  readonly firstImportId: string | null;
  /** For `undo-blocked`: the later imports that changed lines of the one to be undone. */
  readonly laterImportIds: readonly string[];
  /** What is wrong, by its place in the request or in the import's sheet (`rows.7`). */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
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

export interface ImportStatus {
  readonly state: ImportStateName;
  /** For commit's If-Match. */
  readonly etag: string;
  readonly receipt: Receipt | null;
  /** While it is validated. */
  readonly warnings: ServerWarnings;
}

/** What may not be meant in the valid rows and takes stored data to find. */
export interface ServerWarnings {
  readonly listed: readonly Issue[];
  /** How many more there are. */
  readonly leftOut: number;
}

export interface SealedImport {
  readonly state: "validated" | "rejected";
  readonly etag: string;
  /** Rows that a commit would apply, and rows that it would not. */
  readonly valid: number;
  readonly failed: number;
  readonly warnings: ServerWarnings;
}

export type CommitAnswer =
  | { readonly kind: "committed"; readonly receipt: Receipt }
  | { readonly kind: "in-progress"; readonly retryAfterSeconds: number };

export interface RowResult {
  readonly rowNumber: number;
  readonly outcome: RowOutcomeKind;
  readonly issues: readonly Issue[];
}

export type ProductAnswer =
  | { readonly kind: "products"; readonly products: readonly Product[]; readonly etag: string }
  | { readonly kind: "not-modified" };

export type ScheduleAnswer =
  | { readonly kind: "schedules"; readonly schedules: readonly SavedSchedule[]; readonly etag: string }
  | { readonly kind: "not-modified" };

/** The import API, as the workflow needs it. `addin/client` answers it over fetch. */
export interface ImportApi {
  open(importId: string, body: OpenImport, options?: CallOptions): Promise<ApiOutcome<ImportStatus>>;
  /** Chunk numbers count from 0, rows ≤ 5,000. Gives the digest under which the chunk is stored, as the manifest wants it. */
  sendChunk(
    importId: string, number: number, rows: readonly SheetRow[], options?: CallOptions,
  ): Promise<ApiOutcome<{ readonly digest: string }>>;
  seal(importId: string, body: Manifest, options?: CallOptions): Promise<ApiOutcome<SealedImport>>;
  commit(
    importId: string, body: { readonly etag: string; readonly duplicateContent: "refuse" | "allow" }, options?: CallOptions,
  ): Promise<ApiOutcome<CommitAnswer>>;
  status(importId: string, options?: CallOptions): Promise<ApiOutcome<ImportStatus>>;
  abort(importId: string, options?: CallOptions): Promise<ApiOutcome<ImportStatus>>;
  /** Takes a committed import back. Lines that later imports changed block it, or stay as they are. */
  undo(importId: string, body: { readonly keepLaterChanges: boolean }, options?: CallOptions): Promise<ApiOutcome<UndoReceipt>>;
  /** All pages of one outcome; the issues are in the words of the domain, with the sheet's row numbers. */
  rows(importId: string, outcome: RowOutcomeKind, options?: CallOptions): Promise<ApiOutcome<readonly RowResult[]>>;
  /** `etag` of the list that is held already, or null. */
  products(etag: string | null, options?: CallOptions): Promise<ApiOutcome<ProductAnswer>>;
  /** The saved schedules; `etag` of those that are held already, or null. */
  schedules(etag: string | null, options?: CallOptions): Promise<ApiOutcome<ScheduleAnswer>>;
  /** How people sign in with their organisation's account; null: they do not. Needs no token. */
  signInOffer(options?: CallOptions): Promise<ApiOutcome<SignInOffer | null>>;
  /** Exchanges a pairing code for a token; needs none itself. A wrong code is a problem. */
  pair(code: string, options?: CallOptions): Promise<ApiOutcome<{ readonly token: string; readonly name: string }>>;
}
