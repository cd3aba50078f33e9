import type { ApiOutcome, CallOptions, ImportApi, ImportStatus, RowResult } from "../workflow/import-api";
import type { TokenStore } from "../workflow/ports";
import { storedChunkSchema } from "../../contract/chunk";
import { rowsPageSchema } from "../../contract/import-state";
import { receiptSchema } from "../../contract/receipt";
import { undoReceiptSchema } from "../../contract/undo";
import { pathOf } from "../../contract/routes";
import { signInSchema } from "../../contract/sign-in";
import { savedScheduleListSchema } from "../../contract/saved-schedules";
import type { RowOutcomeKind } from "../../contract/manifest";
import { grantAnswerSchema, productsAnswerSchema, sealAnswerSchema, statusAnswerSchema } from "./answer-schemas";
import type { Answer } from "./attempt";
import { bodyDigest } from "./body-digest";
import { call, type Caller } from "./call";
import { readAnswer, unreadable } from "./read-answer";
import { readIssues, readWarnings } from "./read-issues";
import type { Renew } from "./issuer";
import { briefPolicy, patientPolicy, retryAfterOf, type RetryPolicy } from "./retry-policy";

const rowsPerPage = 1_000;

export interface ImportApiOptions {
  /** The API's origin, as `https://localhost:3001`. */
  readonly baseUrl: string;
  readonly tokens: TokenStore;
  /** Gets another token for one that was refused, where that needs no user. */
  readonly renew?: Renew;
  readonly patient?: RetryPolicy;
  readonly brief?: RetryPolicy;
}

/** What every call needs. */
export function createCaller({ baseUrl, tokens, renew, patient = patientPolicy, brief = briefPolicy }: ImportApiOptions): Caller {
  return { baseUrl: baseUrl.replace(/\/+$/, ""), tokens, ...(renew === undefined ? {} : { renew }), patient, brief };
}

/** The import API over fetch. */
export function createImportApi(options: ImportApiOptions): ImportApi {
  const caller = createCaller(options);
  return {
    async open(importId, body, options) {
      const path = pathOf("openImport", { importId });
      return readStatus(await call(caller, { method: "PUT", path, body: JSON.stringify(body) }, options));
    },

    async sendChunk(importId, number, rows, options) {
      const body = JSON.stringify({ rows });
      const digest = await bodyDigest(body);
      const path = pathOf("putChunk", { importId, number });
      const sent = await call(caller, { method: "PUT", path, body, headers: { "content-digest": digest } }, options);
      return readAnswer(sent, storedChunkSchema, (stored) => ({ digest: stored.digest }));
    },

    async seal(importId, body, options) {
      const path = pathOf("putManifest", { importId });
      const sealed = await call(caller, { method: "PUT", path, body: JSON.stringify(body) }, options);
      return readAnswer(sealed, sealAnswerSchema, ({ state, counts, ...warnings }, answer) => ({
        state, etag: etagOf(answer), valid: counts.created + counts.updated + counts.unchanged, failed: counts.failed,
        warnings: readWarnings(warnings),
      }));
    },

    async commit(importId, { etag, duplicateContent }, options) {
      const committed = await call(caller, {
        method: "POST", path: pathOf("commitImport", { importId }), body: JSON.stringify({ duplicateContent }),
        headers: { "if-match": etag }, ownCodes: ["in-progress"], askedAfter: true,
      }, options);
      if (committed.kind === "problem" && committed.problem.code === "in-progress") return inProgress(null);
      if (committed.kind === "ok" && committed.value.status === 202) return inProgress(committed.value);
      return readAnswer(committed, receiptSchema, (receipt) => ({ kind: "committed", receipt }));
    },

    async status(importId, options) {
      return readStatus(await call(caller, { method: "GET", path: pathOf("readImport", { importId }) }, options));
    },

    async abort(importId, options) {
      return readStatus(await call(caller, { method: "POST", path: pathOf("abortImport", { importId }) }, options));
    },

    async undo(importId, body, options) {
      const undone = await call(caller, { method: "POST", path: pathOf("undoImport", { importId }), body: JSON.stringify(body) }, options);
      return readAnswer(undone, undoReceiptSchema, (receipt) => receipt);
    },

    rows: (importId, outcome, options) => readAllRows(caller, importId, outcome, options),

    async products(etag, options) {
      const answered = await readIfChanged(caller, "readProducts", etag, options);
      if (isNotModified(answered)) return notModified;
      return readAnswer(answered, productsAnswerSchema, ({ products }, answer) => ({ kind: "products", products, etag: etagOf(answer) }));
    },

    async schedules(etag, options) {
      const answered = await readIfChanged(caller, "listSchedules", etag, options);
      if (isNotModified(answered)) return notModified;
      return readAnswer(answered, savedScheduleListSchema, ({ schedules }, answer) => ({ kind: "schedules", schedules, etag: etagOf(answer) }));
    },

    async signInOffer(options) {
      const asked = await call(caller, { method: "GET", path: pathOf("readSignIn"), token: "none" }, options);
      return readAnswer(asked, signInSchema, ({ signIn }) => signIn);
    },

    async pair(code, options) {
      // A code works once: when its answer is lost, asking again would only say that it is used up.
      const path = pathOf("pair");
      const paired = await call(caller, { method: "POST", path, body: JSON.stringify({ code }), token: "none", once: true }, options);
      return readAnswer(paired, grantAnswerSchema, ({ token, name }) => ({ token, name }));
    },
  };
}

function readIfChanged(
  caller: Caller, route: "readProducts" | "listSchedules", etag: string | null, options: CallOptions | undefined,
): Promise<ApiOutcome<Answer>> {
  return call(caller, { method: "GET", path: pathOf(route), headers: etag === null ? {} : { "if-none-match": etag } }, options);
}

function isNotModified(answered: ApiOutcome<Answer>): boolean {
  return answered.kind === "ok" && answered.value.status === 304;
}

const notModified = { kind: "ok", value: { kind: "not-modified" } } as const;

function readStatus(outcome: ApiOutcome<Answer>): ApiOutcome<ImportStatus> {
  return readAnswer(outcome, statusAnswerSchema, ({ state, receipt, ...warnings }, answer) => ({ state, receipt, etag: etagOf(answer), warnings: readWarnings(warnings) }));
}

function inProgress(answer: Answer | null) {
  const wait = answer === null ? null : retryAfterOf(answer.headers);
  return { kind: "ok", value: { kind: "in-progress", retryAfterSeconds: Math.ceil((wait ?? 1_000) / 1_000) } } as const;
}

/** "" where a server gives none: a commit with it is refused as `precondition-required`, not done unbound. */
function etagOf({ headers }: Answer): string {
  return headers.get("etag") ?? "";
}

async function readAllRows(
  caller: Caller, importId: string, outcome: RowOutcomeKind, options: CallOptions | undefined,
): Promise<ApiOutcome<readonly RowResult[]>> {
  const rows: RowResult[] = [];
  const seen = new Set<string>();
  let cursor: string | null = null;
  for (;;) {
    const query = new URLSearchParams({ outcome, limit: String(rowsPerPage), ...(cursor === null ? {} : { cursor }) });
    const answered: ApiOutcome<Answer> =
      await call(caller, { method: "GET", path: `${pathOf("readRows", { importId })}?${query}` }, options);
    const page = readAnswer(answered, rowsPageSchema, (value) => value);
    if (page.kind !== "ok") return page;
    for (const row of page.value.rows) rows.push({ rowNumber: row.rowNumber, outcome: row.outcome, issues: readIssues(row.issues) });
    cursor = page.value.nextCursor;
    if (cursor === null) return { kind: "ok", value: rows };
    // A cursor that comes back would go round for ever.
    if (seen.has(cursor) && answered.kind === "ok") return unreadable(answered.value);
    seen.add(cursor);
  }
}
