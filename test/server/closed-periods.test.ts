import type { Issue } from "../../src/domain/issue";
import { issueMessage } from "../../src/domain/messages";
import { defaultTenant } from "../../src/server/store/migrate";
import { findSimilarCustomers } from "../../src/server/store/similar-customers";
import { connected } from "../support/postgres";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
const otherTenant = "00000000-0000-7000-8000-0000000000bb";
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const close = (lastClosedMonth: unknown, token?: string) => api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth }, ...(token === undefined ? {} : { token }) });

async function told(rows: Parameters<TestApi["import"]>[0], code: Issue["code"], options: Parameters<TestApi["import"]>[1] = {}): Promise<string[]> {
  const receipt = await api.import(rows, { duplicateContent: "allow", ...options });
  const { body } = await api.call("GET", `/v1/imports/${receipt.body.importId}/rows`);
  return (body.rows as { issues: Issue[] }[]).flatMap(({ issues }) => issues).filter((issue) => issue.code === code).map(issueMessage);
}

it("The last closed month is kept, opened again, and refused when it is none", async () => {
  expect((await api.call("GET", "/v1/closed-periods")).body).toEqual({ lastClosedMonth: null });
  expect((await close("2026-01")).status).toBe(200);
  expect((await close("2026-02")).body).toEqual({ lastClosedMonth: "2026-02" });
  expect((await api.call("GET", "/v1/closed-periods")).body).toEqual({ lastClosedMonth: "2026-02" });
  for (const wrong of ["2026-13", "2026-2", "2026-02-28", 202_602]) expect((await close(wrong)).body.code).toBe("malformed");
  expect((await close(null)).body).toEqual({ lastClosedMonth: null });
});

it("Another tenant's months stay as they are, and who may only read closes none", async () => {
  const admin = await connected(api.postgres.cluster.adminUrl);
  await admin.query("insert into tenant (tenant_id, name) values ($1, 'Other')", [otherTenant]);
  await admin.end();
  await close("2026-02", await api.newToken(otherTenant));
  expect((await api.call("GET", "/v1/closed-periods")).body).toEqual({ lastClosedMonth: null });
  expect((await close("2026-02", await api.newToken(defaultTenant, ["imports.read"]))).body.code).toBe("forbidden-scope");
});

it("PERIOD_CLOSED: what is stored already changes nothing, other quantities do", async () => {
  const line = (more: object = {}) => [sheetRow(2, { id: "P-1", customer: "Closing", billingDate: "2026-01-15", bookingDate: "2026-01-10", ...more })];
  expect(await told(line(), "PERIOD_CLOSED")).toEqual([]);
  await close("2026-01");
  expect(await told(line(), "PERIOD_CLOSED")).toEqual([]);
  expect(await told(line({ opportunity: "OPP-77" }), "PERIOD_CLOSED")).toEqual([]);
  expect(await told(line({ quantity: 77 }), "PERIOD_CLOSED")).toEqual(["This changes 2026-01, which is closed."]);
  await close(null);
  expect(await told(line({ quantity: 78 }), "PERIOD_CLOSED")).toEqual([]);
});

it("PERIOD_CLOSED: an error where warnings count as errors", async () => {
  await close("2026-01");
  const { sealed } = await api.send([
    sheetRow(2, { id: "P-2", customer: "Strict", billingDate: "2026-01-15", bookingDate: "2026-02-10" }),
  ], { strict: true });
  expect(sealed.body).toMatchObject({ state: "rejected", failed: [{ rowNumber: 2, issues: expect.arrayContaining([expect.objectContaining({ code: "PERIOD_CLOSED", severity: "error" })]) }] });
  await close(null);
});

it("CUSTOMER_NEAR_DUPLICATE: new names are compared with stored ones, also of before match keys were kept", async () => {
  await told([sheetRow(2, { id: "N-1", customer: "Umbrella Corporation" }), sheetRow(3, { id: "N-2", customer: "Stark Industries" })], "CUSTOMER_NEW");
  await api.db.asTenant(defaultTenant, (tx) => tx.query("update customer set match_key = null where tenant_id = $1", [defaultTenant]));
  expect(await told([sheetRow(2, { id: "N-3", customer: "Umbrella Inc" })], "CUSTOMER_NEAR_DUPLICATE"))
    .toEqual(['"Umbrella Inc" is close to "Umbrella Corporation" (already stored). Same customer?']);
  expect(await told([sheetRow(2, { id: "N-4", customer: "Stark Industrys" })], "CUSTOMER_NEAR_DUPLICATE"))
    .toEqual(['"Stark Industrys" is close to "Stark Industries" (already stored). Same customer?']);
  expect(await told([sheetRow(2, { id: "N-5", customer: "Wayne Enterprises" }), sheetRow(3, { id: "N-6", customer: "Umbrella Inc" })], "CUSTOMER_NEAR_DUPLICATE")).toEqual([]);
});

it("CUSTOMER_NEAR_DUPLICATE: another tenant's customers are nobody's business", async () => {
  const fresh = [{ identity: "umbrellallc", name: "Umbrella LLC" }];
  expect([...await api.db.asTenant(otherTenant, (tx) => findSimilarCustomers(tx, otherTenant, fresh))]).toEqual([]);
  expect([...await api.db.asTenant(defaultTenant, (tx) => findSimilarCustomers(tx, defaultTenant, fresh))]).toEqual([["umbrellallc", "Umbrella Corporation"]]);
});
