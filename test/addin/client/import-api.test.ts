import { createHash } from "node:crypto";
import { answer, apiOf, FarEnd, importId, receipt, refuse, state, tokenStore, type Reaction } from "./network";

let end: FarEnd;
afterEach(() => end.stop());
async function connect(...reactions: Reaction[]) {
  end = await FarEnd.start(...reactions);
  return apiOf(end);
}

const sha256 = (text: string) => `sha-256=:${createHash("sha256").update(text, "utf8").digest("base64")}:`;

it("a chunk travels with the digest of its bytes, beyond ASCII too", async () => {
  const rows = [[2, ["Ä-1", "Søren & Ünal 株式会社", null, "P\ud83d\ude00", { date: 46112 }, null, null, true, null, null]]] as const;
  const api = await connect((response, { body }) => answer(201, { number: 3, rows: 1, digest: sha256(body) })(response, { body } as never));
  const sent = await api.sendChunk(importId, 3, rows);
  const [request] = end.seen;
  expect(request).toMatchObject({ method: "PUT", url: `/v1/imports/${importId}/chunks/3` });
  expect(request?.headers["content-digest"]).toBe(sha256(request?.body ?? ""));
  expect(JSON.parse(request?.body ?? "")).toEqual({ rows });
  expect(sent).toEqual({ kind: "ok", value: { digest: sha256(request?.body ?? "") } });
});

it("every call names the version of the template it speaks of, and carries the token in the header alone", async () => {
  const api = await connect(answer(200, state("open"), { etag: '"1"' }));
  await api.status(importId);
  const [request] = end.seen;
  expect(request?.headers).toMatchObject({ authorization: "Bearer secret-token", "schema-version": "1" });
  expect(request?.headers.cookie).toBeUndefined();
  expect(request?.url).not.toContain("secret");
});

it("sealing tells how many rows a commit would apply, and the state that the commit is bound to", async () => {
  const api = await connect(answer(200, {
    state: "validated", counts: { created: 500, updated: 60, unchanged: 25, skipped: 3, failed: 2 }, totals: {}, someday: 1,
  }, { etag: '"abc"' }));
  const manifest = {
    chunks: [], rowCount: 590, contentDigest: sha256(""),
    totals: { rows: 0, quantity: "0", customers: 0, opportunities: 0, products: 0, amounts: {}, productRows: [] },
  };
  expect(await api.seal(importId, manifest)).toEqual({ kind: "ok", value: { state: "validated", etag: '"abc"', valid: 585, failed: 2, warnings: { listed: [], leftOut: 0 } } });
  expect(JSON.parse(end.seen[0]?.body ?? "")).toEqual(manifest);
});

it("a commit names the state it was promised, and gives the receipt", async () => {
  const api = await connect(answer(200, { ...receipt, someday: "more" }));
  const committed = await api.commit(importId, { etag: '"abc"', duplicateContent: "allow" });
  expect(committed).toEqual({ kind: "ok", value: { kind: "committed", receipt } });
  expect(end.seen[0]).toMatchObject({ method: "POST", url: `/v1/imports/${importId}/commit` });
  expect(end.seen[0]?.headers["if-match"]).toBe('"abc"');
  expect(JSON.parse(end.seen[0]?.body ?? "")).toEqual({ duplicateContent: "allow" });
});

it.each([
  ["202", answer(202, {}, { "retry-after": "7" }), 7],
  ["409 in-progress", refuse(409, "in-progress"), 1],
] as const)("a commit that goes on elsewhere (%s) says when to ask again", async (_, reaction, retryAfterSeconds) => {
  const api = await connect(reaction);
  expect(await api.commit(importId, { etag: '"abc"', duplicateContent: "refuse" }))
    .toEqual({ kind: "ok", value: { kind: "in-progress", retryAfterSeconds } });
});

it("F36: the same content under another id is refused, with the import that brought it first", async () => {
  const first = "0190f5a2-7e3c-7b1a-9c55-000000000001";
  const api = await connect(answer(409, {
    type: "about:blank", title: "The same rows were imported before", status: 409, detail: "", instance: "/",
    code: "duplicate-content", requestId: "r-9", retryable: false, errors: [], firstImportId: first,
  }));
  expect(await api.commit(importId, { etag: '"abc"', duplicateContent: "refuse" })).toEqual({
    kind: "problem",
    problem: {
      status: 409, code: "duplicate-content", title: "The same rows were imported before", detail: "", requestId: "r-9", firstImportId: first, laterImportIds: [], errors: [],
    },
  });
});

it("all pages of row outcomes come as one list, in the rules' own codes", async () => {
  const issue = { code: "ID_OTHER_CUSTOMER", severity: "error", rowNumber: 5, field: "id", params: { id: "A" } };
  const unknown = { ...issue, code: "RULE_OF_TOMORROW" };
  const api = await connect(
    answer(200, { rows: [{ rowNumber: 5, outcome: "failed", issues: [issue, unknown] }], nextCursor: "next page" }),
    answer(200, { rows: [{ rowNumber: 9, outcome: "failed", issues: [] }], nextCursor: null }),
  );
  expect(await api.rows(importId, "failed")).toEqual({
    kind: "ok",
    value: [{ rowNumber: 5, outcome: "failed", issues: [issue] }, { rowNumber: 9, outcome: "failed", issues: [] }],
  });
  expect(end.seen[1]?.url).toBe(`/v1/imports/${importId}/rows?outcome=failed&limit=1000&cursor=next+page`);
});

it("a product list that has not changed is not sent again", async () => {
  const product = {
    id: "22423", name: "22423", code: null, listPrice: "10.95", currency: "GBP", billingFrequency: "one-time", termMonths: null,
    recurring: false, defaultRecognition: null, active: true,
  };
  const api = await connect(
    answer(200, { products: [{ ...product, someday: 1 }] }, { etag: '"p1"' }),
    (response) => { response.writeHead(304).end(); },
  );
  expect(await api.products(null)).toEqual({ kind: "ok", value: { kind: "products", products: [product], etag: '"p1"' } });
  expect(await api.products('"p1"')).toEqual({ kind: "ok", value: { kind: "not-modified" } });
  expect(end.seen[1]?.headers["if-none-match"]).toBe('"p1"');
});

it("pairing needs no token, and is not repeated since its code works once", async () => {
  end = await FarEnd.start(answer(201, { id: importId, token: "t", name: "Pane", scopes: [], expiresAt: null }), refuse(503, "busy"));
  const api = apiOf(end, tokenStore(null));
  expect(await api.pair("ABCD2345")).toEqual({ kind: "ok", value: { token: "t", name: "Pane" } });
  expect(await api.pair("ABCD2345")).toEqual({ kind: "unreachable" });
  expect(end.seen).toHaveLength(2);
  expect(end.seen[0]?.headers.authorization).toBeUndefined();
});

it("a wrong pairing code is a problem, not a lost sign-in", async () => {
  const api = await connect(refuse(401, "pairing-refused"));
  expect(await api.pair("AAAAAAAA")).toMatchObject({ kind: "problem", problem: { code: "pairing-refused" } });
});

it("the sign-in page of a hotel network is no answer of the API", async () => {
  const api = await connect((response) => { response.writeHead(200, { "content-type": "text/html" }).end("<html>Welcome</html>"); });
  expect(await api.status(importId)).toMatchObject({ kind: "problem", problem: { status: 200, code: "unreadable-answer" } });
});

it("an import that is not there is a problem with its status and code", async () => {
  const api = await connect(refuse(404, "not-found"));
  expect(await api.status(importId)).toMatchObject({ kind: "problem", problem: { status: 404, code: "not-found" } });
});
