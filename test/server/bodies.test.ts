import { gzipSync } from "node:zlib";
import { problemSchema } from "../../src/contract/problem";
import { sampleProducts } from "../../src/server/sample-products";
import { digest, manifestOf, openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { newId } from "../../src/server/store/new-id";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

async function sendChunk(raw: Buffer, headers: Record<string, string> = { "content-digest": digest(raw) }) {
  const id = newId();
  await api.call("PUT", `/v1/imports/${id}`, { body: openBody() });
  const reply = await api.call("PUT", `/v1/imports/${id}/chunks/0`, { raw, headers });
  const { body } = await api.call("GET", `/v1/imports/${id}/chunks`);
  return { ...reply, stored: body.chunks.length as number };
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

it("A chunk needs a digest", async () => {
  const reply = await sendChunk(json({ rows: [sheetRow(2)] }), {});
  expect([reply.status, reply.body.code, reply.stored]).toEqual([400, "missing-digest", 0]);
});

it("F21: a body that was changed on the way is refused, may be sent again, and nothing of it is stored", async () => {
  const raw = json({ rows: [sheetRow(2)] });
  const reply = await sendChunk(Buffer.from(raw.toString().replace("Acme", "Adme")), { "content-digest": digest(raw) });
  expect([reply.status, reply.body.code, reply.body.retryable, reply.stored]).toEqual([422, "digest-mismatch", true, 0]);
});

it("F22: a gzip stream that is cut short is refused", async () => {
  const cut = gzipSync(json({ rows: [sheetRow(2)] })).subarray(0, -6);
  const reply = await sendChunk(cut, { "content-digest": digest(cut), "content-encoding": "gzip" });
  expect([reply.status, reply.body.code, reply.stored]).toEqual([400, "malformed", 0]);
});

it("T5: a small body that unpacks to a huge one is refused before it is unpacked", async () => {
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
  const reply = await sendChunk(bomb, { "content-digest": digest(bomb), "content-encoding": "gzip" });
  expect([reply.status, reply.body.code, reply.stored]).toEqual([413, "decompressed-too-large", 0]);
});

it("Other encodings than gzip are refused", async () => {
  const raw = json({ rows: [sheetRow(2)] });
  const reply = await sendChunk(raw, { "content-digest": digest(raw), "content-encoding": "br" });
  expect([reply.status, reply.body.code]).toEqual([415, "unsupported-encoding"]);
});

it("A chunk of more than 5,000 rows, or of more than 4 MiB, is refused, never cut", async () => {
  const rows = Array.from({ length: 5_001 }, (_, index) => sheetRow(index + 2));
  expect((await sendChunk(json({ rows }))).status).toBe(400);
  const large = json({ rows: Array.from({ length: 200 }, (_, index) => sheetRow(index + 2, { customer: "x".repeat(30_000) })) });
  const reply = await sendChunk(large);
  expect([reply.status, reply.body.code, reply.stored]).toEqual([413, "chunk-too-large", 0]);
});

it.each([
  ["a cell that is a list", { rows: [[2, [["a"], null, null, null, null, null, null, null, null, null]]] }],
  ["a row of nine cells", { rows: [[2, Array(9).fill(null)]] }],
  ["row number 0", { rows: [sheetRow(0)] }],
  ["a field that is not known", { rows: [sheetRow(2)], tenant: "other" }],
  ["a field that is not known in a cell", { rows: [[2, [{ date: 1, time: 2 }, ...Array(9).fill(null)]]] }],
  ["no rows", { rows: [] }],
  ["a text of 32,768 characters", { rows: [sheetRow(2, { customer: "x".repeat(32_768) })] }],
  ["nested lists", JSON.parse("[".repeat(50) + "]".repeat(50))],
])("T6, T18: %s is refused with its place", async (_, body) => {
  const reply = await sendChunk(json(body));
  expect([reply.status, reply.body.code, reply.stored]).toEqual([400, "malformed", 0]);
  expect(problemSchema.parse(reply.body).requestId).toBe(reply.headers["x-request-id"]);
});

it("A text that only Excel could hold is stored and judged by the rules, not refused by the transport", async () => {
  const odd = ["\u0000", "\ud800", "\u202e", "=1+1", "'; drop table customer; --", "__proto__", "\t\\N\n"];
  const receipt = await api.import(odd.map((customer, index) => sheetRow(index + 2, { id: `ODD-${index}`, customer: `${customer}x`, opportunity: customer })));
  expect(receipt.status).toBe(200);
  expect(receipt.body.outcomes).toMatchObject({ failed: 1 });
  const { body } = await api.call("GET", "/v1/customers");
  expect(body.customers.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(["=1+1x", "'; drop table customer; --x", "__proto__x", "\\N x"]));
});

it("T6: brackets that a cell holds are text, and open no level", async () => {
  const receipt = await api.import([sheetRow(2, { id: "BRACKETS-1", customer: "[[[[[[[[{{{{{{{{ Ltd" })]);
  expect([receipt.status, receipt.body.outcomes.created]).toEqual([200, 1]);
});

it("A broken character is quoted in an issue as it was sent; one in a product's name is refused", async () => {
  const sealed = await api.import([sheetRow(2, { id: "BROKEN-1", quantity: "\ud800 seats", renewal: "a\u0000b" })]);
  expect(sealed.body).toMatchObject({ state: "rejected", counts: { failed: 1 } });
  const { body } = await api.call("GET", "/v1/products");
  const reply = await api.call("PUT", "/v1/products", { body: { products: [{ ...body.products[0], name: "a\u0000b" }] } });
  expect([reply.status, reply.body.code]).toEqual([400, "malformed"]);
});

it("An unknown path is a problem, too, and names no value", async () => {
  const reply = await api.call("GET", "/v1/nothing");
  expect(reply.headers["content-type"]).toContain("application/problem+json");
  expect(problemSchema.parse(reply.body)).toMatchObject({ code: "not-found", status: 404 });
});

it.each(["/v1/imports/%E0%A4%A", `/v1/imports/${"a".repeat(300)}`, `/v1/imports/${"a".repeat(3_000)}`, "/v1/schedules/%zz?limit=1", "/%"])("A path that cannot be read is a problem like any other: %s", async (url) => {
  const { status, body, headers } = await api.call("GET", url);
  expect([status, body.code, body.requestId, body.retryable]).toEqual([400, "malformed", headers["x-request-id"], false]);
  expect(headers["content-type"]).toContain("application/problem+json");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});

it("A key that is refused is told by its place, and not quoted", async () => {
  const rows = [sheetRow(2)];
  const { importId } = await api.send(rows);
  const manifest = manifestOf(rows, openBody(), sampleProducts);
  const reply = await api.call("PUT", `/v1/imports/${importId}/manifest`, { body: { ...manifest, totals: { ...manifest.totals, amounts: { "Canary Ltd": "5" } } } });
  expect([reply.status, reply.body.code, reply.body.errors[0].path]).toEqual([400, "malformed", "totals.amounts"]);
  expect(reply.body.detail + JSON.stringify(reply.body.errors)).not.toMatch(/canary/i);
});

it("T13: nothing but the pane's own files may be shown in a frame", async () => {
  for (const [url, host] of [["/nothing", "localhost:80"], ["/healthz", "localhost:80"], ["/v1/products", "evil.example"]] as const) {
    const { headers } = await api.call("GET", url, { headers: { host } });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});

it("A chunk that begins with a byte order mark is refused, since it could not be read again", async () => {
  const importId = newId();
  await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() });
  const raw = Buffer.from(`\ufeff${JSON.stringify({ rows: [sheetRow(2)] })}`);
  const marked = await api.call("PUT", `/v1/imports/${importId}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  expect([marked.status, marked.body.code]).toEqual([400, "malformed"]);
  expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks).toEqual([]);
});

it("The product list is replaced by id, refuses the same id twice, and has an ETag", async () => {
  const list = await api.call("GET", "/v1/products");
  const first = list.body.products[0];
  expect((await api.call("GET", "/v1/products", { headers: { "if-none-match": String(list.headers.etag) } })).status).toBe(304);
  const changed = await api.call("PUT", "/v1/products", { body: { products: [{ ...first, listPrice: "31.5" }, { ...first, id: "crm-std" }] } });
  expect(changed.status).toBe(200);
  expect(changed.body.products).toHaveLength(list.body.products.length + 1);
  expect(changed.body.products[0].listPrice).toBe("31.5");
  expect(changed.headers.etag).not.toBe(list.headers.etag);
  const twice = await api.call("PUT", "/v1/products", { body: { products: [first, first] } });
  expect(twice.status).toBe(400);
  const same = await api.call("PUT", "/v1/products", { body: { products: [{ ...first, listPrice: "31.5" }] } });
  expect(same.headers.etag).toBe(changed.headers.etag);
});

it("A product's own recognition must be a schedule without amounts; the refusal names its place, not its text", async () => {
  const { body: { products: [first] } } = await api.call("GET", "/v1/products");
  const put = (...texts: (string | null)[]) => api.call("PUT", "/v1/products", {
    body: { products: texts.map((defaultRecognition, index) => ({ ...first, id: `OWN-${index}`, defaultRecognition })) },
  });
  const unreadable = await put("straight-line", "whenever secret");
  expect([unreadable.status, unreadable.body.code]).toEqual([400, "malformed"]);
  expect(unreadable.body.detail).toMatch(/^Product 2 of the list: its defaultRecognition is not a schedule\. .* Nothing was stored\.$/);
  expect(unreadable.body.errors).toMatchObject([{ path: "products.1.defaultRecognition" }]);
  expect(JSON.stringify(unreadable.body)).not.toContain("secret");
  expect((await put("500 @ start; 700 @ end")).body.detail).toContain("holds amounts");
  const { body } = await api.call("GET", "/v1/products");
  expect(body.products.filter(({ id }: { id: string }) => id.startsWith("OWN-"))).toEqual([]);
  expect((await put("straight-line", null, "", "30% @ start; rest straight-line", "as billed")).status).toBe(200);
});
