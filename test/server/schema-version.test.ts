import Ajv2020 from "ajv/dist/2020";
import { template } from "../../src/contract/schema-version";
import type { TemplateSchema } from "../../src/contract/template-schema";
import { openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const speaking = (version: number) => ({ "schema-version": String(version) });

it("The schema of the template takes rows as a pane sends them, and no others", async () => {
  const { status, body, headers } = await api.call("GET", "/v1/schema/customer-import");
  const schema = body as TemplateSchema;
  expect([status, headers["schema-version"], schema.version]).toEqual([200, String(template.version), template.version]);
  expect(schema.columns.filter(({ required }) => required).map(({ header }) => header)).toEqual(["ID", "Customer", "Product", "Quantity"]);
  const takes = new Ajv2020({ strict: false }).compile(schema.row);
  expect(takes(sheetRow(2, { billingDate: { date: 46_037 }, quantity: { error: "#N/A" } }))).toBe(true);
  expect(takes([2, ["too", "few", "cells"]])).toBe(false);
  expect(takes([0, sheetRow(2)[1]])).toBe(false);
  expect(takes(sheetRow(2, { quantity: { date: "2026-01-01" } as never }))).toBe(false);
  expect((await api.call("GET", "/v1/schema/customer-import")).body.hash).toBe(schema.hash);
  expect((await api.call("GET", "/v1/schema/other")).status).toBe(400);
});

it("F54: a pane and a server one version apart work together; beyond that the pane is told to reload", async () => {
  for (const version of [template.version - 1, template.version, template.version + 1]) {
    expect((await api.call("GET", "/v1/limits", { headers: speaking(version) })).status).toBe(200);
  }
  for (const version of [template.version - 2, template.version + 2]) {
    const reply = await api.call("GET", "/v1/limits", { headers: speaking(version) });
    expect([reply.status, reply.body.code, reply.body.retryable]).toEqual([409, "schema-skew", false]);
  }
  const later = openBody({ template: { key: template.key, version: template.version + 2 } });
  expect((await api.call("PUT", "/v1/imports/01980000-0000-7000-8000-0000000000a1", { body: later })).body.code).toBe("schema-skew");
});

it("F53: a call of another version in the middle of an import changes nothing, and the import goes on with the right one", async () => {
  const { importId, sealed } = await api.send([sheetRow(2, { id: "V-1" })]);
  const commit = (version: number) => api.call("POST", `/v1/imports/${importId}/commit`, {
    body: { duplicateContent: "refuse" }, headers: { "if-match": String(sealed.headers.etag), ...speaking(version) },
  });
  expect((await commit(template.version + 2)).body.code).toBe("schema-skew");
  expect((await api.call("GET", `/v1/imports/${importId}`)).body.state).toBe("validated");
  expect((await api.call("GET", "/v1/purchases")).body.purchases).toEqual([]);
  expect((await commit(template.version)).body.outcomes).toMatchObject({ created: 1 });
});
