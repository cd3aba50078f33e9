import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { ImportHeld } from "../store/imports";
import { problems, type Problem, type ProblemCode } from "../../contract/problem";

type Extras = Pick<Problem, "firstImportId" | "laterImportIds" | "missing" | "issues"> & { readonly errors?: Problem["errors"] };

/** A refusal that the client is to read. `detail` says where, what was found and what to do; never a cell value. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extras: Extras = {},
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(code);
  }
}

/** Sends any error as problem+json. What was not foreseen is logged by its kind and place, without values. */
export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = asProblem(error);
  const { status } = problems[problem.code];
  if (status >= 500) request.log.error({ code: problem.code, ...traceOf(error) }, "request failed");
  else request.log.info({ code: problem.code }, "request refused");
  if (problem.retryAfterSeconds !== null) void reply.header("retry-after", String(problem.retryAfterSeconds));
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  const body = problemBody(problem, request.originalUrl.split("?")[0] ?? "/", request.id);
  void reply.status(status).header("content-type", "application/problem+json").send(JSON.stringify(body));
}

/** @param instance the path that was asked for */
export function problemBody({ code, detail, extras: { errors = [], ...extras } }: HttpProblem, instance: string, requestId: string): Problem {
  const { status, title, retryable } = problems[code];
  return { type: `urn:intake:problem:${code}`, title, status, detail, instance, code, requestId, retryable, errors, ...extras };
}

/** Messages of the database can quote a row's values: only its code and the place in our code are logged. */
function traceOf(error: Error): { kind: string; databaseCode: string | undefined; at: string[] } {
  const stack = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at ")).slice(0, 12);
  return { kind: error.name, databaseCode: (error as { code?: string }).code, at: stack.map((line) => line.trim()) };
}

/** What the client is told of any error. */
export function asProblem(error: FastifyError | Error): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof z.ZodError) return malformed(error);
  if (error instanceof ImportHeld) return new HttpProblem("in-progress", "Another request works on this import, and it is not done yet. Repeat the same request: it gets the answer of the first.", {}, 1);
  const code = (error as { code?: string }).code ?? "";
  switch (code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new HttpProblem("chunk-too-large", "The body is larger than the limit in /v1/limits. Send fewer rows in one chunk.");
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new HttpProblem("unsupported-encoding", "The body must be application/json.");
    case "53100": // disk_full
    case "ENOSPC":
      return new HttpProblem("storage-full", "The server's disk is full. Nothing was stored; try again when there is space.", {}, 30);
    case "58030": // io_error
      return new HttpProblem("busy", "The database cannot read or write its files. Nothing was stored. Repeat the same request.", {}, 5);
    case "22021": // character_not_in_repertoire: PostgreSQL's text holds no NUL
    case "22P05": // untranslatable_character
      return new HttpProblem("malformed", "A text in the request holds a character that cannot be stored. Remove it.");
    case "22003": // numeric_value_out_of_range
      return new HttpProblem("row-invalid", "A line's value, its quantity times the list price, is larger than the books can hold. Nothing was stored. Correct the quantity or the price.");
    case "25006": // read_only_sql_transaction
      return new HttpProblem("read-only", "The database takes no changes now. Nothing was stored.", {}, 5);
  }
  if (isOutage(error, code)) {
    return new HttpProblem("busy", "The database does not answer. Repeat the same request.", {}, 2);
  }
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 429) return new HttpProblem("rate-limited", "Too many requests. Wait as long as Retry-After says.");
  if (status >= 400 && status < 500) return new HttpProblem("malformed", "The request could not be read.");
  return new HttpProblem("internal", "The server failed. Repeat the same request; nothing is applied twice.", {}, 1);
}

/**
 * Lost connections and a PostgreSQL that starts or stops: classes 08 and 57P of its codes; and a statement that took longer than it
 * may (57014) or waited too long (55P03), after which nothing is written.
 */
function isOutage(error: Error, code: string): boolean {
  return /^(08|57P)/.test(code) || ["53300", "57014", "55P03"].includes(code) || /^(ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code)
    || /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
}

/** zod says what it expected and never what it found, except names of unknown fields and of keys that are none. */
function malformed(error: z.ZodError): HttpProblem {
  const errors = error.issues.slice(0, 20).map((issue) => ({
    path: (issue.code === "invalid_key" ? issue.path.slice(0, -1) : issue.path).map(String).join(".").slice(0, 200),
    message: issue.code === "unrecognized_keys" ? "There is a field here that is not known." : issue.message,
  }));
  const places = errors.map(({ path }) => path || "the whole body").join(", ");
  return new HttpProblem("malformed", `The request does not have the form of /openapi.json. See: ${places}.`, { errors });
}
