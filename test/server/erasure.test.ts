import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { savedSchedules } from "../../src/domain/schedule/saved-schedules";
import { sweepErased } from "../../src/server/store/sweep";
import { startTidying } from "../../src/server/tidy-timer";
import { connected } from "../support/postgres";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const customerId = async (name: string) => (await api.call("GET", "/v1/customers?limit=1000")).body.customers.find((customer: { name: string }) => customer.name === name)?.id as string;

/** Tables with a row that holds the text anywhere; chunks are unpacked. */
async function whereFound(text: string): Promise<string[]> {
  const admin = await connected(api.postgres.cluster.adminUrl);
  try {
    const { rows: tables } = await admin.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await admin.query<{ text: string; body: Buffer | null }>(
        `select t::text as text, ${name === "import_chunk" ? "body" : "null::bytea as body"} from ${name} t`);
      if (rows.some((row) => row.text.includes(text) || (row.body?.toString("utf8").includes(text) ?? false))) found.push(name);
    }
    return found;
  } finally {
    await admin.end();
  }
}

it("T24: an erased customer is in no table any more, in whatever writing, and receipts keep their counts", async () => {
  const first = await api.import([
    sheetRow(2, { id: "CANARY-ID-1", customer: "Canary Ltd", opportunity: "CANARY-DEAL" }), sheetRow(3, { id: "Z-1", customer: "Other" }),
  ]);
  await api.import([sheetRow(2, { id: "CANARY-ID-1", customer: "CANARY, Ltd", quantity: 3 }), sheetRow(3, { id: "Z-2", customer: "Canary Limited" })]);
  await api.import([sheetRow(2, { id: "CANARY-ID-1", customer: "Somebody" }), sheetRow(3, { id: "Z-3", customer: "Other" })]);
  const waiting = await api.send([sheetRow(2, { id: "CANARY-ID-2", customer: "canary ltd" })]);
  const unconcerned = await api.send([sheetRow(2, { id: "Z-4", customer: "Other" })]);
  expect((await whereFound("Canary Ltd")).length).toBeGreaterThanOrEqual(3);
  const id = await customerId("Canary Ltd");
  const receipt = await api.call("DELETE", `/v1/customers/${id}`);
  expect(receipt.body).toMatchObject({ lines: 1, opportunities: 1, importsAborted: 1 });
  for (const text of ["Canary Ltd", "CANARY, Ltd", "canary ltd", "CANARY-ID-1", "CANARY-ID-2", "CANARY-DEAL"]) expect([text, await whereFound(text)]).toEqual([text, []]);
  expect((await api.call("GET", `/v1/imports/${waiting.importId}`)).body.state).toBe("aborted");
  expect((await api.call("GET", `/v1/imports/${unconcerned.importId}`)).body.state).toBe("validated");
  expect((await api.call("GET", `/v1/imports/${first.body.importId}`)).body.receipt).toEqual(first.body);
  expect((await api.call("GET", `/v1/imports/${first.body.importId}/rows`)).body.rows).toHaveLength(2);
  expect((await api.call("DELETE", `/v1/customers/${id}`)).body.code).toBe("not-found");
  expect(api.logged.join("")).not.toMatch(/canary/i);
});

/** PostgreSQL's files with the text anywhere in them. */
async function filesWith(text: string): Promise<string[]> {
  const { directory } = api.postgres.cluster;
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if ((await readFile(file)).includes(text)) found.push(path.relative(directory, file));
  }
  return found;
}

it("T24: once PostgreSQL's files were swept, an erased customer is in none of them: no table, no statistics, no log", async () => {
  const many = Array.from({ length: 300 }, (_, index) => sheetRow(index + 2, { id: `SWEPT-${index}`, customer: "Swept & Sons", opportunity: "SWEPT-DEAL" }));
  await api.import(many);
  await api.import(many.slice(0, 10).map(([row, cells]) => [row, cells.with(4, 7)]));
  await api.send([sheetRow(2, { id: "SWEPT-X", customer: "Swept & Sons" })]);
  const admin = await connected(api.postgres.cluster.adminUrl);
  await admin.query("analyze");
  await admin.query("checkpoint");
  await api.call("DELETE", `/v1/customers/${await customerId("Swept & Sons")}`);
  expect((await filesWith("Swept & Sons")).map((file) => file.split(path.sep)[0])).toEqual(expect.arrayContaining(["base", "pg_wal"]));
  const failures: Error[] = [];
  await startTidying(api.db, api.postgres.cluster.adminUrl, (error) => failures.push(error))();
  expect(failures).toEqual([]);
  for (const text of ["Swept & Sons", "SWEPT-"]) expect(await filesWith(text)).toEqual([]);
  expect(await sweepErased(api.postgres.cluster.adminUrl)).toBe(false);
  await admin.end();
});

it("T24: saved schedules that are called after an erased customer are told, until they are deleted and no line names them", async () => {
  const save = (name: string, schedule = "30/40/30") => api.call("PUT", `/v1/schedules/${encodeURIComponent(name)}`, { body: { schedule } });
  const lines = (id: string, name: string | null) => ["Umbrella Corp", "Keeps it"].map((customer, index) => sheetRow(index + 2, { id: `${id}-${index}`, customer, customBilling: name }));
  for (const name of ["Plan of UMBRELLA CORP.", "Umbrella corporation", "Rainy days", "Corp umbrella"]) await save(name);
  const known = savedSchedules((await api.call("GET", "/v1/schedules")).body.schedules);
  const imported = await api.import(lines("U", "template: Plan of UMBRELLA CORP."), {}, known);
  expect(imported.body.outcomes.created).toBe(2);
  const erase = async () => (await api.call("DELETE", `/v1/customers/${await customerId("Umbrella Corp")}`)).body.schedules;
  expect(await erase()).toEqual(["Plan of UMBRELLA CORP."]);
  expect((await api.call("DELETE", `/v1/schedules/${encodeURIComponent("Plan of UMBRELLA CORP.")}`)).status).toBe(204);
  // The other customer's line names it still.
  const again = async (id: string) => { await api.import(lines(id, null), {}); return erase(); };
  expect(await again("V")).toEqual(["Plan of UMBRELLA CORP."]);
  await api.import([sheetRow(2, { id: "U-1", customer: "Keeps it", customBilling: "template: Rainy days" })], {}, known);
  expect(await again("X")).toEqual([]);
});

it("What an erased customer shared an import with stays, and can still be undone", async () => {
  const shared = await api.import([sheetRow(2, { id: "Y-1", customer: "Erase me" }), sheetRow(3, { id: "Y-2", customer: "Keep me" })]);
  await api.call("DELETE", `/v1/customers/${await customerId("Erase me")}`);
  const ids = async () => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.map((line: { id: string }) => line.id).filter((id: string) => id.startsWith("Y-"));
  expect(await ids()).toEqual(["Y-2"]);
  expect((await api.call("POST", `/v1/imports/${shared.body.importId}/undo`, { body: {} })).body.lines).toEqual({ deleted: 1, restored: 0, kept: 0 });
  expect(await ids()).toEqual([]);
});

it("A line that had moved on from an erased customer stays as it is, whichever of its earlier imports is undone", async () => {
  const first = await api.import([sheetRow(2, { id: "W-1", customer: "Origin" })]);
  const second = await api.import([sheetRow(2, { id: "W-1", customer: "Passed through" })], { allowReassign: true });
  await api.import([sheetRow(2, { id: "W-1", customer: "Stays here" })], { allowReassign: true });
  await api.call("DELETE", `/v1/customers/${await customerId("Passed through")}`);
  for (const { body: { importId } } of [second, first]) {
    expect((await api.call("POST", `/v1/imports/${importId}/undo`, { body: {} })).body.lines).toEqual({ deleted: 0, restored: 0, kept: 0 });
  }
  const { body: { purchases } } = await api.call("GET", "/v1/purchases?limit=1000");
  expect(purchases.find(({ id }: { id: string }) => id === "W-1")).toMatchObject({ customer: "Stays here" });
});
