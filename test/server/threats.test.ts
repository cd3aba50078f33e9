import fc from "fast-check";
import type { SheetRow } from "../../src/domain/cell";
import type { Product } from "../../src/domain/product";
import { sampleProducts } from "../../src/server/sample-products";
import { newId } from "../../src/server/store/new-id";
import { examples } from "../support/examples";
import { digest, manifestOf, openBody, startApi, type Reply, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { readTables } from "../support/tables";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const purchases = async () => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases as { id: string; quantity: string; product: string }[];
const put = (url: string, text: string, headers: Readonly<Record<string, string>> = {}) => api.call("PUT", url, { raw: Buffer.from(text), headers });

/** All that a client sends for an import of one chunk, in order. */
function requestsOf(importId: string, rows: readonly SheetRow[], products: readonly Product[]): readonly ((before: Reply | null) => Promise<Reply>)[] {
  const chunk = JSON.stringify({ rows });
  return [
    () => api.call("PUT", `/v1/imports/${importId}`, { body: openBody() }),
    () => put(`/v1/imports/${importId}/chunks/0`, chunk, { "content-digest": digest(chunk) }),
    // The client compresses a chunk or not; the digest is that of what it sent.
    () => api.call("PUT", `/v1/imports/${importId}/manifest`, { body: { ...manifestOf(rows, openBody(), products), chunks: [{ number: 0, digest: digest(chunk) }] } }),
    (sealed) => api.commit(importId, String(sealed?.headers.etag)),
  ];
}

async function lastOf(requests: ReturnType<typeof requestsOf>): Promise<Reply> {
  let reply: Reply | null = null;
  for (const request of requests) reply = await request(reply);
  if (reply === null) throw new Error("There is no request.");
  return reply;
}

const importAs = (importId: string, rows: readonly SheetRow[], products: readonly Product[]) => lastOf(requestsOf(importId, rows, products));

describe("T3: names that every object has", () => {
  it.each(["__proto__", "constructor", "prototype"])("a field %s in a request is refused, and nothing is stored", async (name) => {
    const extra = `{"${name}":{"isAdmin":true},`;
    const importId = newId();
    expect((await put(`/v1/imports/${importId}`, JSON.stringify(openBody()).replace("{", extra))).status).toBe(400);
    expect((await api.call("GET", `/v1/imports/${importId}`)).status).toBe(404);
    expect((await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() })).status).toBe(201);
    const chunk = JSON.stringify({ rows: [sheetRow(2)] }).replace("{", extra);
    expect((await put(`/v1/imports/${importId}/chunks/0`, chunk, { "content-digest": digest(chunk) })).status).toBe(400);
    expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it("as IDs, customers, opportunities and products such names are texts like others", async () => {
    const names = ["__proto__", "constructor", "toString"];
    const products = names.map((id): Product => ({
      id, name: id, code: null, listPrice: "100", currency: "USD", billingFrequency: "monthly", termMonths: 12, recurring: true, defaultRecognition: null, active: true,
    }));
    expect((await api.call("PUT", "/v1/products", { body: { products } })).status).toBe(200);
    const { status, body } = await importAs(newId(), names.map((name, index) => sheetRow(index + 2, { id: name, customer: name, opportunity: name, product: name })), products);
    expect([status, body.outcomes?.created]).toEqual([200, 3]);
    expect((await purchases()).filter(({ id }) => names.includes(id)).map(({ id, product }) => [id, product]).sort()).toEqual(names.map((name) => [name, name]).sort());
  });
});

it("T7: every quantity comes back as the decimal that was sent, whatever its size and digits", async () => {
  const decimals = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 10n }), fc.nat(6)).map(([digits, decimals]) => {
    const text = String(digits).padStart(decimals + 1, "0");
    const [whole, fraction] = [text.slice(0, text.length - decimals), text.slice(text.length - decimals).replace(/0+$/, "")];
    return fraction === "" ? whole : `${whole}.${fraction}`;
  });
  let imports = 0;
  await fc.assert(fc.asyncProperty(fc.array(decimals, { minLength: 40, maxLength: 40 }), async (quantities) => {
    const group = `T7-${imports++}-`;
    const rows = quantities.map((quantity, index) => sheetRow(index + 2, { id: `${group}${index}`, quantity: index % 2 === 0 ? quantity : Number(quantity) }));
    const { status, body } = await api.import(rows);
    expect([status, body.outcomes?.created]).toEqual([200, 40]);
    const stored = new Map((await allPurchases()).map(({ id, quantity }) => [id, quantity]));
    expect(quantities.map((_, index) => stored.get(`${group}${index}`))).toEqual(quantities);
  }), examples(5));
});

async function allPurchases(): Promise<{ id: string; quantity: string }[]> {
  const all: { id: string; quantity: string }[] = [];
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const { body }: Reply = await api.call("GET", `/v1/purchases?limit=1000${cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
    all.push(...body.purchases);
    cursor = body.nextCursor;
  }
  return all;
}

it("T27: requests that somebody recorded and sends again change nothing", async () => {
  const importId = newId();
  const rows = [sheetRow(2, { id: "REPLAY-1" }), sheetRow(3, { id: "REPLAY-2" })];
  const requests = requestsOf(importId, rows, sampleProducts);
  const committed = await lastOf(requests);
  const before = await readTables(api.db);
  expect((await lastOf(requests)).body).toEqual(committed.body);
  expect(await readTables(api.db)).toEqual(before);
});

describe("T30: no step can be skipped, or taken in another state", () => {
  const rows = (id: string) => [sheetRow(2, { id })];
  const steps = {
    open: async () => {
      const importId = newId();
      await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() });
      return { importId, etag: '"none"' };
    },
    validated: async () => {
      const { importId, sealed } = await api.send(rows(newId()));
      return { importId, etag: String(sealed.headers.etag) };
    },
    rejected: async () => {
      const { importId, sealed } = await api.send([sheetRow(2, { id: newId(), customer: null })]);
      return { importId, etag: String(sealed.headers.etag) };
    },
    committed: async () => {
      const { importId, etag } = await steps.validated();
      await api.commit(importId, etag);
      return { importId, etag };
    },
    undone: async () => {
      const { importId, etag } = await steps.committed();
      await api.call("POST", `/v1/imports/${importId}/undo`, { body: {} });
      return { importId, etag };
    },
    aborted: async () => {
      const { importId, etag } = await steps.validated();
      await api.call("POST", `/v1/imports/${importId}/abort`);
      return { importId, etag };
    },
  };
  const commands = {
    chunk: (importId: string) => {
      const body = JSON.stringify({ rows: rows("OTHER") });
      return put(`/v1/imports/${importId}/chunks/1`, body, { "content-digest": digest(body) });
    },
    commit: (importId: string, etag: string) => api.commit(importId, etag),
    dryRun: (importId: string) => api.call("POST", `/v1/imports/${importId}/dry-run`, { body: {} }),
    undo: (importId: string) => api.call("POST", `/v1/imports/${importId}/undo`, { body: {} }),
    abort: (importId: string) => api.call("POST", `/v1/imports/${importId}/abort`),
  };
  const refused = "409 state-conflict";
  it.each([
    ["open", { chunk: "201", commit: refused, dryRun: refused, undo: refused, abort: "200" }],
    ["validated", { chunk: refused, commit: "200", dryRun: "200", undo: refused, abort: "200" }],
    ["rejected", { chunk: refused, commit: refused, dryRun: refused, undo: refused, abort: "200" }],
    ["committed", { chunk: refused, commit: "200", dryRun: "200", undo: "200", abort: refused }],
    ["undone", { chunk: refused, commit: "200", dryRun: "200", undo: "200", abort: refused }],
    ["aborted", { chunk: refused, commit: refused, dryRun: refused, undo: refused, abort: "200" }],
  ] as const)("of an import that is %s", async (state, expected) => {
    const found: Record<string, string> = {};
    for (const [name, command] of Object.entries(commands)) {
      const { importId, etag } = await steps[state]();
      expect((await api.call("GET", `/v1/imports/${importId}`)).body.state).toBe(state);
      const { status, body } = await command(importId, etag);
      found[name] = status < 400 ? String(status) : `${status} ${body.code}`;
    }
    expect(found).toEqual(expected);
  });
});
