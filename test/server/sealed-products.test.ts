import type { Issue } from "../../src/domain/issue";
import { issueMessage } from "../../src/domain/messages";
import type { Product } from "../../src/domain/product";
import { sampleProducts } from "../../src/server/sample-products";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());
afterEach(async () => { await put({}); });

const product: Product = { ...sampleProducts[0]!, id: "MOVING", name: "Moving", code: null, listPrice: "25", currency: "USD", billingFrequency: "annual", termMonths: 12, recurring: true, defaultRecognition: null };
const put = (change: Partial<Product>) => api.call("PUT", "/v1/products", { body: { products: [{ ...product, ...change }] } });
beforeAll(() => put({}));

let ids = 0;
/** Two lines of the product and one of another, sealed by what the list says now. */
async function sealed(quantity = 1) {
  ids += 1;
  const rows = [2, 3, 4].map((rowNumber) => sheetRow(rowNumber, { id: `S-${ids}-${rowNumber}`, product: rowNumber === 4 ? "CRM-STD" : "MOVING", quantity, billingDate: "2026-01-01", bookingDate: "2026-01-01" }));
  const importId = `019a0000-0000-7000-8000-${String(ids).padStart(12, "0")}`;
  return { rows, ...await sendWith(rows, importId) };
}
async function sendWith(rows: ReturnType<typeof sheetRow>[], importId: string) {
  const { body: { products } } = await api.call("GET", "/v1/products");
  return api.send(rows, { importId }, products);
}
const commit = async ({ importId, etag }: { importId: string; etag: string }) => {
  const { status, body } = await api.commit(importId, etag);
  return [status, body.code ?? "committed"];
};
async function readAgain(importId: string) {
  const { body, headers } = await api.call("GET", `/v1/imports/${importId}`);
  return { importId, etag: String(headers.etag), said: body.warned.flatMap(({ issues }: { issues: Issue[] }) => issues.map(issueMessage)) as string[] };
}
const booked = async () => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.filter(({ id }: { id: string }) => id.startsWith(`S-${ids}-`));
const etagOf = ({ sealed: { headers } }: Awaited<ReturnType<typeof sealed>>) => String(headers.etag);

it("PRODUCT_CHANGED: a price that changes between seal and commit is told before anything is written, once for each product, and holds when the commit comes again", async () => {
  const one = await sealed(2);
  await put({ listPrice: "30" });
  expect(await commit({ importId: one.importId, etag: etagOf(one) })).toEqual([412, "etag-mismatch"]);
  expect(await booked()).toEqual([]);
  const now = await readAgain(one.importId);
  expect(now.said).toEqual(["Since these rows were checked, the product list says something else of MOVING: list price 25 USD → 30 USD. All of its lines in this import would be booked so."]);
  expect(await commit(now)).toEqual([200, "committed"]);
  expect((await booked()).map(({ value }: { value: string }) => value).slice(0, 2)).toEqual(["60", "60"]);
});

it.each<readonly [told: string, change: Partial<Product>]>([
  ["list price 25 USD → 25 EUR", { currency: "EUR" }],
  ["list price 25 USD → – USD", { listPrice: null }],
  ["billing annual → monthly", { billingFrequency: "monthly" }],
  ["months of term 12 → 24", { termMonths: 24 }],
  ["months of term 12 → –, recurring TRUE → FALSE", { recurring: false, termMonths: null }],
  ["recognition – → upfront", { defaultRecognition: "upfront" }],
])("P4: what a product gives its lines is what it gave them at the seal, or is told: %s", async (told, change) => {
  const one = await sealed();
  await put(change);
  expect(await commit({ importId: one.importId, etag: etagOf(one) })).toEqual([412, "etag-mismatch"]);
  expect((await readAgain(one.importId)).said[0]).toContain(`MOVING: ${told}. `);
});

it.each<readonly [what: string, change: () => Promise<unknown>]>([
  ["its name", () => put({ name: "Moved on" })],
  ["its place among those that are offered", () => put({ active: false })],
  ["another product", () => api.call("PUT", "/v1/products", { body: { products: [{ ...product, id: "OTHER", listPrice: "99" }] } })],
])("A change that no line is booked by stands in the way of no commit: %s", async (_, change) => {
  const one = await sealed();
  await change();
  expect(await commit({ importId: one.importId, etag: etagOf(one) })).toEqual([200, "committed"]);
});

it("A price stands in the way of no line that stays as it is", async () => {
  const one = await sealed();
  expect(await commit({ importId: one.importId, etag: etagOf(one) })).toEqual([200, "committed"]);
  const again = await sendWith(one.rows, `019a0000-0000-7000-8001-${String(ids).padStart(12, "0")}`);
  await put({ listPrice: "31" });
  const { status, body } = await api.commit(again.importId, String(again.sealed.headers.etag), "allow");
  expect([status, body.outcomes.unchanged]).toEqual([200, 3]);
});

it("P4: a price that changes once more, or back, is noticed by the commit that comes again", async () => {
  const one = await sealed();
  await put({ listPrice: "30" });
  await commit({ importId: one.importId, etag: etagOf(one) });
  const told = await readAgain(one.importId);
  await put({ listPrice: "35" });
  expect(await commit(told)).toEqual([412, "etag-mismatch"]);
  const more = await readAgain(one.importId);
  expect(more.said[0]).toContain("list price 25 USD → 35 USD");
  await put({});
  expect(await commit(more)).toEqual([412, "etag-mismatch"]);
  const back = await readAgain(one.importId);
  expect(back.said).toEqual([]);
  expect(await commit(back)).toEqual([200, "committed"]);
  expect((await booked())[0].value).toBe("25");
});
