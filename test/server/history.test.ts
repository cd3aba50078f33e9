import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

interface Entry {
  readonly importId: string;
  readonly state: string;
}

async function entries(query = "", token = api.token): Promise<Entry[]> {
  return (await api.call("GET", `/v1/imports${query}`, { token })).body.imports;
}

it("The history shows the newest import first, by whom, from which sheet, in which state and with what counts", async () => {
  const first = await api.import([sheetRow(2, { id: "A-1" })]);
  const { importId } = await api.send([sheetRow(2, { id: "A-2" }), sheetRow(3, { id: "A-3", quantity: "many" })]);
  expect(await entries()).toEqual([
    {
      importId, state: "validated", createdAt: expect.any(String), committedAt: null, openedBy: "Ada",
      source: { workbook: "Deals.xlsx", sheet: "Customer import" }, counts: { created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 1 },
    },
    {
      importId: first.body.importId, state: "committed", createdAt: expect.any(String), committedAt: first.body.committedAt, openedBy: "Ada",
      source: { workbook: "Deals.xlsx", sheet: "Customer import" }, counts: { created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
    },
  ]);
  expect(await entries("?state=committed")).toMatchObject([{ importId: first.body.importId }]);
  expect(await entries("?state=aborted")).toEqual([]);
});

it("Page by page the history names every import once, though one comes in between", async () => {
  for (let n = 0; n < 5; n++) await api.send([sheetRow(2, { id: `B-${n}` })]);
  const all = (await entries()).map(({ importId }) => importId);
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const { body } = await api.call("GET", `/v1/imports?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`) as { body: { imports: Entry[]; nextCursor: string | null } };
    seen.push(...body.imports.map(({ importId }) => importId));
    if (cursor === "") await api.send([sheetRow(2, { id: "B-late" })]);
    cursor = body.nextCursor;
  }
  expect(seen).toEqual(all);
});

it("A cursor that the history did not give is refused with a word, not with a failure", async () => {
  for (const cursor of ["x", "AAAA", Buffer.from("2026-13-45T00:00:00.000000Z 00000000-0000-7000-8000-000000000001").toString("base64url"), Buffer.from("2026-01-01T00:00:00.000000Z ------------------------------------").toString("base64url")]) {
    const reply = await api.call("GET", `/v1/imports?cursor=${cursor}`);
    expect([reply.status, reply.body.code]).toEqual([400, "malformed"]);
  }
});

it("Half a character, in what an issue quotes or in the workbook's name, keeps no import out of the history", async () => {
  const workbook = "Deals \udc00.xlsx";
  const { importId, sealed } = await api.send([sheetRow(2, { id: "HALF-1" }), sheetRow(3, { id: "HALF-2", quantity: { error: "#\ud800!" } })], { source: { workbook, sheet: "Import", table: "Import", host: "test" } });
  expect(JSON.stringify(sealed.body.failed)).toContain("\\ud800");
  expect((await entries()).find((entry) => entry.importId === importId)).toMatchObject({ source: { workbook, sheet: "Import" }, counts: { created: 1, failed: 1 } });
});
