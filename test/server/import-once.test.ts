import { digest, manifestOf, openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { sampleProducts } from "../../src/server/sample-products";
import { newId } from "../../src/server/store/new-id";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const lineCount = async () => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.length as number;

it("P1: committed rows are in the books with the values that were sent, and the receipt counts them", async () => {
  const receipt = await api.import([
    sheetRow(2, { id: "A-1", customer: "Northwind", opportunity: "OPP-1", quantity: 2.5 }),
    sheetRow(3, { id: "A-2", customer: "Northwind", opportunity: "OPP-1", product: "SETUP-FEE", quantity: 1 }),
  ]);
  expect(receipt.status).toBe(200);
  expect(receipt.body).toMatchObject({
    user: "Ada", source: { workbook: "Deals.xlsx", sheet: "Customer import" },
    outcomes: { created: 2, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
    totals: { rows: 2, quantity: "3.5", customers: 1, opportunities: 1, products: 2 },
  });
  const { body } = await api.call("GET", "/v1/purchases");
  expect(body.purchases.find(({ id }: { id: string }) => id === "A-1")).toMatchObject({
    customer: "Northwind", opportunity: "OPP-1", product: "CRM-STD", quantity: "2.5",
    billingDate: "2026-01-15", bookingDate: "2026-01-15", termEnd: "2027-01-14", value: "870", currency: "USD",
  });
});

it("P2: a commit that is repeated gets the same receipt and changes nothing", async () => {
  const { importId, sealed } = await api.send([sheetRow(2, { id: "B-1" })]);
  const etag = String(sealed.headers.etag);
  const first = await api.commit(importId, etag);
  const before = await lineCount();
  const second = await api.commit(importId, etag);
  expect(second.status).toBe(200);
  expect(second.body).toEqual(first.body);
  expect(await lineCount()).toBe(before);
});

it("P2 F35 T29: fifty commits of one import at the same moment apply it once, and all get the same receipt", async () => {
  const { importId, sealed } = await api.send([sheetRow(2, { id: "C-1" }), sheetRow(3, { id: "C-2" })]);
  const etag = String(sealed.headers.etag);
  const replies = await Promise.all(Array.from({ length: 50 }, () => api.commit(importId, etag)));
  expect(replies.map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(replies[0]?.body.outcomes.created).toBe(2);
});

it("P2: the same rows in another order under another id are refused, and name the first import", async () => {
  const first = await api.import([sheetRow(2, { id: "D-1" }), sheetRow(3, { id: "D-2" })]);
  const again = await api.import([sheetRow(2, { id: "D-2" }), sheetRow(3, { id: "D-1" })]);
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ code: "duplicate-content", firstImportId: first.body.importId, retryable: false });
});

it("P2: the same rows are all unchanged when the user says to import them again", async () => {
  const rows = [sheetRow(2, { id: "E-1" }), sheetRow(3, { id: "E-2" })];
  await api.import(rows);
  const again = await api.import(rows, { duplicateContent: "allow" });
  expect(again.body.outcomes).toEqual({ created: 0, updated: 0, unchanged: 2, skipped: 0, failed: 0 });
  const third = await api.import(rows);
  expect(third.body.code).toBe("duplicate-content");
});

it("Opening again with the same id and body finds the import; with another body it is refused", async () => {
  const id = newId();
  expect((await api.call("PUT", `/v1/imports/${id}`, { body: openBody() })).status).toBe(201);
  expect((await api.call("PUT", `/v1/imports/${id}`, { body: openBody() })).status).toBe(200);
  const other = await api.call("PUT", `/v1/imports/${id}`, { body: openBody({ mode: "all-or-nothing" }) });
  expect(other.status).toBe(422);
  expect(other.body.code).toBe("import-id-reused");
});

it("An import whose date is two days off is refused with a word about the clock", async () => {
  const reply = await api.call("PUT", `/v1/imports/${newId()}`, { body: openBody({ importDate: "2020-01-01" }) });
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ code: "import-date", detail: expect.stringContaining("clock") });
});

it("F17, F18: a repeated chunk is stored once and writes nothing, another one under its number is refused", async () => {
  const id = newId();
  await api.call("PUT", `/v1/imports/${id}`, { body: openBody() });
  const put = (rows: unknown) => {
    const raw = Buffer.from(JSON.stringify({ rows }));
    return api.call("PUT", `/v1/imports/${id}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  };
  expect((await put([sheetRow(2)])).status).toBe(201);
  expect((await put([sheetRow(2)])).status).toBe(200);
  const other = await put([sheetRow(2, { quantity: 11 })]);
  expect(other.status).toBe(409);
  expect(other.body.code).toBe("chunk-conflict");
  const { body } = await api.call("GET", `/v1/imports/${id}/chunks`);
  expect(body).toMatchObject({ chunks: [{ number: 0, rows: 1 }], missing: [] });
  // PostgreSQL numbers the transactions that write. It tidies up at times by itself, but not at each of three.
  const numbered = async () => Number((await api.db.asNobody((tx) => tx.query<{ next: string }>("select pg_snapshot_xmax(pg_current_snapshot()) as next"))).rows[0]?.next);
  const writes: number[] = [];
  for (let time = 0; time < 3; time++) {
    const before = await numbered();
    expect((await put([sheetRow(2)])).status).toBe(200);
    writes.push(await numbered() - before);
  }
  expect(Math.min(...writes)).toBe(0);
});

it("F20: a manifest whose chunk has not arrived names it, and can be sent again after", async () => {
  const id = newId();
  const rows = [sheetRow(2, { id: "G-1" })];
  await api.call("PUT", `/v1/imports/${id}`, { body: openBody() });
  const manifest = manifestOf(rows, openBody(), sampleProducts);
  const early = await api.call("PUT", `/v1/imports/${id}/manifest`, { body: manifest });
  expect(early.status).toBe(422);
  expect(early.body).toMatchObject({ code: "manifest-mismatch", missing: [0] });
  const raw = Buffer.from(JSON.stringify({ rows }));
  await api.call("PUT", `/v1/imports/${id}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  const sealed = await api.call("PUT", `/v1/imports/${id}/manifest`, { body: manifest });
  expect(sealed.body).toMatchObject({ state: "validated", counts: { created: 1 } });
  expect((await api.call("PUT", `/v1/imports/${id}/manifest`, { body: manifest })).body).toEqual(sealed.body);
});

it("P4: a manifest whose totals or digest differ from the rows is refused, and nothing is validated", async () => {
  const rows = [sheetRow(2, { id: "H-1" })];
  const manifest = manifestOf(rows, openBody(), sampleProducts);
  const id = newId();
  await api.call("PUT", `/v1/imports/${id}`, { body: openBody() });
  const raw = Buffer.from(JSON.stringify({ rows }));
  await api.call("PUT", `/v1/imports/${id}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  const put = (body: unknown) => api.call("PUT", `/v1/imports/${id}/manifest`, { body });
  const total = await put({ ...manifest, totals: { ...manifest.totals, quantity: "11" } });
  expect(total.body).toMatchObject({ code: "manifest-mismatch", detail: expect.stringContaining("quantity") });
  const content = await put({ ...manifest, contentDigest: digest("other") });
  expect(content.body.code).toBe("manifest-mismatch");
  expect((await api.call("GET", `/v1/imports/${id}`)).body.state).toBe("open");
});

it("P3: in all-or-nothing mode one bad row keeps every row out", async () => {
  const before = await lineCount();
  const sealed = await api.import([sheetRow(2, { id: "I-1" }), sheetRow(3, { id: "I-2", customer: null })], { mode: "all-or-nothing" });
  expect(sealed.body).toMatchObject({ state: "rejected", counts: { failed: 1 } });
  expect(sealed.body.failed[0]).toMatchObject({ rowNumber: 3, outcome: "failed", issues: expect.arrayContaining([expect.objectContaining({ code: "CUSTOMER_REQUIRED", field: "customer" })]) });
  expect(await lineCount()).toBe(before);
});

it("In valid-rows mode good rows are imported, and bad and skipped ones are listed with their row numbers", async () => {
  const receipt = await api.import([
    sheetRow(2, { id: "J-1" }), sheetRow(3, { id: "J-2", quantity: -1 }), sheetRow(4, { id: null, customer: null, product: null, quantity: null, billingDate: null }),
  ]);
  expect(receipt.body.outcomes).toEqual({ created: 1, updated: 0, unchanged: 0, skipped: 1, failed: 1 });
  const { body } = await api.call("GET", `/v1/imports/${receipt.body.importId}/rows?outcome=failed`);
  expect(body.rows).toMatchObject([{ rowNumber: 3, outcome: "failed", issues: expect.arrayContaining([expect.objectContaining({ code: "QUANTITY_NEGATIVE" })]) }]);
  const page = await api.call("GET", `/v1/imports/${receipt.body.importId}/rows?limit=2`);
  expect(page.body.rows).toHaveLength(2);
  expect((await api.call("GET", `/v1/imports/${receipt.body.importId}/rows?limit=2&cursor=${page.body.nextCursor}`)).body)
    .toMatchObject({ rows: [{ rowNumber: 4, outcome: "skipped" }], nextCursor: null });
});

it("A commit needs the ETag of the validated state", async () => {
  const { importId } = await api.send([sheetRow(2, { id: "K-1" })]);
  const bare = await api.call("POST", `/v1/imports/${importId}/commit`, { body: {} });
  expect([bare.status, bare.body.code]).toEqual([428, "precondition-required"]);
  const stale = await api.commit(importId, '"something-else"');
  expect([stale.status, stale.body.code]).toEqual([412, "etag-mismatch"]);
});

it("An import that other imports overtook is validated again before it is committed", async () => {
  const { importId, sealed } = await api.send([sheetRow(2, { id: "L-1" })]);
  expect(sealed.body.counts.created).toBe(1);
  await api.import([sheetRow(2, { id: "L-1", quantity: 3 })]);
  const stale = await api.commit(importId, String(sealed.headers.etag));
  expect(stale.body.code).toBe("etag-mismatch");
  const now = await api.call("GET", `/v1/imports/${importId}`);
  expect(now.body.counts).toMatchObject({ created: 0, updated: 1 });
  expect((await api.commit(importId, String(now.headers.etag))).body.outcomes.updated).toBe(1);
});

it("An aborted import takes no rows and no commit; a committed one cannot be aborted", async () => {
  const { importId, sealed } = await api.send([sheetRow(2, { id: "M-1" })]);
  expect((await api.call("POST", `/v1/imports/${importId}/abort`)).body.state).toBe("aborted");
  expect((await api.commit(importId, String(sealed.headers.etag))).body.code).toBe("state-conflict");
  const done = await api.import([sheetRow(2, { id: "M-2" })]);
  expect((await api.call("POST", `/v1/imports/${done.body.importId}/abort`)).body.code).toBe("state-conflict");
});

it("The state of an import has an ETag; nothing is sent again while it holds", async () => {
  const { importId } = await api.send([sheetRow(2, { id: "N-1" })]);
  const state = await api.call("GET", `/v1/imports/${importId}`);
  const same = await api.call("GET", `/v1/imports/${importId}`, { headers: { "if-none-match": String(state.headers.etag) } });
  expect(same.status).toBe(304);
});

it("While rows arrive, the state's ETag changes with every chunk", async () => {
  const importId = newId();
  const opened = await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() });
  const ask = (etag: string) => api.call("GET", `/v1/imports/${importId}`, { headers: { "if-none-match": etag } });
  expect((await ask(String(opened.headers.etag))).status).toBe(304);
  const raw = Buffer.from(JSON.stringify({ rows: [sheetRow(2, { id: "PROGRESS-1" })] }));
  await api.call("PUT", `/v1/imports/${importId}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  const moved = await ask(String(opened.headers.etag));
  expect([moved.status, moved.body?.chunks, moved.body?.rows]).toEqual([200, 1, 1]);
  expect((await ask(String(moved.headers.etag))).status).toBe(304);
});

it.each(["3000000000", "1e3", "0x10", "-1", "a", ""])("A cursor of rows that no list gave is refused: %p", async (cursor) => {
  const { importId } = await api.send([sheetRow(2, { id: "CURSOR-1" })]);
  const reply = await api.call("GET", `/v1/imports/${importId}/rows?cursor=${cursor}`);
  expect([reply.status, reply.body.code]).toEqual([400, "malformed"]);
});

it("P6: of an aborted import nothing is said to be stored or validated when it is sent again", async () => {
  const rows = [sheetRow(2, { id: "ABORT-9" })];
  const { importId } = await api.send(rows);
  await api.call("POST", `/v1/imports/${importId}/abort`);
  const raw = Buffer.from(JSON.stringify({ rows }));
  const chunk = await api.call("PUT", `/v1/imports/${importId}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  expect([chunk.status, chunk.body.code]).toEqual([409, "state-conflict"]);
  const sealed = await api.call("PUT", `/v1/imports/${importId}/manifest`, { body: manifestOf(rows, openBody(), sampleProducts) });
  expect([sealed.status, sealed.body.code]).toEqual([409, "state-conflict"]);
  expect((await api.call("GET", `/v1/imports/${importId}`)).body).toMatchObject({ state: "aborted", chunks: 0, rows: 0 });
  expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body).toEqual({ chunks: [], missing: [] });
});

it("An empty If-Match is none", async () => {
  const { importId } = await api.send([sheetRow(2, { id: "EMPTY-1" })]);
  expect((await api.commit(importId, "")).body.code).toBe("precondition-required");
});

it("P4: rows that mean other products than when they were sealed are not committed", async () => {
  const [sample] = sampleProducts;
  if (!sample) throw new Error("There are no sample products.");
  const product = (id: string, name: string) => ({ ...sample, id, name, code: null });
  const rename = (first: string, second: string) =>
    api.call("PUT", "/v1/products", { body: { products: [product("TWIN-1", first), product("TWIN-2", second)] } });
  const { products } = (await rename("Lamp", "Candle")).body;
  const rows = [sheetRow(2, { id: "TWIN", customer: "Twin Ltd", product: "Lamp" })];
  const { importId } = await api.send(rows);
  const sealed = await api.call("PUT", `/v1/imports/${importId}/manifest`, { body: manifestOf(rows, openBody(), products) });
  expect(sealed.body.state).toBe("validated");
  await rename("Candle", "Lamp");
  const refused = await api.commit(importId, String(sealed.headers.etag));
  expect([refused.status, refused.body.code]).toEqual([422, "manifest-mismatch"]);
  const { body } = await api.call("GET", "/v1/purchases");
  expect(body.purchases.filter(({ id }: { id: string }) => id === "TWIN")).toEqual([]);
});

it("A value beyond what the books can hold is refused as such, not as a failure that a repeat might mend", async () => {
  const [sample] = sampleProducts;
  if (!sample) throw new Error("There are no sample products.");
  const priced = { ...sample, id: "GOLD", name: "Gold", code: null, listPrice: "99999999999999999999" };
  const { products } = (await api.call("PUT", "/v1/products", { body: { products: [priced] } })).body;
  const rows = [sheetRow(2, { id: "GOLD-1", product: "GOLD", quantity: 999_999_999 })];
  const { importId } = await api.send(rows);
  const sealed = await api.call("PUT", `/v1/imports/${importId}/manifest`, { body: manifestOf(rows, openBody(), products) });
  const refused = await api.commit(importId, String(sealed.headers.etag));
  expect([refused.status, refused.body.code, refused.body.retryable]).toEqual([422, "row-invalid", false]);
  const { body } = await api.call("GET", "/v1/purchases");
  expect(body.purchases.filter(({ id }: { id: string }) => id === "GOLD-1")).toEqual([]);
});
