import type { Client } from "pg";
import { sampleProducts } from "../../src/server/sample-products";
import { readBooksVersion } from "../../src/server/store/books-version";
import { defaultTenant } from "../../src/server/store/migrate";
import { connected } from "../support/postgres";
import { startApi, type TestApi } from "../support/postgres-api";
import { purchaseTables } from "../support/purchase-tables";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
let admin: Client;
beforeAll(async () => {
  api = await startApi();
  admin = await connected(api.postgres.cluster.adminUrl);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await api.close();
});

const rowsOf = (name: string, quantity = 1) =>
  Array.from({ length: 20 }, (_, index) => sheetRow(index + 2, { id: `${name}-${index}`, customer: `${name} ${index % 4}`, opportunity: `${name} deal`, quantity }));
const version = () => api.db.asTenant(defaultTenant, (tx) => readBooksVersion(tx, defaultTenant));

it("P2: rows that did not change come back unchanged, and nothing is written to the purchase tables", async () => {
  expect((await api.import(rowsOf("P2"))).status).toBe(200);
  const before = await purchaseTables(admin);
  const again = await api.import(rowsOf("P2"), { duplicateContent: "allow" });
  expect([again.status, again.body.outcomes.unchanged]).toEqual([200, 20]);
  expect(await purchaseTables(admin)).toBe(before);
  // A write would be seen.
  expect((await api.import(rowsOf("P2", 2))).body.outcomes.updated).toBe(20);
  expect(await purchaseTables(admin)).not.toBe(before);
});

it("P6: a commit of unchanged rows is refused when another import changed them after their validation, and tells the new state", async () => {
  expect((await api.import(rowsOf("P6"))).status).toBe(200);
  const { importId, sealed } = await api.send(rowsOf("P6"));
  expect(sealed.body.counts.unchanged).toBe(20);
  expect((await api.import(rowsOf("P6", 3))).body.outcomes.updated).toBe(20);
  const refused = await api.commit(importId, String(sealed.headers.etag), "allow");
  expect([refused.status, refused.body.code]).toEqual([412, "etag-mismatch"]);
  const { body: { counts }, headers } = await api.call("GET", `/v1/imports/${importId}`);
  expect(counts.updated).toBe(20);
  expect((await api.commit(importId, String(headers.etag), "allow")).body.outcomes.updated).toBe(20);
});

const changes: readonly (readonly [what: string, change: () => Promise<{ readonly status: number }>])[] = [
  ["an import", () => api.import(rowsOf("V"))],
  ["an undo", async () => {
    const { body: { importId } } = await api.import(rowsOf("U"));
    const before = await version();
    const undone = await api.call("POST", `/v1/imports/${importId}/undo`, { body: {} });
    expect(await version()).not.toBe(before);
    return undone;
  }],
  ["an erasure", async () => {
    const { body } = await api.call("GET", "/v1/customers");
    return api.call("DELETE", `/v1/customers/${body.customers[0].id}`);
  }],
  ["a price", () => api.call("PUT", "/v1/products", { body: { products: [{ ...sampleProducts[0], listPrice: "30" }] } })],
  ["a saved schedule", () => api.call("PUT", "/v1/schedules/Halves", { body: { schedule: "50% @ +0m; 50% @ +6m" } })],
  ["a closed month", () => api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth: "2020-01" } })],
  ["a month that is open again", () => api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth: null } })],
];

it.each(changes)("What a validation reads is counted: %s makes the books another version", async (_, change) => {
  const before = await version();
  expect((await change()).status).toBe(200);
  expect(await version()).not.toBe(before);
});

it("Reading and validating leaves the version of the books as it is", async () => {
  const before = await version();
  expect((await api.send(rowsOf("R"))).sealed.body.state).toBe("validated");
  expect((await api.call("GET", "/v1/purchases")).status).toBe(200);
  expect(await version()).toBe(before);
});

it("Imports, images and lines name imports and products that are there for ever: the server's role can delete neither", async () => {
  await expect(api.db.asTenant(defaultTenant, (tx) => tx.query("delete from import"))).rejects.toThrow("permission denied");
  await expect(api.db.asTenant(defaultTenant, (tx) => tx.query("delete from product"))).rejects.toThrow("permission denied");
});
