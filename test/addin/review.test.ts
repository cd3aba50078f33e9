import { sampleProducts } from "../../src/server/sample-products";
import { startApi, type TestApi } from "../support/postgres-api";
import { startFront, type ApiFront } from "../support/api-front";
import { openPane, typed } from "./live-pane";
import { openSheetWithServer, receiptOf } from "./sheet-with-server";

let api: TestApi;
let front: ApiFront;
beforeAll(async () => { api = await startApi(); front = await startFront(api); }, 120_000);
afterAll(async () => { await front.close(); await api.close(); });

const line = (id: string, fields: Parameters<typeof typed>[0] = {}) => typed({ id, product: sampleProducts[0]!.id, ...fields });
/** Far below the list price. */
const cheap = (id: string) => line(id, { customBilling: "$5.00 @ +0m" });
const openSheet = (rows: string[][]) => openSheetWithServer(api, front, rows);
const linesInBooks = async () => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.length as number;

describe("what only the server can find, since it knows the books and the prices", () => {
  it("is shown before anything is written, and rows are imported when the user goes on", async () => {
    const { pane, submission } = await openSheet([line("W-1"), cheap("W-2")]);
    const before = await linesInBooks();
    await pane.actions.submit();
    expect(submission()).toMatchObject({ step: "review", warnings: [{ code: "SCH_TOTAL_VS_LIST", rowNumber: 3 }] });
    expect(await linesInBooks()).toBe(before);
    await pane.actions.submitAgain();
    expect(receiptOf(submission()).outcomes.created).toBe(2);
  });

  it("is left in the list when the user goes back, with nothing written, until the row is edited", async () => {
    const { pane, user, submission } = await openSheet([cheap("W-3")]);
    const before = await linesInBooks();
    const listed = () => pane.sheet().view.groups.map(({ code }) => code);
    await pane.actions.submit();
    pane.actions.dismiss();
    expect([submission().step, await linesInBooks()]).toEqual(["idle", before]);
    expect(listed()).toContain("SCH_TOTAL_VS_LIST");
    user.type(1, 8, "");
    await pane.checked();
    expect(listed()).not.toContain("SCH_TOTAL_VS_LIST");
    await pane.actions.submit();
    expect(submission().step).toBe("done");
  });

  it("is asked about once more after the pane was closed in between", async () => {
    const { pane } = await openSheet([cheap("W-4")]);
    await pane.actions.submit();
    const reopened = openPane(pane.excel, front.baseUrl, pane.kept);
    await reopened.started;
    await reopened.actions.resume();
    expect(reopened.sheet().submission.step).toBe("review");
    await reopened.actions.submitAgain();
    expect(receiptOf(reopened.sheet().submission).outcomes.created).toBe(1);
  });

  it("is asked about again where the books changed meanwhile so that there is more to say, and what was read before is not", async () => {
    const { pane, submission } = await openSheet([cheap("W-5"), line("W-6", { billingDate: "2026-01-15" })]);
    const close = (lastClosedMonth: string | null) => api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth } });
    const before = await linesInBooks();
    await pane.actions.submit();
    expect(submission()).toMatchObject({ step: "review", warnings: [{ code: "SCH_TOTAL_VS_LIST" }] });
    await close("2026-01");
    await pane.actions.submitAgain();
    expect(submission()).toMatchObject({ step: "review", leftOut: 0, warnings: [{ code: "SCH_TOTAL_VS_LIST", rowNumber: 2 }, { code: "PERIOD_CLOSED", rowNumber: 3 }] });
    expect(await linesInBooks()).toBe(before);
    await close(null);
    await pane.actions.submitAgain();
    expect(receiptOf(submission()).outcomes.created).toBe(2);
  });

  it("is asked about again where a price changed meanwhile, and booked at that price when the user goes on", async () => {
    const { pane, submission } = await openSheet([cheap("W-7"), line("W-8", { billingDate: "2026-01-15" })]);
    const before = await linesInBooks();
    await pane.actions.submit();
    expect(submission().step).toBe("review");
    await api.call("PUT", "/v1/products", { body: { products: [{ ...sampleProducts[0]!, listPrice: "777" }] } });
    await pane.actions.submitAgain();
    const told = { code: "PRODUCT_CHANGED", rowNumber: 2, field: "product", params: { priceNew: expect.stringContaining("777") as unknown } };
    expect(submission()).toMatchObject({ step: "review", warnings: expect.arrayContaining([expect.objectContaining({ ...told, params: expect.objectContaining(told.params) as unknown })]) as unknown });
    expect(await linesInBooks()).toBe(before);
    await pane.actions.submitAgain();
    expect(receiptOf(submission()).outcomes.created).toBe(2);
    const { body } = await api.call("GET", "/v1/purchases?limit=1000");
    expect(Number(body.purchases.find(({ id }: { id: string }) => id === "W-8").value) % 777).toBe(0);
  });
});
