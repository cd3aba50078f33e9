import { sampleProducts } from "../../src/server/sample-products";
import { startFront, type ApiFront } from "../support/api-front";
import { startApi, type TestApi } from "../support/postgres-api";
import { typed } from "./live-pane";
import { openSheetWithServer, receiptOf } from "./sheet-with-server";

let api: TestApi;
let front: ApiFront;
let now = new Date();
beforeAll(async () => { api = await startApi({ now: () => now }); front = await startFront(api); }, 120_000);
afterAll(async () => { await front.close(); await api.close(); });
afterEach(() => { now = new Date(); front.down = false; front.lost.length = 0; });

const line = (id: string, quantity = "1") => typed({ id, product: sampleProducts[0]!.id, customer: `Customer ${id}`, quantity });
const stored = async (id: string) => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.find((purchase: { id: string }) => purchase.id === id)?.quantity as string | undefined;

/** A pane that shows the receipt of these rows. */
async function submitted(...rows: string[][]) {
  const { pane, user, submission } = await openSheetWithServer(api, front, rows);
  await pane.actions.submit();
  const receipt = receiptOf(submission());
  const undoing = () => pane.sheet().undoing;
  return { pane, user, submission, receipt, undoing, undo: (keepLaterChanges = false) => pane.actions.undoImport(receipt.importId, keepLaterChanges) };
}

describe("an import is undone from its receipt", () => {
  it("F58: after a question that says what would be undone; nothing is while it is open, or when it is left", async () => {
    const { pane, undoing } = await submitted(line("U-1"));
    pane.actions.askUndo(false);
    expect([undoing(), await stored("U-1")]).toEqual([{ step: "asking", keepLaterChanges: false }, "1"]);
    pane.actions.leaveUndo();
    expect([undoing().step, await stored("U-1")]).toEqual(["idle", "1"]);
  });

  it("F58: once, and what came of it is told; the same rows may then be imported again", async () => {
    const { pane, submission, undoing, undo } = await submitted(line("U-2"), line("U-3"));
    await Promise.all([undo(), undo()]);
    expect(undoing()).toMatchObject({ step: "undone", receipt: { lines: { deleted: 2, restored: 0, kept: 0 }, customersDeleted: 2 } });
    expect([await stored("U-2"), front.requests.filter((request) => request.endsWith("/undo")).length]).toEqual([undefined, 1]);
    pane.actions.dismiss();
    expect([submission().step, undoing().step]).toEqual(["idle", "idle"]);
    await pane.actions.submit();
    expect(receiptOf(submission()).outcomes).toMatchObject({ created: 2 });
  });

  it("F58: not where later imports changed its lines: those are named by their receipts, and their changes may be kept", async () => {
    const { receipt, undoing, undo } = await submitted(line("U-4"), line("U-5"));
    const later = await submitted(line("U-4", "7"));
    await undo();
    expect(undoing()).toEqual({ step: "blocked", laterImports: [{ importId: later.receipt.importId, receipt: later.receipt }] });
    expect([await stored("U-4"), await stored("U-5")]).toEqual(["7", "1"]);
    await undo(true);
    expect(undoing()).toMatchObject({ step: "undone", receipt: { importId: receipt.importId, lines: { deleted: 1, kept: 1 } } });
    expect([await stored("U-4"), await stored("U-5")]).toEqual(["7", undefined]);
  });

  it("F58: not after 30 days", async () => {
    const { undoing, undo } = await submitted(line("U-6"));
    now = new Date(Date.now() + 31 * 86_400_000);
    await undo();
    expect([undoing(), await stored("U-6")]).toEqual([{ step: "failed", failure: { kind: "expired" } }, "1"]);
  });

  it("P6: where the answer is lost nobody says that it failed, and asking again finds out", async () => {
    const { undoing, undo } = await submitted(line("U-7"));
    front.lost.push({ method: "POST", path: /\/undo$/, times: 100 });
    await undo();
    expect(undoing()).toEqual({ step: "failed", failure: { kind: "unreachable" } });
    front.lost.length = 0;
    await undo();
    expect([undoing().step, await stored("U-7")]).toEqual(["undone", undefined]);
  });

  it("F27: a token that was revoked undoes nothing, and the pane asks for another", async () => {
    const { pane, undoing, undo } = await submitted(line("U-8"));
    const { tokens } = (await api.call("GET", "/v1/tokens")).body as { tokens: { id: string; name: string }[] };
    for (const { id, name } of tokens) if (name === "Task pane") await api.call("DELETE", `/v1/tokens/${id}`);
    await undo();
    expect([undoing(), pane.sheet().connection, await stored("U-8")]).toEqual([{ step: "failed", failure: { kind: "sign-in" } }, { kind: "sign-in", reason: "refused" }, "1"]);
  });

  it("an erased or unknown import is told in the server's words", async () => {
    const { pane, undoing } = await submitted(line("U-9"));
    await pane.actions.undoImport("01900000-0000-7000-8000-000000000000", false);
    expect(undoing()).toMatchObject({ step: "failed", failure: { kind: "refused", detail: expect.stringMatching(/There is nothing here/) } });
  });
});
