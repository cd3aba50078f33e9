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
