import { sampleProducts } from "../../src/server/sample-products";
import { startApi, type TestApi } from "../support/postgres-api";
import { startFront, type ApiFront } from "../support/api-front";
import { typed } from "./live-pane";
import { openSheetWithServer, receiptOf } from "./sheet-with-server";

let api: TestApi;
let front: ApiFront;
beforeAll(async () => { api = await startApi(); front = await startFront(api); }, 120_000);
afterAll(async () => { await front.close(); await api.close(); });

const line = (id: string, fields: Parameters<typeof typed>[0] = {}) => typed({ id, product: sampleProducts[0]!.id, customer: "Twice", ...fields });

/** Two lines of one customer in the books whose terms end on one day, and a sheet with the renewal of one of them, submitted. */
async function ambiguous(name: string, others: string[][] = []) {
  const originals = await openSheetWithServer(api, front, ["1", "2"].map((index) => line(`${name}-${index}`, { customer: name, billingDate: "2025-02-01", bookingDate: "2025-02-01" })));
  await originals.pane.actions.submit();
  if (originals.submission().step === "review") await originals.pane.actions.submitAgain();
  receiptOf(originals.submission());
  const opened = await openSheetWithServer(api, front, [line(`${name}-3`, { customer: name, billingDate: "2026-02-01", bookingDate: "", renewal: "TRUE" }), ...others]);
  await opened.pane.actions.submit();
  return opened;
}

async function renewedBy(id: string): Promise<string | null | undefined> {
  const { body } = await api.call("GET", "/v1/purchases?limit=1000");
  return body.purchases.find((purchase: { id: string }) => purchase.id === id)?.renews as string | null | undefined;
}

it("RENEWAL_AMBIGUOUS: a renewal that fits two lines renews the one that the user chooses in the review, which says so and is not asked again", async () => {
  const { pane, submission } = await ambiguous("R");
  expect(submission()).toMatchObject({ step: "review", warnings: [{ code: "RENEWAL_AMBIGUOUS", params: { renewal: "R-3", id: "R-1", id1: "R-1", id2: "R-2" } }] });
  await pane.actions.chooseRenewed("R-3", "R-2");
  expect([submission().step, pane.sheet().renewals.get("R-3"), await renewedBy("R-3")]).toEqual(["review", "R-2", undefined]);
  await pane.actions.submitAgain();
  expect(receiptOf(submission()).outcomes).toMatchObject({ created: 1, failed: 0 });
  expect(await renewedBy("R-3")).toBe("R-2");
  expect(pane.sheet().renewals.size).toBe(0);
});

it("RENEWAL_AMBIGUOUS: a renewal that fits two lines renews the first by rank where the user goes on without a choice", async () => {
  const { pane, submission } = await ambiguous("S");
  await pane.actions.submitAgain();
  expect([submission().step, await renewedBy("S-3")]).toEqual(["done", "S-1"]);
});

it("RENEWAL_AMBIGUOUS: what was chosen is not asked again, but what was not told before is", async () => {
  const { pane, submission, user } = await ambiguous("T");
  await pane.actions.chooseRenewed("T-3", "T-2");
  // Rows that come meanwhile are sent, too, and what is said of them is new.
  user.paste(2, 0, [line("T-4", { customer: "Nobody before", billingDate: "2026-02-01", bookingDate: "", renewal: "TRUE" })]);
  await pane.checked();
  await pane.actions.submitAgain();
  expect(submission()).toMatchObject({ step: "review", warnings: [{ code: "RENEWAL_UNMATCHED", rowNumber: 3 }] });
  expect(await renewedBy("T-3")).toBeUndefined();
  await pane.actions.submitAgain();
  expect([submission().step, await renewedBy("T-3"), await renewedBy("T-4")]).toEqual(["done", "T-2", null]);
});
