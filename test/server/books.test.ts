import { startApi, type TestApi } from "../support/postgres-api";
import { defaultTenant } from "../../src/server/store/migrate";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const today = new Date().toISOString().slice(0, 10);

async function line(id: string) {
  const { body } = await api.call("GET", "/v1/purchases?limit=1000");
  return body.purchases.find((purchase: { id: string }) => purchase.id === id);
}

/** Asked of the tables themselves. */
async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return api.db.asTenant(defaultTenant, async (tx) => (await tx.query<T>(sql, values)).rows);
}

const booking = (id: string) => query<{ booked_on: string; value: string }>(
  "select booked_on, trim_scale(b.value)::text as value from booking b join purchase_line l on l.id = b.line_id where l.typed_id = $1", [id]);

const entries = (which: "billing" | "revenue", id: string) => query<{ due_on: string; amount: string | null; percent: string | null }>(
  `select due_on::text, trim_scale(amount)::text as amount, trim_scale(percent)::text as percent
   from ${which}_entry e join purchase_line l on l.id = e.line_id where l.typed_id = $1 order by position`, [id]);

it("A blank booking date takes the billing date; a blank billing date takes the booking date; both blank take the day of the import", async () => {
  await api.import([
    sheetRow(2, { id: "D-1", billingDate: "2026-02-01", bookingDate: null }),
    sheetRow(3, { id: "D-2", billingDate: null, bookingDate: "2026-01-20" }),
    sheetRow(4, { id: "D-3", billingDate: null, bookingDate: null }),
  ]);
  expect(await line("D-1")).toMatchObject({ billingDate: "2026-02-01", bookingDate: "2026-02-01" });
  expect(await line("D-2")).toMatchObject({ billingDate: "2026-01-20", bookingDate: "2026-01-20" });
  expect(await line("D-3")).toMatchObject({ billingDate: today, bookingDate: today });
});

it("Booking date none records no booking; any other line records one of its value", async () => {
  await api.import([sheetRow(2, { id: "K-1", bookingDate: "none" }), sheetRow(3, { id: "K-2", bookingDate: "2026-01-10" })]);
  expect(await booking("K-1")).toEqual([]);
  expect(await booking("K-2")).toEqual([{ booked_on: "2026-01-10", value: "3480" }]);
});

it("An existing ID is updated in place, and the fields that changed are named", async () => {
  await api.import([sheetRow(2, { id: "U-1", quantity: 1 })]);
  const receipt = await api.import([sheetRow(2, { id: "U-1", quantity: 2, opportunity: "OPP-9" })]);
  expect(receipt.body.outcomes).toMatchObject({ created: 0, updated: 1 });
  const { body } = await api.call("GET", `/v1/imports/${receipt.body.importId}/rows`);
  expect(body.rows[0]).toMatchObject({ outcome: "updated", changed: ["opportunity", "quantity"] });
  expect(await line("U-1")).toMatchObject({ quantity: "2", opportunity: "OPP-9", value: "696" });
  expect(await booking("U-1")).toEqual([{ booked_on: "2026-01-15", value: "696" }]);
});

it("Trap 7: a blank billing date keeps the stored date when the row is imported again", async () => {
  await api.import([sheetRow(2, { id: "T-7", billingDate: "2026-03-05" })]);
  const receipt = await api.import([sheetRow(2, { id: "T-7", billingDate: null })]);
  expect(receipt.body.outcomes).toMatchObject({ unchanged: 1, updated: 0 });
  expect(await line("T-7")).toMatchObject({ billingDate: "2026-03-05" });
});

it("Trap 7: a row without dates keeps the day of its first import when it is imported again a day later", async () => {
  const rows = [sheetRow(2, { id: "T-8", billingDate: null, bookingDate: null })];
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  await api.import(rows, { importDate: today });
  const receipt = await api.import(rows, { importDate: tomorrow, duplicateContent: "allow" });
  expect(receipt.body.outcomes).toMatchObject({ unchanged: 1, updated: 0 });
  expect(await line("T-8")).toMatchObject({ billingDate: today, bookingDate: today });
});

it("The 15- and 18-character forms of an opportunity's Salesforce ID are the same, its capitals tell it apart", async () => {
  const outcomes = [];
  for (const opportunity of ["006C000000o4OOI", "006C000000o4OOIIA2", "006C000000o4Ooi"]) {
    outcomes.push((await api.import([sheetRow(2, { id: "T-9", opportunity })])).body.outcomes);
  }
  expect(outcomes).toMatchObject([{ created: 1 }, { unchanged: 1 }, { updated: 1 }]);
});

it("Trap 2: the 15- and 18-character forms of one Salesforce ID are the same line", async () => {
  await api.import([sheetRow(2, { id: "00kR0000001WJJA" })]);
  const receipt = await api.import([sheetRow(2, { id: "00kR0000001WJJAIA4" })], { duplicateContent: "allow" });
  expect(receipt.body.outcomes).toMatchObject({ unchanged: 1 });
});

it("Trap 12: Acme Inc and Acme, Inc. are one customer, Acme alone is another", async () => {
  const receipt = await api.import([
    sheetRow(2, { id: "C-1", customer: "Zenith Inc" }), sheetRow(3, { id: "C-2", customer: "ZENITH, INC." }), sheetRow(4, { id: "C-3", customer: "Zenith" }),
  ]);
  expect(receipt.body.totals.customers).toBe(2);
  const { body } = await api.call("GET", "/v1/customers");
  expect(body.customers.filter(({ name }: { name: string }) => /zenith/i.test(name)).map(({ name, purchases }: { name: string; purchases: number }) => [name, purchases]))
    .toEqual([["Zenith", 1], ["Zenith Inc", 2]]);
});

it("ID_OTHER_CUSTOMER: an ID of another customer fails unless lines may be moved", async () => {
  await api.import([sheetRow(2, { id: "O-1", customer: "Alpha" })]);
  const refused = await api.import([sheetRow(2, { id: "O-1", customer: "Beta" })]);
  expect(refused.body).toMatchObject({ state: "rejected", counts: { failed: 1 } });
  expect(refused.body.failed[0].issues).toContainEqual({
    code: "ID_OTHER_CUSTOMER", severity: "error", rowNumber: 2, field: "id", params: { id: "O-1", existing: "Alpha", new: "Beta" },
  });
  const moved = await api.import([sheetRow(2, { id: "O-1", customer: "Beta" })], { allowReassign: true });
  expect(moved.body.outcomes).toMatchObject({ updated: 1 });
  expect(await line("O-1")).toMatchObject({ customer: "Beta" });
});

it("Trap 8: a renewal above its original in the same file is linked and books nothing; the original does", async () => {
  await api.import([
    sheetRow(2, { id: "R-2", customer: "Renewer", billingDate: "2027-01-01", renewal: true }),
    sheetRow(3, { id: "R-1", customer: "Renewer", billingDate: "2026-01-01" }),
  ]);
  expect(await line("R-2")).toMatchObject({ renews: "R-1", renewalState: "expected" });
  expect(await line("R-1")).toMatchObject({ renewalState: "renewed" });
  expect(await booking("R-2")).toEqual([]);
  expect(await booking("R-1")).toHaveLength(1);
});

it("RENEWAL_UNMATCHED: a renewal without an original is imported, and linked when a later import brings it", async () => {
  const first = await api.import([sheetRow(2, { id: "X-2", customer: "Late", billingDate: "2027-01-01", renewal: true })]);
  const { body } = await api.call("GET", `/v1/imports/${first.body.importId}/rows`);
  expect(body.rows[0].issues).toContainEqual(expect.objectContaining({ code: "RENEWAL_UNMATCHED", severity: "warning" }));
  expect(await line("X-2")).toMatchObject({ renews: null, renewalState: "unmatched" });
  await api.import([sheetRow(2, { id: "X-1", customer: "Late", billingDate: "2026-01-01" })]);
  expect(await line("X-2")).toMatchObject({ renews: "X-1", renewalState: "expected" });
  expect(await line("X-1")).toMatchObject({ renewalState: "renewed" });
});

it("A line that becomes a renewal loses its booking", async () => {
  await api.import([sheetRow(2, { id: "F-1", customer: "Flip" })]);
  await api.import([sheetRow(2, { id: "F-1", customer: "Flip", renewal: true })]);
  expect(await booking("F-1")).toEqual([]);
});

it("A subscription is billed by its product's frequency and earned in even months; a one-time product on one day", async () => {
  await api.import([
    sheetRow(2, { id: "S-1", product: "PLATFORM", quantity: 1, billingDate: "2026-01-31" }), sheetRow(3, { id: "S-2", product: "SETUP-FEE", quantity: 2 }),
  ]);
  expect(await entries("billing", "S-1")).toEqual([
    ["2026-01-31", "7500"], ["2026-04-30", "7500"], ["2026-07-31", "7500"], ["2026-10-31", "7500"],
  ].map(([due_on, amount]) => ({ due_on, amount, percent: null })));
  const revenue = await entries("revenue", "S-1");
  expect(revenue).toHaveLength(12);
  expect(revenue[0]).toMatchObject({ amount: "2500" });
  expect(await entries("revenue", "S-2")).toEqual([{ due_on: "2026-01-15", amount: "998", percent: null }]);
});

it("Amounts in Custom billing are the line's value, and the receipt adds them up by currency", async () => {
  const receipt = await api.import([sheetRow(2, { id: "V-1", customBilling: "$5,000 @ 2026-01-15; $2,500.50 @ 2026-07-15" })]);
  expect(receipt.body.totals.amounts).toEqual({ USD: "7500.5" });
  expect(await line("V-1")).toMatchObject({ value: "7500.5", customBilling: "5000 @ 2026-01-15; 2500.5 @ 2026-07-15" });
});

it("An amount that a formula left with many decimals is imported, its value in whole cents", async () => {
  const receipt = await api.import([sheetRow(2, { id: "V-2", customBilling: 1000 / 3 })]);
  expect(receipt.body).toMatchObject({ outcomes: { created: 1 }, totals: { amounts: { USD: "333.333333" } } });
  expect(await line("V-2")).toMatchObject({ value: "333.33" });
});

it("A strict import refuses rows for warnings that may be meant otherwise, the others as ever", async () => {
  const rows = [sheetRow(2, { id: "Q-1", quantity: "1,200" }), sheetRow(3, { id: "Q-2", renewal: "Existing Business" }), sheetRow(4, { id: "Q-3", quantity: 2_000_000 })];
  const { sealed } = await api.send(rows, { strict: true, mode: "valid-rows" });
  expect(sealed.body.counts).toMatchObject({ created: 1, failed: 2 });
  expect(sealed.body.failed.map(({ issues }: { issues: { code: string; severity: string }[] }) =>
    issues.filter(({ severity }) => severity === "error").map(({ code }) => code))).toEqual([["QUANTITY_AMBIGUOUS"], ["RENEWAL_UNCLEAR"]]);
});

it("SCH_TERM_UNKNOWN: a schedule that needs a term fails on a product without one", async () => {
  const sealed = await api.import([sheetRow(2, { id: "W-1", product: "SETUP-FEE", customBilling: "quarterly" })]);
  expect(sealed.body.failed[0].issues).toContainEqual(expect.objectContaining({ code: "SCH_TERM_UNKNOWN", field: "customBilling" }));
});

it("Every line that an import touches keeps an image of how it stood before", async () => {
  const first = await api.import([sheetRow(2, { id: "Y-1", quantity: 1 })]);
  const second = await api.import([sheetRow(2, { id: "Y-1", quantity: 4 })]);
  const images = await query<{ import_id: string; quantity: number | null }>(
    `select i.import_id, (i.image->>'quantity')::float as quantity from before_image i
     join purchase_line l on l.id = i.line_id where l.typed_id = 'Y-1' order by i.import_id`);
  expect(images).toEqual([{ import_id: first.body.importId, quantity: null }, { import_id: second.body.importId, quantity: 1 }]);
});
