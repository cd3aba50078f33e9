import { Client } from "pg";
import { sampleProducts } from "../../src/server/sample-products";
import { newId } from "../../src/server/store/new-id";
import { eventually } from "../support/eventually";
import { digest, manifestOf, openBody, startApi, type Reply, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
let admin: Client;
let closing: Client;
const connected = async () => {
  const client = new Client({ connectionString: api.postgres.cluster.adminUrl });
  await client.connect();
  return client;
};
beforeAll(async () => {
  api = await startApi();
  [admin, closing] = [await connected(), await connected()];
}, 60_000);
afterAll(async () => {
  await admin.end();
  await closing.end();
  await api.close();
});

let imports = 0;
const sealed = async (count = 3) => {
  const group = imports++;
  const { importId, sealed: { status, headers } } = await api.send(Array.from({ length: count }, (_, index) => sheetRow(index + 2, { id: `DB${group}-${index}` })));
  expect(status).toBe(200);
  return { importId, etag: String(headers.etag), group };
};
const stored = async (group: number) =>
  (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.filter(({ id }: { id: string }) => id.startsWith(`DB${group}-`)).length;
const stateOf = async (importId: string) => (await api.call("GET", `/v1/imports/${importId}`)).body.state;

/** Keeps a table from everyone while the commit runs into it, having written what comes before; answers the server process that waits. */
async function blocked(table: string, commit: () => Promise<Reply>): Promise<{ readonly answer: Promise<Reply>; readonly pid: number }> {
  await admin.query("begin");
  await admin.query(`lock table ${table} in access exclusive mode`);
  const answer = commit();
  let pid = 0;
  await eventually(async () => {
    const { rows } = await closing.query<{ pid: number }>("select pid from pg_locks where not granted and relation = $1::regclass", [table]);
    pid = rows[0]?.pid ?? 0;
    expect(pid).toBeGreaterThan(0);
  });
  return { answer, pid };
}

it.each(["purchase_line", "booking", "revenue_schedule"])(
  "F32: a connection that is lost in the middle of a commit (at %s) leaves nothing of it, and the repeated commit applies it once", async (table) => {
    const { importId, etag, group } = await sealed();
    const { answer, pid } = await blocked(table, () => api.commit(importId, etag));
    await closing.query("select pg_terminate_backend($1)", [pid]);
    const lost = await answer;
    await admin.query("rollback");
    expect([lost.status, lost.body.code, lost.body.retryable]).toEqual([503, "busy", true]);
    expect([await stateOf(importId), await stored(group)]).toEqual(["validated", 0]);
    const repeated = await api.commit(importId, etag);
    expect([repeated.status, repeated.body.outcomes.created]).toEqual([200, 3]);
    expect((await api.commit(importId, etag)).body).toEqual(repeated.body);
    expect(await stored(group)).toBe(3);
  });

it("F33: a commit that falls into a deadlock runs again by itself, and is applied once", async () => {
  const { importId, etag, group } = await sealed();
  // So that the server, which begins to wait first, is the one that finds the deadlock and gives way.
  await admin.query("set deadlock_timeout = '10min'");
  const before = await deadlocks();
  const { answer } = await blocked("booking", () => api.commit(importId, etag));
  await admin.query("lock table purchase_line in access exclusive mode");
  await admin.query("rollback");
  await admin.query("reset deadlock_timeout");
  const committed = await answer;
  expect([committed.status, committed.body.outcomes.created, await stored(group)]).toEqual([200, 3, 3]);
  await eventually(async () => expect(await deadlocks()).toBe(before + 1));
});

async function deadlocks(): Promise<number> {
  const { rows } = await closing.query<{ count: string }>("select sum(deadlocks) as count from pg_stat_database");
  return Number(rows[0]?.count);
}

it("F34: a commit that takes longer than the database allows is rolled back, stays validated, and can be repeated", async () => {
  const { importId, etag, group } = await sealed();
  const { answer, pid } = await blocked("billing_schedule", () => api.commit(importId, etag));
  // What a statement timeout does, at a moment that is known.
  await closing.query("select pg_cancel_backend($1)", [pid]);
  const cancelled = await answer;
  await admin.query("rollback");
  expect([cancelled.status, cancelled.body.code, cancelled.body.retryable]).toEqual([503, "busy", true]);
  expect([await stateOf(importId), await stored(group)]).toEqual(["validated", 0]);
  expect((await api.commit(importId, etag)).status).toBe(200);
  expect(await stored(group)).toBe(3);
});

it("F37: the same rows bought twice in one file are both stored, since their IDs differ", async () => {
  const rows = [sheetRow(2, { id: "TWIN-1" }), sheetRow(3, { id: "TWIN-2" })];
  expect((await api.import(rows)).body.outcomes).toMatchObject({ created: 2, failed: 0 });
});

it("F19: chunks that arrive in any order make the same import: the second is recognised as the first one's content", async () => {
  const rows = [2, 3, 4].map((rowNumber) => sheetRow(rowNumber, { id: `ORDER-${rowNumber}` }));
  const answers: Reply[] = [];
  for (const order of [[0, 1, 2], [2, 0, 1]]) {
    const importId = newId();
    await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() });
    const bodies = rows.map((row) => Buffer.from(JSON.stringify({ rows: [row] })));
    for (const number of order) {
      const raw = bodies[number];
      if (raw === undefined) throw new Error("There are three chunks.");
      expect((await api.call("PUT", `/v1/imports/${importId}/chunks/${number}`, { raw, headers: { "content-digest": digest(raw) } })).status).toBe(201);
    }
    const manifest = { ...manifestOf(rows, openBody(), sampleProducts), chunks: bodies.map((body, number) => ({ number, digest: digest(body) })) };
    const { headers } = await api.call("PUT", `/v1/imports/${importId}/manifest`, { body: manifest });
    answers.push(await api.commit(importId, String(headers.etag)));
  }
  expect(answers.map(({ status }) => status)).toEqual([200, 409]);
  expect(answers[1]?.body).toMatchObject({ code: "duplicate-content", firstImportId: answers[0]?.body.importId });
});
