import type { Issue } from "../../src/domain/issue";
import { sampleProducts } from "../../src/server/sample-products";
import { defaultTenant } from "../../src/server/store/migrate";
import { startFront, type ApiFront } from "../support/api-front";
import { startApi, type TestApi } from "../support/postgres-api";
import { typed } from "./live-pane";
import { openSheetWithServer, receiptOf } from "./sheet-with-server";

let api: TestApi;
let front: ApiFront;
beforeAll(async () => { api = await startApi(); front = await startFront(api); }, 120_000);
afterAll(async () => { await front.close(); await api.close(); });

const save = (name: string, schedule: string) => api.call("PUT", `/v1/schedules/${encodeURIComponent(name)}`, { body: { schedule } });
const line = (id: string, customBilling: string) => typed({ id, product: sampleProducts[0]!.id, customBilling });
const open = (...rows: string[][]) => openSheetWithServer(api, front, rows);
const unknown = (issues: readonly { readonly code: string; readonly issues: readonly Issue[] }[]) => issues.find(({ code }) => code === "SCH_UNKNOWN_TEMPLATE")?.issues ?? [];

it("SCH_UNKNOWN_TEMPLATE: the pane knows the server's saved schedules, offers the nearest, and what it writes is imported", async () => {
  await save("Standard 2026", "30/40/30");
  const { pane, submission } = await open(line("S-1", "template: Standart 2026"), line("S-2", "standard 2026"));
  const [issue, ...others] = unknown(pane.sheet().view.groups);
  expect([issue?.rowNumber, others]).toEqual([2, []]);
  await pane.actions.goTo(issue!);
  const [fix] = pane.sheet().offers;
  expect(fix).toMatchObject({ kind: "known-schedule", changes: [{ rowNumber: 2, field: "customBilling", after: "template: Standard 2026" }] });
  await pane.actions.applyFix(fix!);
  await pane.checked();
  expect(unknown(pane.sheet().view.groups)).toEqual([]);
  await pane.actions.submit();
  expect(receiptOf(submission()).outcomes).toMatchObject({ created: 2, failed: 0 });
});

it("SCH_UNKNOWN_TEMPLATE: is not said by a pane that the server has not told its schedules, and comes when it has", async () => {
  await save("Known", "upfront");
  const { pane } = await openSheetWithServer(api, front, [line("S-3", "template: Known"), line("S-4", "template: Nowhere")], { paired: false });
  expect(unknown(pane.sheet().view.groups)).toEqual([]);
  await pane.actions.pair(await api.codes.issue(defaultTenant));
  await pane.checked();
  expect(unknown(pane.sheet().view.groups).map(({ rowNumber }) => rowNumber)).toEqual([3]);
});

it("P4: a saved schedule that changes while the pane is open is read anew by the submission, and so is one that changes under it", async () => {
  await save("Moving", "quarterly x 4");
  const { pane, submission } = await open(line("S-5", "Moving"));
  await save("Moving", "upfront");
  let seals = 0;
  front.before = (path) => { if (path.endsWith("/manifest") && seals++ === 0) void save("Moving", "annual"); };
  await pane.actions.submit();
  front.before = () => {};
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "read-otherwise", action: "retry" } });
  await pane.actions.submit();
  expect(receiptOf(submission()).outcomes).toMatchObject({ created: 1 });
});
