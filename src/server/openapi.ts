import { z } from "zod";
import { problemSchema, problems, type ProblemCode } from "../contract/problem";
import { routes, type Route, type RouteName } from "../contract/routes";
import { template } from "../contract/schema-version";
import type { ApiDocument, ApiMedia, ApiOperation, ApiParameter, ApiResponse, JsonSchema } from "./documentation/api-document";
import { problemAdvice } from "./documentation/advice";
import { examples } from "./documentation/examples";
import { answerHeaders, refusalHeaders, usualHeaders, waitingHeaders } from "./documentation/headers";
import { commonProblems, groups, operationNotes } from "./documentation/operations";

/** The OpenAPI 3.1 document, made from the table of routes and its zod schemas. */
export function openApiDocument(): ApiDocument {
  const paths: Record<string, Record<string, ApiOperation>> = {};
  for (const [operationId, route] of Object.entries<Route>(routes)) {
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = operation(operationId as RouteName, route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Intake import API", version: `${template.version}.0.0`,
      description: "Imports customers' purchase lines exactly once. Errors are problem+json; every code is listed in its schema.",
    },
    externalDocs: { description: "The same for people to read", url: "/docs" },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    tags: groups.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: jsonSchema(problemSchema, "output") },
      responses: { Problem: problemResponse(commonProblems, refusalHeaders), RateLimited: problemResponse(["rate-limited"]), StorageFull: problemResponse(["storage-full"]) },
      headers: answerHeaders,
    },
  };
}

function operation(operationId: RouteName, route: Route): ApiOperation {
  const { group, description, problems: own } = operationNotes[operationId];
  const { body: bodyExample, answer } = examples[operationId] ?? {};
  const answers = Object.entries(route.answers).map(([status, schema]): [string, ApiResponse] => [status, {
    description: route.summary, headers: usualHeaders,
    ...(schema === null ? {} : { content: contentOf(schema, answer) }),
  }]);
  return {
    operationId, summary: route.summary, description, tags: [group],
    // An empty list of scopes: any token does.
    security: route.scope === null ? [] : [{ token: route.scope === "any" ? [] : [route.scope] }],
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query"), ...headers(route)],
    ...(route.body ? { requestBody: { required: true, content: { "application/json": media(jsonSchema(route.body, "input"), bodyExample) } } } : {}),
    responses: { ...ofAny(route), ...Object.fromEntries([...answers, ...refusals(own)]), default: { $ref: "#/components/responses/Problem" } },
  };
}

/** What a program has to wait for, whatever it asks: its turn, and space for what it sends. */
function ofAny({ method }: Route): ApiOperation["responses"] {
  return {
    429: { $ref: "#/components/responses/RateLimited" },
    ...(method === "GET" ? {} : { 507: { $ref: "#/components/responses/StorageFull" } }),
  };
}

/** The codes of each status together, since a document has one response for it. */
function refusals(codes: readonly ProblemCode[]): [string, ApiResponse][] {
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort();
  return statuses.map((status) => [String(status), problemResponse(codes.filter((code) => problems[code].status === status))]);
}

/** These always say how long to wait. */
const tellsWhen: ReadonlySet<ProblemCode> = new Set(["rate-limited", "storage-full"]);

function problemResponse(codes: readonly ProblemCode[], headers = codes.every((code) => tellsWhen.has(code)) ? waitingHeaders : usualHeaders): ApiResponse {
  return {
    description: codes.map((code) => `${code}: ${problems[code].title}. ${problemAdvice[code]}`).join("\n\n"),
    headers,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    "x-problem-codes": codes,
  };
}

/** A text is the media type of a file. */
function contentOf(schema: z.ZodType | string, example: unknown): Readonly<Record<string, ApiMedia>> {
  return typeof schema === "string" ? { [schema]: { schema: { type: "string" } } } : { "application/json": media(jsonSchema(schema, "output"), example) };
}

function media(schema: JsonSchema, example: unknown): ApiMedia {
  return example === undefined ? { schema } : { schema, example };
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query"): ApiParameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input");
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: required.includes(name), schema: property }));
}

function headers(route: Route): ApiParameter[] {
  const names: Readonly<Record<string, string>> = { "content-digest": "Content-Digest", "if-match": "If-Match" };
  return (route.headers ?? []).map((name) => ({ name: names[name] ?? name, in: "header", required: true, schema: { type: "string" } }));
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" });
  return rest as JsonSchema;
}
