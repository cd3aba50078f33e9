import { openApiDocument } from "../../../src/server/openapi";
import type { Schema } from "./value-of";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** null: it takes none. */
  readonly body: Schema | null;
  /** By status; "default" is a problem. null: no body. */
  readonly answers: Readonly<Record<string, { readonly mediaType: string; readonly schema: Schema } | null>>;
  /** Those that an answer has to have, by status. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Response>>; readonly schemas: { readonly Problem: Schema }; readonly headers: Readonly<Record<string, { readonly required: boolean }>> };
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;
interface Response {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly $ref?: string;
}
interface DocumentOperation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as Document;

export const problemSchema: Schema = document.components.schemas.Problem;

/** Every operation of the served document, as far as a request can be made from it. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters, requestBody, responses }]): Operation => ({
    operationId, path, parameters, method: method.toUpperCase() as Operation["method"], body: requestBody?.content["application/json"]?.schema ?? null,
    answers: Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, answerOf(response)])),
    headers: Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, headersOf(response)])),
  })));

function answerOf(response: Response): Operation["answers"][string] {
  const problem = "application/problem+json";
  if (response.$ref !== undefined || problem in (response.content ?? {})) return { mediaType: problem, schema: problemSchema };
  const [content] = Object.entries(response.content ?? {});
  return content === undefined ? null : { mediaType: content[0], schema: content[1].schema };
}

function headersOf({ $ref = "", headers = {} }: Response): string[] {
  const { responses, headers: known } = document.components;
  const declared = responses[$ref.replace(/^.*\//, "")]?.headers ?? headers;
  return Object.keys(declared).filter((name) => known[name]?.required !== false).map((name) => name.toLowerCase());
}
