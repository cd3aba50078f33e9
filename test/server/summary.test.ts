import type { Summary } from "../../src/contract/summary";
import { defaultTenant } from "../../src/server/store/migrate";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  const oneTime = { code: null, billingFrequency: "one-time", termMonths: null, recurring: false, defaultRecognition: null, active: true };
  const { status } = await api.call("PUT", "/v1/products", { body: { products: [
    { id: "SETUP-FEE", name: "In euros", listPrice: "0.1", currency: "EUR", ...oneTime }, { id: "CRM-PRO", name: "Without a price", listPrice: null, currency: null, ...oneTime },
  ] } });
  expect(status).toBe(200);
}, 60_000);
afterAll(() => api.close());

const summary = async (kind: string) => (await api.call("GET", `/v1/summary/${kind}?by=month`)).body as Summary;

it("An empty book has empty totals", async () => {
  for (const kind of ["bookings", "billings", "revenue"]) expect(await summary(kind)).toEqual({ totals: [], linesWithoutValue: 0 });
});

it("Bookings, bills and revenue are added up by month and currency, to the last decimal", async () => {
  await api.import([
    sheetRow(2, { id: "S-1", product: "PLATFORM", quantity: 1, billingDate: "2026-01-31", bookingDate: "2025-12-30" }),
    sheetRow(3, { id: "S-2", product: "PLATFORM", quantity: 1, billingDate: "2026-02-10", bookingDate: "none" }),
  ]);
  expect(await summary("bookings")).toEqual({ totals: [{ month: "2025-12", currency: "USD", amount: "30000" }], linesWithoutValue: 0 });
  expect((await summary("billings")).totals).toEqual([
    ["2026-01", "7500"], ["2026-02", "7500"], ["2026-04", "7500"], ["2026-05", "7500"], ["2026-07", "7500"], ["2026-08", "7500"], ["2026-10", "7500"], ["2026-11", "7500"],
  ].map(([month, amount]) => ({ month, currency: "USD", amount })));
  const revenue = (await summary("revenue")).totals;
  expect(revenue.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(60_000);
  expect(revenue).toHaveLength(13);
});

it("Currencies stay apart, tenths add up to tenths, and a line without a price is counted and in no total", async () => {
  const before = await summary("bookings");
  await api.import([
    ...[2, 3, 4].map((rowNumber) => sheetRow(rowNumber, { id: `E-${rowNumber}`, product: "SETUP-FEE", quantity: 1, billingDate: "2025-12-01" })),
    sheetRow(5, { id: "F-1", product: "CRM-PRO", quantity: 1, billingDate: "2025-12-01" }),
  ]);
  for (const kind of ["bookings", "billings", "revenue"]) {
    const { totals, linesWithoutValue } = await summary(kind);
    expect(totals.filter(({ currency }) => currency === "EUR")).toEqual([{ month: "2025-12", currency: "EUR", amount: "0.3" }]);
    expect(linesWithoutValue).toBe(1);
  }
  expect((await summary("bookings")).totals.filter(({ currency }) => currency === "USD")).toEqual(before.totals);
});

it("What is asked of another kind, by another step, or without the scope is refused", async () => {
  expect((await api.call("GET", "/v1/summary/profit?by=month")).body.code).toBe("malformed");
  expect((await api.call("GET", "/v1/summary/bookings?by=week")).body.code).toBe("malformed");
  expect((await api.call("GET", "/v1/summary/bookings")).body.code).toBe("malformed");
  expect((await api.call("GET", "/v1/summary/bookings?by=month", { token: await api.newToken(defaultTenant, ["imports.write"]) })).body.code).toBe("forbidden-scope");
});
