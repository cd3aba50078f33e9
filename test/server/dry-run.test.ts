import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const purchases = async () => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases;
const dryRun = (importId: string, body: object = {}) => api.call("POST", `/v1/imports/${importId}/dry-run`, { body });

it("A dry run tells what the receipt will say, and writes nothing", async () => {
  await api.import([sheetRow(2, { id: "A-1", quantity: 1 })]);
  const { importId, sealed } = await api.send([sheetRow(2, { id: "A-1", quantity: 2 }), sheetRow(3, { id: "A-2", customer: "New here" })]);
  const [before, stateBefore] = [await purchases(), (await api.call("GET", `/v1/imports/${importId}`)).body];
  const rehearsed = await dryRun(importId);
  expect(rehearsed.status).toBe(200);
  expect(rehearsed.body.outcomes).toMatchObject({ created: 1, updated: 1 });
  expect(await purchases()).toEqual(before);
  expect((await api.call("GET", "/v1/customers")).body.customers.map(({ name }: { name: string }) => name)).not.toContain("New here");
  expect((await api.call("GET", `/v1/imports/${importId}`)).body).toEqual(stateBefore);
  const { committedAt: _, ...receipt } = (await api.commit(importId, String(sealed.headers.etag))).body;
  expect(receipt).toEqual(rehearsed.body);
});

it("A dry run refuses what a commit would refuse: an import that is not sealed, and rows that were imported before", async () => {
  const rows = [sheetRow(2, { id: "B-1" })];
  const first = await api.import(rows);
  const { importId } = await api.send(rows);
  expect((await dryRun(importId)).body).toMatchObject({ code: "duplicate-content", firstImportId: first.body.importId });
  expect((await dryRun(importId, { duplicateContent: "allow" })).body.outcomes).toMatchObject({ unchanged: 1 });
  const open = "01980000-0000-7000-8000-00000000b001";
  expect((await dryRun(open)).body.code).toBe("not-found");
});

it("A dry run counts with the books as they are now, though the import was sealed before they changed", async () => {
  const { importId } = await api.send([sheetRow(2, { id: "C-1", quantity: 3 })]);
  expect((await dryRun(importId)).body.outcomes).toMatchObject({ created: 1, updated: 0 });
  await api.import([sheetRow(2, { id: "C-1", quantity: 1 })]);
  expect((await dryRun(importId)).body.outcomes).toMatchObject({ created: 0, updated: 1 });
});
