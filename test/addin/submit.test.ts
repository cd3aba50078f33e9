import { sampleProducts } from "../../src/server/sample-products";
import { defaultTenant } from "../../src/server/store/migrate";
import { onlineRetailCells, onlineRetailProducts } from "../support/online-retail";
import { startApi, type TestApi } from "../support/postgres-api";
import { startFront, type ApiFront } from "../support/api-front";
import { openPane, typed, until } from "./live-pane";
import { openSheetWithServer, receiptOf, type SheetOptions } from "./sheet-with-server";

let api: TestApi;
let front: ApiFront;
beforeAll(async () => { api = await startApi(); front = await startFront(api); }, 120_000);
afterAll(async () => { await front.close(); await api.close(); });
beforeEach(() => {
  front.down = false;
  front.lost.length = 0;
  front.requests.length = 0;
  front.before = () => {};
});

const product = sampleProducts[0]!.id;
const line = (id: string, fields: Parameters<typeof typed>[0] = {}) => typed({ id, product, ...fields });
const code = () => api.codes.issue(defaultTenant);
const openSheet = (rows: string[][], options?: SheetOptions) => openSheetWithServer(api, front, rows, options);
const linesInBooks = async () => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.length as number;


it("the good rows are imported, the others stay to be fixed, and the receipt says so", async () => {
  const { pane, submission } = await openSheet([line("A-1"), line("A-2", { quantity: "-1" }), line("A-3", { quantity: "2.5" })]);
  await pane.actions.submit();
  expect(submission().step).toBe("done");
  expect(receiptOf(submission())).toMatchObject({ outcomes: { created: 2, failed: 0 }, totals: { rows: 2, quantity: "3.5" }, source: { workbook: "Book1.xlsx", sheet: "Customer import" } });
  expect(pane.wrong()).toEqual(["E3"]);
  pane.actions.dismiss();
  expect(submission().step).toBe("idle");
});

it("dates of a workbook that counts from 1904 reach the books as the days that the sheet shows", async () => {
  const { pane } = await openSheet([line("D-1904", { billingDate: "2026-03-31", bookingDate: "2026-03-30" })], { date1904: true });
  await pane.actions.submit();
  const { purchases } = (await api.call("GET", "/v1/purchases?limit=1000")).body;
  expect(purchases.find(({ id }: { id: string }) => id === "D-1904")).toMatchObject({ billingDate: "2026-03-31", bookingDate: "2026-03-30" });
});

it("the same rows again show the first receipt, and are unchanged when the user imports them again", async () => {
  const { pane, submission } = await openSheet([line("B-1"), line("B-2")]);
  await pane.actions.submit();
  const first = receiptOf(submission());
  await pane.actions.submit();
  expect(submission()).toEqual({ step: "duplicate", receipt: first });
  await pane.actions.submitAgain();
  expect(submission().step).toBe("done");
  expect(receiptOf(submission())).toMatchObject({ outcomes: { created: 0, unchanged: 2 } });
});

it("a commit whose answer is lost is asked for by its id, and is never called failed", async () => {
  const { pane, submission } = await openSheet([line("C-1")]);
  front.lost.push({ method: "POST", path: /\/commit$/, times: 99 });
  await pane.actions.submit();
  expect(receiptOf(submission()).outcomes.created).toBe(1);
});

it("a server that goes away before the commit leaves everything safe, and the same import goes on", async () => {
  const { pane, submission } = await openSheet([line("D-1"), line("D-2")]);
  front.before = (path) => { if (path.endsWith("/manifest")) front.down = true; };
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "unreachable", action: "resume" } });
  front.before = () => {};
  front.down = false;
  await pane.actions.resume();
  const receipt = receiptOf(submission());
  expect(receipt.outcomes.created).toBe(2);
  expect(new Set(front.requests.filter((request) => request.startsWith("PUT /v1/imports/")).map((request) => request.split("/")[3]))).toEqual(new Set([receipt.importId]));
});

it("a server that is away for a moment is waited for", async () => {
  const { pane, submission } = await openSheet([line("D-3")]);
  const phases: string[] = [];
  pane.state.subscribe(() => { const now = submission(); if (now.step === "running") phases.push(now.progress.phase); });
  front.before = (path) => {
    if (!path.includes("/chunks/") || front.down) return;
    front.down = true;
    setTimeout(() => { front.down = false; front.before = () => {}; }, 300);
  };
  await pane.actions.submit();
  expect(receiptOf(submission()).outcomes.created).toBe(1);
  expect(phases).toContain("waiting");
});

it("P6: what somebody undid before the pane heard of its commit is told as undone, not as imported, and can be sent again", async () => {
  const { pane, submission } = await openSheet([line("U-1")]);
  let importId = "";
  front.lost.push({ method: "POST", path: /\/commit$/, times: 99 });
  front.before = (path) => {
    importId = /imports\/([0-9a-f-]{36})/.exec(path)?.[1] ?? importId;
    // Silent from the moment that the commit was carried out.
    if (front.lost[0]!.times < 99) front.down = true;
  };
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "outcome-unknown" } });
  front.before = () => {};
  front.lost.length = 0;
  front.down = false;
  expect((await api.call("POST", `/v1/imports/${importId}/undo`, { body: {} })).status).toBe(200);
  await pane.actions.resume();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "undone", action: "dismiss" } });
  pane.actions.dismiss();
  await pane.actions.submit();
  expect(receiptOf(submission())).toMatchObject({ outcomes: { created: 1 } });
});

it("a pane that was closed in the middle finds the import again and goes on with it", async () => {
  const { pane, submission } = await openSheet([line("E-1")]);
  front.before = (path) => { if (path.endsWith("/commit")) front.down = true; };
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "outcome-unknown" } });
  front.before = () => {};
  front.down = false;
  const reloaded = openPane(pane.excel, front.baseUrl, pane.kept);
  await reloaded.started;
  expect(reloaded.sheet().submission).toMatchObject({ step: "failed", failure: { action: "resume" } });
  await reloaded.actions.resume();
  expect(receiptOf(reloaded.sheet().submission).outcomes.created).toBe(1);
});

it("rows that were changed after an interruption go out as a new import, and the old one is dropped", async () => {
  const { pane, user, submission } = await openSheet([line("F-1")]);
  front.before = (path) => { if (path.endsWith("/manifest")) front.down = true; };
  await pane.actions.submit();
  front.before = () => {};
  front.down = false;
  user.type(1, 4, "7");
  await pane.checked();
  await pane.actions.resume();
  expect(receiptOf(submission()).totals.quantity).toBe("7");
});

it("a pane that is not connected says so, and goes on by itself once it is", async () => {
  const { pane, submission } = await openSheet([line("G-1")], { paired: false });
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "sign-in" } });
  await pane.actions.pair("WRONGONE");
  expect(pane.sheet().connection).toEqual({ kind: "sign-in", reason: "refused" });
  await pane.actions.pair(await code());
  expect(receiptOf(submission()).outcomes.created).toBe(1);
});

it("a token that is refused in the middle keeps the import, which goes on after a new pairing", async () => {
  const { pane, submission } = await openSheet([line("H-1")]);
  front.before = (path) => {
    if (!path.includes("/chunks/")) return;
    front.before = () => {};
    pane.kept.clear();
    void pane.actions.signOut();
  };
  front.lost.push({ method: "PUT", path: /\/chunks\//, times: 1 });
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "sign-in" } });
  await pane.actions.pair(await code());
  expect(receiptOf(submission()).outcomes.created).toBe(1);
  expect(new Set(front.requests.filter((request) => request.includes("/chunks/"))).size).toBe(1);
});

it("cancelling before the commit writes nothing, and says so", async () => {
  const { pane, submission } = await openSheet([line("I-1")]);
  const before = await linesInBooks();
  let cancelled: Promise<void> | null = null;
  front.before = (path) => { if (path.endsWith("/manifest")) cancelled ??= pane.actions.cancel(); };
  await pane.actions.submit();
  await cancelled;
  expect(submission()).toEqual({ step: "cancelled", written: "nothing" });
  expect(await linesInBooks()).toBe(before);
});

it.each([
  ["an empty sheet", [], "no-rows"],
  ["a sheet without a good row", [line("J-1", { quantity: "none" })], "none-ready"],
])("%s is not submitted", async (_, rows, kind) => {
  const { pane, submission } = await openSheet(rows);
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind } });
  expect(front.requests.filter((request) => request.includes("/imports"))).toEqual([]);
});

it("a sheet with a deleted column is not submitted, and the column is named", async () => {
  const { pane, user, submission } = await openSheet([line("K-1")]);
  user.deleteColumns(1, 1);
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "failed", failure: { kind: "columns-missing", missing: ["customer"] } });
});

it("an ID of another customer is found by the server: the other rows are imported, and that one is listed", async () => {
  const { pane, submission } = await openSheet([line("L-1", { customer: "Acme" })]);
  await pane.actions.submit();
  const second = await openSheet([line("L-1", { customer: "Globex" }), line("L-2", { quantity: "2" })]);
  await second.pane.actions.submit();
  expect(receiptOf(submission()).outcomes.created).toBe(1);
  expect(receiptOf(second.submission()).outcomes).toMatchObject({ created: 1, failed: 1 });
  expect(second.pane.sheet().view.groups.map(({ code: found, issues }) => [found, issues[0]?.rowNumber])).toEqual([["ID_OTHER_CUSTOMER", 2]]);
  second.user.type(1, 1, "Acme");
  await second.pane.checked();
  expect(second.pane.sheet().view.groups).toEqual([]);
});

it("a day of real purchases: 585 good rows go in, again unchanged, and 32 more once their IDs are told apart", async () => {
  await api.call("PUT", "/v1/products", { body: { products: onlineRetailProducts() } });
  const cells = onlineRetailCells();
  const { pane, user, submission } = await openSheet([]);
  await pane.actions.checkNow();
  user.paste(1, 0, cells);
  await pane.checked();
  await until(() => pane.sheet().view.summary.lines === 1_632);
  await pane.checked();
  expect(pane.sheet().view.summary).toMatchObject({ withErrors: 1_047, ready: 585 });
  await pane.listAll();
  expect(pane.painted()).toEqual(pane.wrong());
  expect(["A", "B", "E"].map((column) => pane.painted().filter((cell) => cell.startsWith(column)).length)).toEqual([38, 1_008, 7]);
  await pane.actions.submit();
  expect(receiptOf(submission())).toMatchObject({
    outcomes: { created: 585, failed: 0 }, totals: { rows: 585, quantity: "90392", customers: 35, opportunities: 41, products: 449 },
  });
  await pane.actions.submit();
  expect(submission().step).toBe("duplicate");
  await pane.actions.submitAgain();
  expect(receiptOf(submission()).outcomes).toMatchObject({ created: 0, unchanged: 585 });
  for (const cell of pane.wrong().filter((address) => address.startsWith("A"))) {
    const row = Number(cell.slice(1));
    user.type(row - 1, 0, `${cells[row - 2]![0]}-${row}`);
  }
  await pane.checked();
  await until(() => pane.wrong().every((address) => !address.startsWith("A")));
  await pane.actions.submit();
  expect(receiptOf(submission()).outcomes).toMatchObject({ created: 32, unchanged: 585 });
}, 120_000);
