import { z } from "zod";
import { wireIssueSchema } from "./issue";

/** Every code that the API answers with its HTTP status, and whether the same request may succeed later. */
export const problems = {
  "malformed": { status: 400, retryable: false, title: "The request could not be read" },
  "missing-digest": { status: 400, retryable: false, title: "The Content-Digest header is missing" },
  "token-missing": { status: 401, retryable: false, title: "No token" },
  "token-expired": { status: 401, retryable: false, title: "The token has expired" },
  "token-revoked": { status: 401, retryable: false, title: "The token is not valid" },
  "pairing-refused": { status: 401, retryable: false, title: "The pairing code is not valid" },
  "forbidden-origin": { status: 403, retryable: false, title: "Requests from this page are not allowed" },
  "forbidden-scope": { status: 403, retryable: false, title: "The token does not allow this" },
  "not-found": { status: 404, retryable: false, title: "There is nothing here" },
  "request-timeout": { status: 408, retryable: true, title: "The request came too slowly" },
  "chunk-conflict": { status: 409, retryable: false, title: "Another chunk has this number" },
  "state-conflict": { status: 409, retryable: false, title: "The import is in another state" },
  "duplicate-content": { status: 409, retryable: false, title: "The same rows were imported before" },
  "in-progress": { status: 409, retryable: true, title: "Another request works on this import" },
  "schema-skew": { status: 409, retryable: false, title: "Pane and server are of different versions" },
  "undo-blocked": { status: 409, retryable: false, title: "Rows were changed since" },
  "expired": { status: 410, retryable: false, title: "The import has expired" },
  "etag-mismatch": { status: 412, retryable: false, title: "The import has changed since it was read" },
  "precondition-required": { status: 428, retryable: false, title: "The If-Match header is missing" },
  "too-many-rows": { status: 413, retryable: false, title: "Too many rows" },
  "chunk-too-large": { status: 413, retryable: false, title: "The chunk is too large" },
  "decompressed-too-large": { status: 413, retryable: false, title: "The chunk is too large when unpacked" },
  "unsupported-encoding": { status: 415, retryable: false, title: "The body comes in a form that is not supported" },
  "wrong-host": { status: 421, retryable: false, title: "This server does not answer for that host" },
  "digest-mismatch": { status: 422, retryable: true, title: "The body does not match its digest" },
  "import-id-reused": { status: 422, retryable: false, title: "The import id is taken" },
  "manifest-mismatch": { status: 422, retryable: false, title: "The manifest does not match the rows" },
  "row-invalid": { status: 422, retryable: false, title: "Rows have errors" },
  "import-date": { status: 422, retryable: false, title: "The date of the import cannot be right" },
  "headers-too-large": { status: 431, retryable: false, title: "The headers are too large" },
  "rate-limited": { status: 429, retryable: true, title: "Too many requests" },
  "busy": { status: 503, retryable: true, title: "The server is busy" },
  "read-only": { status: 503, retryable: true, title: "The server takes no changes now" },
  "storage-full": { status: 507, retryable: true, title: "No space is left" },
  "internal": { status: 500, retryable: true, title: "The server failed" },
  "control-total-mismatch": { status: 500, retryable: true, title: "The stored rows do not match the totals" },
} as const;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457, `application/problem+json`. Cell values and tokens never occur in it. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum(problemCodes),
  requestId: z.string(),
  retryable: z.boolean(),
  /** What is wrong, by place in the request: `rows.3.1.4`. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
  /** With duplicate-content: the import that brought the same rows first. */
  firstImportId: z.uuid().optional(),
  /** With undo-blocked: the later imports that changed lines of this one, the newest first; at most 100. */
  laterImportIds: z.array(z.uuid()).optional(),
  /** With manifest-mismatch: the chunks that have not arrived. */
  missing: z.array(z.int()).optional(),
  /** With row-invalid: what is wrong with the rows. */
  issues: z.array(wireIssueSchema).optional(),
});

export type Problem = z.infer<typeof problemSchema>;
