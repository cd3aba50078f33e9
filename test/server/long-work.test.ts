import type { AddressInfo } from "node:net";
import type { Client } from "pg";
import { createImportApi } from "../../src/addin/client/import-api";
import { briefPolicy, patientPolicy } from "../../src/addin/client/retry-policy";
import { sampleProducts } from "../../src/server/sample-products";
import { newId } from "../../src/server/store/new-id";
import { eventually } from "../support/eventually";
import { connected } from "../support/postgres";
import { digest, manifestOf, openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { submitRows } from "../support/submit-rows";

/** Three quarters of a second stand for the minute after which a client gives an attempt up. */
const timeout = 750;
/** Four of those. */
const work = 3_000;

let api: TestApi;
let keeper: Client;
let watcher: Client;
let port = 0;
beforeAll(async () => {
  api = await startApi({ hosts: () => [`127.0.0.1:${port}`] });
  await api.app.listen({ host: "127.0.0.1", port: 0 });
  port = (api.app.server.address() as AddressInfo).port;
  [keeper, watcher] = [await connected(api.postgres.cluster.adminUrl), await connected(api.postgres.cluster.adminUrl)];
}, 60_000);
afterAll(async () => {
  await Promise.all([keeper.end(), watcher.end()]);
  await api.close();
});

const client = () => createImportApi({
  baseUrl: `http://127.0.0.1:${port}`, tokens: { read: () => api.token, write: () => undefined },
  patient: { ...patientPolicy, timeout, patience: timeout, firstWait: 20, longestWait: 100 }, brief: { ...briefPolicy, timeout, patience: timeout },
});
const rowsOf = (group: string, count: number) => Array.from({ length: count }, (_, index) => sheetRow(index + 2, { id: `${group}-${index}` }));
const waitingFor = async (table: string) => (await watcher.query("select from pg_locks where not granted and locktype = 'relation' and relation = $1::regclass", [table])).rowCount ?? 0;

/** Whoever comes to write to the table waits until it is given back. */
async function keep(table: string): Promise<void> {
  await keeper.query(`begin; lock table ${table} in share mode`);
}
const giveBack = () => keeper.query("rollback");

/** For one that works on the same import. */
const waitingForAnother = async () => (await watcher.query("select from pg_locks where not granted and locktype in ('transactionid', 'tuple')")).rowCount ?? 0;

/** How many were at work on the table at once while it was kept, at most, and how many waited until that one was done. */
async function keptFor(table: string, milliseconds: number): Promise<{ readonly atWork: number; readonly waited: number }> {
  await eventually(async () => expect(await waitingFor(table)).toBe(1));
  let atWork = 1, waited = 0;
  for (const until = performance.now() + milliseconds; performance.now() < until;) {
    atWork = Math.max(atWork, await waitingFor(table));
    waited = Math.max(waited, await waitingForAnother());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await giveBack();
  return { atWork, waited };
}
const versionOf = async (importId: string) => (await watcher.query("select version from import where id = $1", [importId])).rows[0]?.version as number;
const answersTo = (route: string) => api.logged.map((line) => JSON.parse(line) as { route?: string; status?: number }).filter((answered) => answered.route === route).map(({ status }) => status);

it("F15: a seal that takes longer than an attempt is asked for again, is done once, is never called silent or failed, and ends with the receipt", async () => {
  await keep("import_row");
  const submitting = submitRows(client(), rowsOf("SEAL", 40), 20);
  const { atWork, waited } = await keptFor("import_row", work);
  const { importId, end, shown } = await submitting;
  expect(end).toMatchObject({ kind: "committed", receipt: { outcomes: { created: 40 } } });
  // One checked the rows, and the others waited for it: opened, sealed, committed.
  expect([atWork, await versionOf(importId)]).toEqual([1, 3]);
  expect(waited).toBeGreaterThan(1);
  expect(new Set(answersTo("/v1/imports/:importId/manifest"))).toEqual(new Set([200]));
  expect(shown.filter(({ phase }) => phase === "waiting")).toEqual([]);
});

it("F15, P2: a commit that takes longer than an attempt is asked for by the import's id, is done once, and ends with its receipt", async () => {
  await keep("purchase_line");
  const submitting = submitRows(client(), rowsOf("COMMIT", 40), 40);
  const { atWork, waited } = await keptFor("purchase_line", work);
  const { importId, end } = await submitting;
  expect(end).toMatchObject({ kind: "committed", receipt: { importId, outcomes: { created: 40 } } });
  expect([atWork, await versionOf(importId)]).toEqual([1, 3]);
  expect(waited).toBeGreaterThan(1);
  expect((await watcher.query("select from ledger where import_id = $1", [importId])).rowCount).toBe(1);
  expect(answersTo("/v1/imports/:importId/commit")).not.toContain(500);
});

/** An import whose rows are all there. */
async function unsealed(group: string) {
  const importId = newId(), opened = openBody(), rows = rowsOf(group, 3);
  await api.call("PUT", `/v1/imports/${importId}`, { body: opened });
  const raw = Buffer.from(JSON.stringify({ rows }));
  await api.call("PUT", `/v1/imports/${importId}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  return { importId, seal: () => api.call("PUT", `/v1/imports/${importId}/manifest`, { body: manifestOf(rows, opened, sampleProducts) }) };
}

it("P2: a manifest that comes again while the first is being checked waits for it, and gets the same answer without a check of its own", async () => {
  const { importId, seal } = await unsealed("TWICE");
  await keep("import_row");
  const answers = Promise.all([seal(), seal(), seal()]);
  expect(await keptFor("import_row", 1_000)).toEqual({ atWork: 1, waited: 2 });
  const [first, ...others] = await answers;
  expect(first).toMatchObject({ status: 200, body: { state: "validated" } });
  for (const other of others) expect([other.status, other.headers.etag, other.body]).toEqual([200, first?.headers.etag, first?.body]);
  expect(await versionOf(importId)).toBe(2);
});

it("F15: who waits longer than a quarter of a minute is told that the work goes on, holds no connection meanwhile, and gets the answer by asking again", async () => {
  const { importId, seal } = await unsealed("LONG");
  await keep("import_row");
  const first = seal();
  await eventually(async () => expect(await waitingFor("import_row")).toBe(1));
  const second = await seal();
  expect(second).toMatchObject({ status: 409, body: { code: "in-progress", retryable: true } });
  expect(second.headers["retry-after"]).toBe("1");
  const raw = Buffer.from(JSON.stringify({ rows: rowsOf("LONG", 3) }));
  const chunk = api.call("PUT", `/v1/imports/${importId}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  await giveBack();
  expect([(await first).status, (await chunk).status]).toEqual([200, 200]);
  expect(await seal()).toMatchObject({ status: 200, body: (await first).body });
});
