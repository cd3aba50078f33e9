import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

type Warned = { rowNumber: number; issues: { code: string }[] }[];
const listed = (warned: Warned) => warned.flatMap(({ rowNumber, issues }) => issues.map(({ code }) => `${rowNumber}:${code}`));

it("Of each warning the first thousand rows are listed, so that none hides behind those of another kind; the others are counted", async () => {
  const undated = Array.from({ length: 1_002 }, (_, index) => sheetRow(index + 2, { id: `U-${index}`, billingDate: null, bookingDate: null }));
  await api.import([sheetRow(2, { id: "LAST", product: "CRM-STD" })]);
  const { sealed, importId } = await api.send([...undated, sheetRow(2_000, { id: "LAST", product: "CRM-PRO" })]);
  const codes = listed(sealed.body.warned);
  expect(codes.filter((code) => code.endsWith(":BILLING_DATE_DEFAULTED"))).toHaveLength(1_000);
  expect(codes).toContain("2000:ID_PRODUCT_CHANGED");
  expect(sealed.body.warningsLeftOut).toBe(2);
  expect((await api.call("GET", `/v1/imports/${importId}`)).body).toMatchObject({ warned: sealed.body.warned, warningsLeftOut: 2 });
});

it("A commit waits where the books changed since so that there is more to warn of, and not where there is less", async () => {
  const { sealed, importId } = await api.send([sheetRow(2, { id: "N-1", billingDate: "2026-01-15", bookingDate: "2026-01-10" })]);
  await api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth: "2026-01" } });
  const refused = await api.commit(importId, String(sealed.headers.etag));
  expect([refused.status, refused.body.code]).toEqual([412, "etag-mismatch"]);
  const again = await api.call("GET", `/v1/imports/${importId}`);
  expect(listed(again.body.warned)).toEqual(["2:PERIOD_CLOSED"]);
  await api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth: null } });
  const committed = await api.commit(importId, String(again.headers.etag));
  expect(committed.status).toBe(200);
  expect((await api.call("GET", `/v1/imports/${importId}`)).body).toMatchObject({ state: "committed", warned: [], warningsLeftOut: 0 });
});
