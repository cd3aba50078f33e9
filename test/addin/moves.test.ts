import { sampleProducts } from "../../src/server/sample-products";
import { startApi, type TestApi } from "../support/postgres-api";
import { startFront, type ApiFront } from "../support/api-front";
import { typed } from "./live-pane";
import { openSheetWithServer, receiptOf } from "./sheet-with-server";

let api: TestApi;
let front: ApiFront;
beforeAll(async () => { api = await startApi(); front = await startFront(api); }, 120_000);
afterAll(async () => { await front.close(); await api.close(); });

const line = (id: string, fields: Parameters<typeof typed>[0] = {}) => typed({ id, product: sampleProducts[0]!.id, ...fields });
const openSheet = (rows: string[][]) => openSheetWithServer(api, front, rows);

describe("IDs that may move to another customer", () => {
  /** A sheet with the ID of a line that is Acme's in the books, and Globex's here, after the server has refused to move it. */
  async function refusedMove(id: string, others: string[][] = []) {
    const { pane: first } = await openSheet([line(id, { customer: "Acme" })]);
    await first.actions.submit();
    const opened = await openSheet([line(id, { customer: "Globex" }), ...others]);
    await opened.pane.actions.submit();
    return opened;
  }
  const customerOf = async (id: string) => {
    const { body } = await api.call("GET", "/v1/purchases?limit=1000");
    return body.purchases.find((purchase: { id: string }) => purchase.id === id).customer as string;
  };

  it("are asked about in the review before anything is written, move when the user goes on, and do not in the import after", async () => {
    const { pane, user, submission } = await refusedMove("M-1", [line("M-2", { quantity: "2" })]);
    expect(receiptOf(submission()).outcomes).toMatchObject({ created: 1, failed: 1 });
    pane.actions.dismiss();
    await pane.actions.allowMoves(true);
    expect(pane.sheet().moving).toBe(true);
    await pane.actions.submit();
    expect(submission()).toMatchObject({ step: "review", warnings: [{ code: "ID_CUSTOMER_CHANGED", rowNumber: 2, params: { existing: "Acme", new: "Globex" } }] });
    expect([await customerOf("M-1"), pane.sheet().moving]).toEqual(["Acme", true]);
    await pane.actions.submitAgain();
    expect(receiptOf(submission()).outcomes).toMatchObject({ updated: 1, unchanged: 1, failed: 0 });
    expect([await customerOf("M-1"), pane.sheet().moving]).toEqual(["Globex", false]);
    user.type(1, 1, "Umbrella");
    await pane.checked();
    await pane.actions.submit();
    expect(receiptOf(submission()).outcomes).toMatchObject({ failed: 1 });
  });

  it("do not move once the user takes it back, before the import or in its review", async () => {
    const { pane, submission } = await refusedMove("M-3");
    expect(submission()).toMatchObject({ step: "failed", failure: { kind: "rejected" } });
    await pane.actions.allowMoves(true);
    expect(submission().step).toBe("idle");
    await pane.actions.allowMoves(false);
    await pane.actions.submit();
    expect(submission()).toMatchObject({ step: "failed", failure: { kind: "rejected" } });
    await pane.actions.allowMoves(true);
    await pane.actions.submit();
    expect(submission().step).toBe("review");
    await pane.actions.allowMoves(false);
    expect([submission().step, pane.sheet().moving, await customerOf("M-3")]).toEqual(["idle", false, "Acme"]);
    await pane.actions.submit();
    expect(submission()).toMatchObject({ step: "failed", failure: { kind: "rejected" } });
  });
});
