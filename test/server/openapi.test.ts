import Ajv2020 from "ajv/dist/2020";
import { routes } from "../../src/contract/routes";
import { openApiDocument } from "../../src/server/openapi";

// eslint-disable-next-line @typescript-eslint/no-explicit-any
const document = openApiDocument() as any;
const operations = Object.entries(document.paths as Record<string, Record<string, Record<string, unknown>>>).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

it("The OpenAPI document describes every route once", () => {
  expect(operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort())
    .toEqual(Object.values(routes).map(({ method, path }) => `${method} ${path}`).sort());
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
});

it("Every parameter in a path is declared, and every operation says what a problem looks like", () => {
  for (const { path, operation } of operations) {
    const declared = (operation.parameters as { name: string; in: string; required: boolean }[]).filter((parameter) => parameter.in === "path");
    expect(declared.map(({ name }) => `{${name}}`).sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
    expect(declared.every(({ required }) => required)).toBe(true);
    expect(operation.responses).toHaveProperty("default");
  }
});

it("Every schema in the OpenAPI document is a valid JSON Schema", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const schemas: object[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("schema" in value && typeof value.schema === "object" && value.schema !== null) schemas.push(value.schema);
    Object.values(value).forEach(collect);
  };
  collect(document.paths);
  expect(schemas.length).toBeGreaterThan(40);
  for (const schema of schemas) expect(ajv.validateSchema(schema)).toBe(true);
});

it("Every operation says which scope a token needs for it, and which need none", () => {
  const security = new Map(operations.map(({ operation }) => [operation.operationId, operation.security]));
  expect(security.get("commitImport")).toEqual([{ token: ["imports.write"] }]);
  expect(security.get("undoImport")).toEqual([{ token: ["imports.undo"] }]);
  expect(security.get("readProducts")).toEqual([{ token: [] }]);
  expect(security.get("pair")).toEqual([]);
});

it("Every operation says how it tells what is left of its requests, that it refuses one too many, and those that send something that space may be wanting", () => {
  for (const { method, operation } of operations) {
    const responses = operation.responses as Record<string, { $ref?: string; headers?: object }>;
    expect(responses["429"]).toEqual({ $ref: "#/components/responses/RateLimited" });
    expect(responses["507"] !== undefined).toBe(method !== "get");
    for (const [status, response] of Object.entries(responses)) {
      if (response.$ref === undefined) expect([status, Object.keys(response.headers ?? {})]).toEqual([status, expect.arrayContaining(["RateLimit", "RateLimit-Policy", "X-Request-Id"])]);
    }
  }
  for (const name of ["RateLimited", "StorageFull"]) expect(Object.keys(document.components.responses[name].headers)).toContain("Retry-After");
  expect(document.components.responses.StorageFull["x-problem-codes"]).toEqual(["storage-full"]);
});
