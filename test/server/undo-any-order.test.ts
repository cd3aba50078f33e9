import fc from "fast-check";
import type { SheetRow } from "../../src/domain/cell";
import { defaultBounds } from "../../src/server/bounds";
import { examples } from "../support/examples";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { readTables } from "../support/tables";

let api: TestApi;
// A long run makes more requests in a minute than one address may.
beforeAll(async () => { api = await startApi({ bounds: { requests: { ...defaultBounds.requests, address: 1e9, token: 1e9, tenant: 1e9 } } }); }, 60_000);
afterAll(() => api.close());

/** Few IDs, customers and dates, so that imports meet in the same lines and chains of renewals. */
const line = fc.record({
  id: fc.integer({ min: 1, max: 6 }).map((n) => `L-${n}`),
  customer: fc.constantFrom("Acme", "Globex"),
  opportunity: fc.constantFrom(null, null, "O-1", "O-2"),
  product: fc.constantFrom("CRM-STD", "CRM-STD", "PLATFORM", "SETUP-FEE"),
  quantity: fc.integer({ min: 1, max: 3 }),
  billingDate: fc.constantFrom(null, "2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01"),
  bookingDate: fc.constantFrom(null, "none", "2024-06-01"),
  renewal: fc.boolean(),
  customBilling: fc.constantFrom(null, null, "50% @ +0m; 50% @ +3m", "1000 @ +0m"),
});
const sheet: fc.Arbitrary<SheetRow[]> = fc.uniqueArray(line, { selector: ({ id }) => id, minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((cells, index) => sheetRow(index + 2, cells)));

/** null: nothing in the sheet could be applied. */
async function apply(rows: readonly SheetRow[]): Promise<string | null> {
  const receipt = await api.import(rows, { allowReassign: true, duplicateContent: "allow" });
  return receipt.body.outcomes === undefined ? null : receipt.body.importId;
}

async function takeBack(importId: string | null, keepLaterChanges = false): Promise<void> {
  if (importId === null) return;
  const receipt = await api.call("POST", `/v1/imports/${importId}/undo`, { body: { keepLaterChanges } });
  expect(receipt.body).toMatchObject({ importId, lines: expect.anything() });
}

it("Any imports, undone from the last to the first, lead back through the same states, table by table", async () => {
  await fc.assert(fc.asyncProperty(fc.array(sheet, { minLength: 2, maxLength: 4 }), async (sheets) => {
    const states = [await readTables(api.db)];
    const ids: (string | null)[] = [];
    for (const rows of sheets) {
      ids.push(await apply(rows));
      states.push(await readTables(api.db));
    }
    for (const id of ids.reverse()) {
      expect(await readTables(api.db)).toEqual(states.pop());
      await takeBack(id);
    }
    expect(await readTables(api.db)).toEqual(states.pop());
  }), examples(12));
}, 600_000);

it("Undone in any order with later changes kept, imports leave nothing, and on the way no renewal of a line that is not there", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(sheet, fc.nat()), { minLength: 2, maxLength: 4 }), async (sheets) => {
    const empty = await readTables(api.db);
    const ids: { id: string | null; rank: number }[] = [];
    for (const [rows, rank] of sheets) ids.push({ id: await apply(rows), rank });
    for (const { id } of ids.sort((a, b) => a.rank - b.rank)) {
      await takeBack(id, true);
      const { body } = await api.call("GET", "/v1/purchases?limit=1000");
      const purchases = body.purchases as { id: string; renews: string | null; renewalState: string }[];
      const renewed = purchases.flatMap(({ renews }) => (renews === null ? [] : [renews])).sort();
      expect(purchases.filter(({ renewalState }) => renewalState === "renewed").map(({ id: of }) => of).sort()).toEqual(renewed);
    }
    expect(await readTables(api.db)).toEqual(empty);
  }), examples(12));
}, 600_000);
