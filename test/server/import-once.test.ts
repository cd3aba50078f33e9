import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

it("P1: committed rows are in the books with the values that were sent, and the receipt counts them", async () => {
  const receipt = await api.import([
    sheetRow(2, { id: "A-1", customer: "Northwind", opportunity: "OPP-1", quantity: 2.5 }),
    sheetRow(3, { id: "A-2", customer: "Northwind", opportunity: "OPP-1", product: "SETUP-FEE", quantity: 1 }),
  ]);
  expect(receipt.status).toBe(200);
  expect(receipt.body).toMatchObject({
    user: "Ada", source: { workbook: "Deals.xlsx", sheet: "Customer import" },
    outcomes: { created: 2, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
    totals: { rows: 2, quantity: "3.5", customers: 1, opportunities: 1, products: 2 },
  });
  const { body } = await api.call("GET", "/v1/purchases");
  expect(body.purchases.find(({ id }: { id: string }) => id === "A-1")).toMatchObject({
    customer: "Northwind", opportunity: "OPP-1", product: "CRM-STD", quantity: "2.5",
    billingDate: "2026-01-15", bookingDate: "2026-01-15", termEnd: "2027-01-14", value: "870", currency: "USD",
  });
});
