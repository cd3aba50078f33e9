import { tidyUp } from "../../src/server/imports/retention";
import { defaultTenant } from "../../src/server/store/migrate";
import { openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { readTables } from "../support/tables";

let api: TestApi;
let clock = () => new Date();
beforeAll(async () => { api = await startApi({ now: () => clock() }); }, 60_000);
afterEach(() => { clock = () => new Date(); });
afterAll(() => api.close());

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

async function count(sql: string): Promise<number> {
  return api.db.asTenant(defaultTenant, async (tx) => (await tx.query<{ n: number }>(`select count(*)::integer as n from ${sql}`)).rows[0]?.n ?? -1);
}

/** Texts that were sent, or found in what was sent. */
const staged = (importId: string) => Promise.all([
  count(`import_chunk where import_id = '${importId}' and body <> ''`), count(`import_row where import_id = '${importId}'`), count(`import where id = '${importId}' and answer is not null`),
]);

it("What nobody committed within seven days expires: its rows go, its id says so for ever and is not used again", async () => {
  const { importId, sealed } = await api.send([sheetRow(2, { id: "A-1" })]);
  expect(await staged(importId)).toEqual([1, 1, 1]);
  await tidyUp(api.db, days(6.9));
  expect((await api.call("GET", `/v1/imports/${importId}`)).body.state).toBe("validated");
  await tidyUp(api.db, days(7.1));
  expect(await staged(importId)).toEqual([0, 0, 0]);
  const calls = [
    api.call("GET", `/v1/imports/${importId}`), api.call("PUT", `/v1/imports/${importId}`, { body: openBody() }), api.call("GET", `/v1/imports/${importId}/rows`),
    api.call("GET", `/v1/imports/${importId}/chunks`), api.commit(importId, String(sealed.headers.etag)), api.call("POST", `/v1/imports/${importId}/abort`),
    api.call("POST", `/v1/imports/${importId}/undo`, { body: {} }), api.call("POST", `/v1/imports/${importId}/dry-run`, { body: {} }),
  ];
  for (const reply of await Promise.all(calls)) expect([reply.status, reply.body.code]).toEqual([410, "expired"]);
  expect((await api.call("GET", "/v1/imports?state=expired")).body.imports).toMatchObject([{ importId, state: "expired" }]);
  expect((await api.import([sheetRow(2, { id: "A-1" })])).body.outcomes).toMatchObject({ created: 1 });
});

it("A committed import stays, and so does what was aborted or undone, however old", async () => {
  const committed = (await api.import([sheetRow(2, { id: "B-1" })])).body.importId;
  const undone = (await api.import([sheetRow(2, { id: "B-2" })])).body.importId;
  await api.call("POST", `/v1/imports/${undone}/undo`, { body: {} });
  const aborted = (await api.send([sheetRow(2, { id: "B-3" })])).importId;
  await api.call("POST", `/v1/imports/${aborted}/abort`);
  expect(await staged(aborted)).toEqual([0, 0, 0]);
  const before = await readTables(api.db);
  await tidyUp(api.db, days(4_000));
  for (const [id, state] of [[committed, "committed"], [undone, "undone"], [aborted, "aborted"]]) {
    expect((await api.call("GET", `/v1/imports/${id}`)).body.state).toBe(state);
  }
  expect(await readTables(api.db)).toEqual(before);
});

it("How lines stood before an import is kept for its 30 days of undo, and for those of every earlier one", async () => {
  await tidyUp(api.db, days(4_000));
  const images = (importId: string) => count(`before_image where import_id = '${importId}'`);
  const first = (await api.import([sheetRow(2, { id: "C-1" })])).body.importId;
  clock = () => days(-20);
  const later = (await api.import([sheetRow(2, { id: "C-1", quantity: 3 })], { importDate: days(-20).toISOString().slice(0, 10) })).body.importId;
  clock = () => new Date();
  await tidyUp(api.db, days(29));
  expect([await images(first), await images(later)]).toEqual([1, 1]);
  expect((await api.call("POST", `/v1/imports/${first}/undo`, { body: {} })).body.code).toBe("undo-blocked");
  await tidyUp(api.db, days(31));
  expect([await images(first), await images(later)]).toEqual([0, 0]);
});
