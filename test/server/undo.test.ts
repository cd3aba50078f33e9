import type { Cell, SheetRow } from "../../src/domain/cell";
import type { FieldKey } from "../../src/domain/field-key";
import { defaultTenant } from "../../src/server/store/migrate";
import { startApi, type Reply, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { readTables } from "../support/tables";

let api: TestApi;
let clock = () => new Date();
beforeAll(async () => { api = await startApi({ now: () => clock() }); }, 60_000);
afterAll(() => api.close());

const undo = (importId: string, body: object = {}, token = api.token): Promise<Reply> => api.call("POST", `/v1/imports/${importId}/undo`, { body, token });

/** Commits the rows and answers the id of their import. */
async function imported(...rows: SheetRow[]): Promise<string> {
  const receipt = await api.import(rows, { allowReassign: true });
  expect(receipt.status).toBe(200);
  return receipt.body.importId as string;
}

const row = (id: string, cells: Partial<Record<FieldKey, Cell>> = {}, rowNumber = 2): SheetRow => sheetRow(rowNumber, { id, ...cells });

it("Undone, an import leaves nothing behind: no line, booking, schedule, customer or opportunity of its own", async () => {
  const before = await readTables(api.db);
  const id = await imported(row("A-1", { customer: "Fresh", opportunity: "O-1" }), row("A-2", { customer: "Fresher" }, 3));
  const receipt = await undo(id);
  expect(receipt.status).toBe(200);
  expect(receipt.body).toEqual({
    importId: id, undoneAt: expect.any(String), user: "Ada", lines: { deleted: 2, restored: 0, kept: 0 }, customersDeleted: 2, opportunitiesDeleted: 1,
  });
  expect(await readTables(api.db)).toEqual(before);
  expect((await api.call("GET", `/v1/imports/${id}`)).body).toMatchObject({ state: "undone", undoReceipt: receipt.body });
});

it("Lines that the import changed are again as they were: fields, dates that had been kept, bookings, bills and revenue", async () => {
  await imported(row("B-1", { customer: "Before", opportunity: "O-2", billingDate: "2026-03-05", customBilling: "50% @ +0m; 50% @ +6m" }), row("B-2", { customer: "Before", bookingDate: "none" }, 3));
  const before = await readTables(api.db);
  const id = await imported(
    row("B-1", { customer: "After", quantity: 99, billingDate: "2026-09-09", bookingDate: "none", product: "PLATFORM" }), row("B-2", { customer: "Before", quantity: 3 }, 3));
  expect(await readTables(api.db)).not.toEqual(before);
  expect((await undo(id)).body).toMatchObject({ lines: { deleted: 0, restored: 2, kept: 0 }, customersDeleted: 1 });
  expect(await readTables(api.db)).toEqual(before);
});

it("F58: undone twice, also ten times at one moment, an import is undone once, and all get the same receipt", async () => {
  const id = await imported(row("C-1"), row("C-2", {}, 3));
  const replies = await Promise.all(Array.from({ length: 10 }, () => undo(id)));
  expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await undo(id, { keepLaterChanges: true })).body).toEqual(replies[0]?.body);
});

it("F58: after 30 days nothing is undone, and the books stay as they are", async () => {
  const id = await imported(row("D-1"));
  const before = await readTables(api.db);
  const days = (count: number, more = 0) => { const at = Date.now() + count * 86_400_000 + more; clock = () => new Date(at); };
  try {
    days(30, 60_000);
    const late = await undo(id);
    expect([late.status, late.body.code]).toEqual([410, "expired"]);
    expect(await readTables(api.db)).toEqual(before);
    days(30, -60_000);
    expect((await undo(id)).status).toBe(200);
    days(40);
    expect((await undo(id)).status).toBe(200);
  } finally {
    clock = () => new Date();
  }
});

it("F58: while another import changes the same line, an undo goes before or after it, and nothing of either is lost or mixed", async () => {
  for (let round = 0; round < 6; round++) {
    const first = await imported(row("E-1", { quantity: 1 }));
    const { importId, sealed } = await api.send([row("E-1", { quantity: 2 })]);
    const [undone, committed] = await Promise.all([undo(first), api.commit(importId, String(sealed.headers.etag))]);
    const quantity = (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.find(({ id }: { id: string }) => id === "E-1")?.quantity;
    // Either the change came first and blocks the undo, or the line was gone and the change has to be looked at again.
    expect([[409, 200, "2"], [200, 412, undefined]]).toContainEqual([undone.status, committed.status, quantity]);
    if (undone.status === 409) for (const id of [importId, first]) expect((await undo(id)).status).toBe(200);
  }
});

it("Lines that a later import changed block the undo, and are named by their row and ID, without any other value", async () => {
  const first = await imported(row("G-1", { customer: "Secret Ltd" }, 5), row("G-2", { customer: "Secret Ltd" }, 6));
  const later = await imported(row("G-2", { customer: "Secret Ltd", quantity: 77 }));
  const before = await readTables(api.db);
  const refused = await undo(first);
  expect(refused.body).toMatchObject({
    status: 409, code: "undo-blocked", errors: [{ path: "rows.6", message: `The line with the ID G-2 was changed by the import ${later}.` }],
  });
  // Ids are random digits.
  expect(JSON.stringify(refused.body).replace(/[0-9a-f-]{36}/g, "")).not.toMatch(/Secret|77/);
  expect(await readTables(api.db)).toEqual(before);
  expect((await undo(later)).status).toBe(200);
  expect((await undo(first)).body).toMatchObject({ lines: { deleted: 2, kept: 0 } });
});

it("Where later changes are kept, their lines stay; undoing the later import then leads back to before both", async () => {
  const empty = await readTables(api.db);
  const first = await imported(row("H-1", { customer: "Keeper" }), row("H-2", { customer: "Keeper" }, 3));
  const later = await imported(row("H-2", { customer: "Keeper", quantity: 7 }), row("H-3", { customer: "Keeper" }, 3));
  expect((await undo(first, { keepLaterChanges: true })).body).toMatchObject({ lines: { deleted: 1, restored: 0, kept: 1 }, customersDeleted: 0 });
  const ids = (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.map(({ id }: { id: string }) => id).filter((id: string) => id.startsWith("H-"));
  expect(ids).toEqual(["H-2", "H-3"]);
  expect((await undo(later)).body).toMatchObject({ lines: { deleted: 2, restored: 0, kept: 0 }, customersDeleted: 1 });
  expect(await readTables(api.db)).toEqual(empty);
});

it("A row that a later import found unchanged blocks nothing", async () => {
  const rows = [row("I-1"), row("I-2", {}, 3)];
  const first = await imported(...rows);
  expect((await api.import([...rows, row("I-3", {}, 4)])).body.outcomes).toMatchObject({ unchanged: 2, created: 1 });
  expect((await undo(first)).body).toMatchObject({ lines: { deleted: 2 } });
});

it("What was undone may be imported again, and then is refused a second time as before", async () => {
  const rows = [row("J-1"), row("J-2", {}, 3)];
  const first = await imported(...rows);
  const books = (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.map(({ importId: _, ...line }: { importId: string }) => line);
  await undo(first);
  const again = await api.import(rows);
  expect(again.body.outcomes).toMatchObject({ created: 2 });
  expect((await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.map(({ importId: _, ...line }: { importId: string }) => line)).toEqual(books);
  expect((await api.import(rows)).body).toMatchObject({ code: "duplicate-content", firstImportId: again.body.importId });
});

it("A renewal that is undone frees the line that it renewed, which is renewed no more", async () => {
  await imported(row("K-1", { customer: "Renewing", billingDate: "2026-01-01" }));
  const before = await readTables(api.db);
  const id = await imported(row("K-2", { customer: "Renewing", billingDate: "2027-01-01", renewal: true }));
  expect((await undo(id)).body).toMatchObject({ lines: { deleted: 1, restored: 1, kept: 0 } });
  expect(await readTables(api.db)).toEqual(before);
});

it("A line that was renewed since blocks its undo; where that is kept, so is the line", async () => {
  const first = await imported(row("L-1", { customer: "Chain", billingDate: "2026-01-01" }, 9));
  const renewal = await imported(row("L-2", { customer: "Chain", billingDate: "2027-01-01", renewal: true }));
  expect((await undo(first)).body).toMatchObject({ code: "undo-blocked", errors: [{ path: "rows.9", message: `The line with the ID L-1 was changed by the import ${renewal}.` }] });
  expect((await undo(first, { keepLaterChanges: true })).body.lines).toEqual({ deleted: 0, restored: 0, kept: 1 });
  expect((await undo(renewal)).body.lines).toEqual({ deleted: 2, restored: 0, kept: 0 });
});

it("Only a committed import is undone, by who may do so; another tenant's is not there", async () => {
  const { importId } = await api.send([row("M-1")]);
  expect((await undo(importId)).body).toMatchObject({ status: 409, code: "state-conflict" });
  const id = await imported(row("M-2"));
  expect((await undo(id, {}, await api.newToken(defaultTenant, ["imports.read", "imports.write"]))).body).toMatchObject({ status: 403, code: "forbidden-scope" });
  expect((await undo("01980000-0000-7000-8000-00000000dead")).body.code).toBe("not-found");
  expect((await undo(id, { tenant: "x" })).body.code).toBe("malformed");
});

it("The order of imports is the ledger's own: a clock that goes back hides no later change", async () => {
  const first = await imported(row("N-1", { quantity: 1 }));
  clock = () => new Date(Date.now() - 3_600_000);
  const later = await imported(row("N-1", { quantity: 2 }));
  clock = () => new Date();
  expect((await undo(first)).body.code).toBe("undo-blocked");
  expect((await undo(later)).status).toBe(200);
});
