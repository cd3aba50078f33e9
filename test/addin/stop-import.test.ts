import { createImportApi } from "../../src/addin/client/import-api";
import { patientPolicy } from "../../src/addin/client/retry-policy";
import type { ImportApi } from "../../src/addin/workflow/import-api";
import { stopImport } from "../../src/addin/workflow/submission/stop-import";
import { startFront, type ApiFront } from "../support/api-front";
import { eventually } from "../support/eventually";
import { connected } from "../support/postgres";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let server: TestApi;
let front: ApiFront;
let api: ImportApi;
beforeAll(async () => {
  server = await startApi();
  front = await startFront(server);
  const short = { ...patientPolicy, timeout: 2_000, longestWork: 0, firstWait: 10, longestWait: 20, patience: 200, longestRetryAfter: 1_000 };
  api = createImportApi({ baseUrl: front.baseUrl, tokens: { read: () => server.token, write: () => undefined }, patient: short, brief: short });
}, 60_000);
afterAll(async () => {
  await front.close();
  await server.close();
});

const committed = async (id: string) => (await server.import([sheetRow(2, { id })])).body.importId as string;

it("an import that was stopped before its commit wrote nothing", async () => {
  const { importId } = await server.send([sheetRow(2, { id: "STOP-1" })]);
  expect(await stopImport(api, importId, false)).toEqual({ kind: "stopped" });
  expect((await server.call("GET", `/v1/imports/${importId}`)).body.state).toBe("aborted");
});

it("P6: where the commit was there first its receipt is told, and where it was undone since, that", async () => {
  const importId = await committed("STOP-2");
  expect(await stopImport(api, importId, false)).toMatchObject({ kind: "committed", receipt: { importId } });
  await server.call("POST", `/v1/imports/${importId}/undo`, { body: {} });
  expect(await stopImport(api, importId, false)).toEqual({ kind: "undone" });
});

it("P6: where nobody can tell whether the commit was there first, that is told, and not that nothing was imported", async () => {
  const importId = await committed("STOP-3");
  front.before = (path) => { front.down ||= path.endsWith(importId); };
  expect(await stopImport(api, importId, false)).toMatchObject({ kind: "failed", failure: { kind: "outcome-unknown" } });
  front.before = () => {};
  front.down = false;
});

it("P6: while its commit is under way nobody is told that nothing was imported; whoever asks again gets the receipt", async () => {
  const { importId, sealed } = await server.send([sheetRow(2, { id: "STOP-4" })]);
  const keeper = await connected(server.postgres.cluster.adminUrl);
  await keeper.query("begin; lock table purchase_line in share mode");
  const committing = server.commit(importId, String(sealed.headers.etag));
  await eventually(async () => expect((await keeper.query("select from pg_locks where not granted and relation = 'purchase_line'::regclass")).rowCount).toBe(1));
  expect(await stopImport(api, importId, true)).toMatchObject({ kind: "failed", failure: { kind: "outcome-unknown", action: "resume" } });
  await keeper.query("rollback");
  await keeper.end();
  expect((await committing).status).toBe(200);
  expect(await stopImport(api, importId, true)).toMatchObject({ kind: "committed", receipt: { importId } });
});

it("a stopped import that no commit was sent for wrote nothing, also where the server does not hear of it", async () => {
  const { importId } = await server.send([sheetRow(2, { id: "STOP-5" })]);
  front.down = true;
  expect(await stopImport(api, importId, false)).toEqual({ kind: "stopped" });
  expect(await stopImport(api, importId, true)).toMatchObject({ kind: "failed", failure: { kind: "outcome-unknown" } });
  front.down = false;
});
