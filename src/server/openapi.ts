import { z } from "zod";
import { problemSchema, problems } from "../contract/problem";
import { routes, type Route } from "../contract/routes";
import { template } from "../contract/schema-version";

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document, made from the table of routes and its zod schemas. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [operationId, route] of Object.entries<Route>(routes)) {
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = operation(operationId, route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Intake import API", version: `${template.version}.0.0`,
      description: "Imports customers' purchase lines exactly once. Errors are problem+json; every code is listed in its schema.",
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: jsonSchema(problemSchema, "output") },
      responses: {
        Problem: { description: statusList(), content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
      },
    },
  };
}

function operation(operationId: string, route: Route): Json {
  const answers = Object.entries(route.answers).map(([status, schema]) => [status, {
    description: route.summary,
    ...(schema === null ? {} : { content: contentOf(schema) }),
  }]);
  return {
    operationId, summary: route.summary,
    // An empty list of scopes: any token does.
    security: route.scope === null ? [] : [{ token: route.scope === "any" ? [] : [route.scope] }],
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query"), ...headers(route)],
    ...(route.body ? { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(route.body, "input") } } } } : {}),
    responses: { ...Object.fromEntries(answers), default: { $ref: "#/components/responses/Problem" } },
  };
}

/** A text is the media type of a file. */
function contentOf(schema: z.ZodType | string): Json {
  return typeof schema === "string" ? { [schema]: { schema: { type: "string" } } } : { "application/json": { schema: jsonSchema(schema, "output") } };
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: required.includes(name), schema: property }));
}

function headers(route: Route): Json[] {
  const names: Readonly<Record<string, string>> = { "content-digest": "Content-Digest", "if-match": "If-Match" };
  return (route.headers ?? []).map((name) => ({ name: names[name] ?? name, in: "header", required: true, schema: { type: "string" } }));
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" });
  return rest;
}

function statusList(): string {
  return Object.entries(problems).map(([code, { status }]) => `${status} ${code}`).join("; ");
}
