import type { SheetRow } from "../../src/domain/cell";
import type { Issue } from "../../src/domain/issue";
import { savedSchedules, type SavedSchedule } from "../../src/domain/schedule/saved-schedules";
import { sampleProducts } from "../../src/server/sample-products";
import { newId } from "../../src/server/store/new-id";
import { defaultTenant } from "../../src/server/store/migrate";
import { digest, manifestOf, openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const at = (name: string) => `/v1/schedules/${encodeURIComponent(name)}`;
const save = (name: string, schedule: unknown) => api.call("PUT", at(name), { body: { schedule } });
const list = async (): Promise<SavedSchedule[]> => (await api.call("GET", "/v1/schedules")).body.schedules;
const named = (id: string, customBilling: string | null, customRevRecognition: string | null = null) =>
  sheetRow(2, { id, product: "CRM-STD", quantity: 1, billingDate: "2026-01-31", customBilling, customRevRecognition });
/** What a pane does that knows these schedules. */
async function seal(rows: readonly SheetRow[], known: readonly SavedSchedule[]) {
  const path = `/v1/imports/${newId()}`;
  const raw = Buffer.from(JSON.stringify({ rows }));
  await api.call("PUT", path, { body: openBody() });
  await api.call("PUT", `${path}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  const sealed = await api.call("PUT", `${path}/manifest`, { body: manifestOf(rows, openBody(), sampleProducts, savedSchedules(known)) });
  return { importId: path.slice("/v1/imports/".length), sealed };
}
const purchase = async (id: string) => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.find((line: { id: string }) => line.id === id);

it("A schedule is saved in canonical form under the name as it was written first, read by it in any capitals, and deleted", async () => {
  expect((await api.call("GET", at("Standard/2026 – Été"))).body.code).toBe("not-found");
  expect((await save("Standard/2026 – Été", "4 quarterly payments")).body).toEqual({ name: "Standard/2026 – Été", schedule: "quarterly x 4" });
  expect((await save("STANDARD/2026 – été", "30/40/30")).body).toEqual({ name: "Standard/2026 – Été", schedule: "30% @ +0m; 40% @ +1m; 30% @ +2m" });
  expect((await api.call("GET", at("standard/2026 – ÉTÉ"))).body.schedule).toBe("30% @ +0m; 40% @ +1m; 30% @ +2m");
  const all = await api.call("GET", "/v1/schedules");
  expect((await api.call("GET", "/v1/schedules", { headers: { "if-none-match": String(all.headers.etag) } })).status).toBe(304);
  for (let turn = 0; turn < 2; turn++) expect((await api.call("DELETE", at("standard/2026 – été"))).status).toBe(204);
  expect(await list()).toEqual([]);
  expect((await api.call("GET", "/v1/schedules", { headers: { "if-none-match": String(all.headers.etag) } })).status).toBe(200);
});

it.each([
  ["quarterly", "upfront", "name"], ["2026", "upfront", "name"], [" Ours", "upfront", "name"], ["Ours", "sometimes", "schedule"],
  ["Ours", "5000 @ +0m", "schedule"], ["Ours", "template: Other", "schedule"], ["Ours", "none", "schedule"],
])("A name or a text that would not do is refused with what to send instead: %j, %j", async (name, schedule, path) => {
  const { status, body } = await save(name, schedule);
  expect([status, body.code, body.errors[0].path]).toEqual([400, "malformed", path]);
  expect(body.detail).toContain("Nothing was saved.");
  expect(await list()).toEqual([]);
});

it("T17: another tenant's schedules stay its own, and who may only read saves none", async () => {
  expect((await api.call("PUT", at("Ours"), { body: { schedule: "upfront" }, token: await api.newToken(defaultTenant, ["imports.read", "imports.write"]) })).body.code).toBe("forbidden-scope");
  expect(await list()).toEqual([]);
});

it("Lines that name a saved schedule are billed and recognised by it, and keep its name", async () => {
  const known = [(await save("Thirds", "30/40/30")).body];
  const { importId, sealed } = await seal([named("NAMED", "thirds", "template: THIRDS")], known);
  expect(sealed.body.state).toBe("validated");
  expect((await api.commit(importId, String(sealed.headers.etag))).status).toBe(200);
  expect(await purchase("NAMED")).toMatchObject({ customBilling: "template: Thirds", customRevRecognition: "template: Thirds" });
  const months = (await api.call("GET", "/v1/summary/billings?by=month")).body;
  expect(JSON.stringify(months)).toMatch(/2026-01[\s\S]*2026-02[\s\S]*2026-03/);
  expect(JSON.stringify(months)).not.toContain("2026-04");
});

it("SCH_UNKNOWN_TEMPLATE: a schedule that is not saved fails its row, whatever the pane believed", async () => {
  const { sealed } = await seal([named("UNKNOWN", "template: Never saved")], [{ name: "Never saved", schedule: "upfront" }]);
  expect([sealed.status, sealed.body.code]).toEqual([422, "manifest-mismatch"]);
  const asTyped = await seal([named("UNKNOWN", "template: Never saved"), named("KNOWN", "upfront")].map((row, index) => [index + 2, row[1]]), []);
  expect(asTyped.sealed.body.failed.flatMap(({ issues }: { issues: Issue[] }) => issues.map(({ code }) => code))).toContain("SCH_UNKNOWN_TEMPLATE");
});

describe("P4: a saved schedule that changes", () => {
  it("between the pane's check and the seal is noticed", async () => {
    const known = [(await save("Moving", "quarterly x 4")).body];
    await save("Moving", "monthly x 12");
    const { sealed } = await seal([named("MOVED-1", "Moving")], known);
    expect([sealed.status, sealed.body.code]).toEqual([422, "manifest-mismatch"]);
  });

  it.each([["is replaced", () => save("Moving", "annual")], ["is deleted", () => api.call("DELETE", at("Moving"))]])(
    "between the seal and the commit (it %s) keeps the import out of the books", async (_, change) => {
      const known = [(await save("Moving", "quarterly x 4")).body];
      const { importId, sealed } = await seal([named("MOVED-2", "Moving")], known);
      expect(sealed.body.state).toBe("validated");
      await change();
      const refused = await api.commit(importId, String(sealed.headers.etag));
      expect([refused.status, refused.body.code]).toEqual([422, "manifest-mismatch"]);
      expect(await purchase("MOVED-2")).toBeUndefined();
    });

  it("after the commit leaves the line as it was booked, and the same row unchanged", async () => {
    const before = [(await save("Later", "quarterly x 4")).body];
    const first = await seal([named("LATER", "Later")], before);
    await api.commit(first.importId, String(first.sealed.headers.etag));
    const bills = async () => JSON.stringify((await api.call("GET", "/v1/summary/billings?by=month")).body);
    const booked = await bills();
    const now = [(await save("Later", "upfront")).body];
    const second = await seal([named("LATER", "Later")], now);
    expect((await api.commit(second.importId, String(second.sealed.headers.etag))).body.outcomes).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await bills()).toBe(booked);
  });
});
