import type { Issue } from "../../src/domain/issue";
import type { SheetRow } from "../../src/domain/cell";
import { issueMessage } from "../../src/domain/messages";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

/** What an import says of a column, in words. */
async function said(rows: readonly SheetRow[], field: Issue["field"] = "renewal"): Promise<string[]> {
  const receipt = await api.import(rows, { duplicateContent: "allow" });
  const { body } = await api.call("GET", `/v1/imports/${receipt.body.importId}/rows`);
  const issues = (body.rows as { issues: Issue[] }[]).flatMap((row) => row.issues);
  return issues.filter((issue) => issue.field === field).map(issueMessage);
}

it("RENEWAL_FLAG_CHANGED: says which booking comes or goes", async () => {
  const row = (renewal: boolean, bookingDate: string | null) => [sheetRow(2, { id: "F-1", customer: "Flag", renewal, bookingDate, billingDate: "2026-02-01" })];
  await said(row(false, "2026-01-20"));
  expect(await said(row(true, null))).toContain("This removes the booking of 2026-01-20.");
  expect(await said(row(false, "2026-01-10"))).toContain("This creates the booking of 2026-01-10.");
});

it("RENEWAL_FLAG_CHANGED: is silent where no booking comes or goes", async () => {
  const row = (renewal: boolean) => [sheetRow(2, { id: "F-2", customer: "Silent", renewal, bookingDate: "none" })];
  await said(row(false));
  for (const renewal of [true, false]) expect((await said(row(renewal))).join()).not.toContain("the booking of");
});

it("RENEWAL_OUT_OF_WINDOW: names the last day of the term and the days between", async () => {
  await said([sheetRow(2, { id: "W-1", customer: "Late", billingDate: "2025-01-01" })]);
  const late = await said([sheetRow(3, { id: "W-2", customer: "Late", billingDate: "2026-06-01", renewal: true })]);
  expect(late).toEqual(["W-1 ends 2025-12-31, 152 days before this renewal."]);
  await said([sheetRow(2, { id: "W-3", customer: "Early", billingDate: "2025-01-01" })]);
  const early = await said([sheetRow(3, { id: "W-4", customer: "Early", billingDate: "2025-06-01", renewal: true })]);
  expect(early).toEqual(["W-3 ends 2025-12-31, 213 days after this renewal."]);
});

it("RENEWAL_AMBIGUOUS: names stored lines as they were typed", async () => {
  const original = (rowNumber: number, id: string) => sheetRow(rowNumber, { id, customer: "Twice", billingDate: "2025-01-01" });
  await said([original(2, "00kR0000001WJJAIA4"), original(3, "00kR0000001WJJBIA4")]);
  const [sentence] = await said([sheetRow(4, { id: "A-3", customer: "Twice", billingDate: "2026-01-01", renewal: true })]);
  expect(sentence).toBe("Could renew 00kR0000001WJJAIA4, 00kR0000001WJJBIA4. 00kR0000001WJJAIA4 was chosen.");
});

it("RENEWAL_QTY_CHANGED: compares the quantities, not how they are written", async () => {
  await said([sheetRow(2, { id: "Q-1", customer: "Seats", billingDate: "2025-01-01", quantity: "10.50" })]);
  const renewal = (id: string, quantity: number) => [sheetRow(3, { id, customer: "Seats", billingDate: "2026-01-01", renewal: true, quantity })];
  expect(await said(renewal("Q-2", 12), "quantity")).toEqual(["Renewed with 12 instead of 10.5. No booking is made for the difference."]);
});

it("No sentence of the server lacks one of its values", async () => {
  await said([sheetRow(2, { id: "N-1", customer: "Old", billingDate: "2025-01-01" }), sheetRow(3, { id: "N-2", customer: "Old", billingDate: "2025-01-01", bookingDate: "2025-01-01" })]);
  const rows = [
    sheetRow(2, { id: "N-1", customer: "New", billingDate: "2025-01-01" }),
    sheetRow(3, { id: "N-2", customer: "Old", product: "CRM-PRO", billingDate: "2025-01-01", bookingDate: "none", renewal: true }),
    sheetRow(4, { id: "N-3", customer: "Old", product: "SETUP-FEE", renewal: true }),
    sheetRow(5, { id: "N-4", customer: "Old", product: "SETUP-FEE", customBilling: "quarterly" }),
  ];
  const { importId } = await api.send(rows);
  const { body } = await api.call("GET", `/v1/imports/${importId}/rows`);
  const issues = (body.rows as { issues: Issue[] }[]).flatMap((row) => row.issues);
  expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining([
    "ID_OTHER_CUSTOMER", "ID_PRODUCT_CHANGED", "RENEWAL_FLAG_CHANGED", "BOOKING_REMOVED", "RENEWAL_UNMATCHED", "RENEWAL_ONE_TIME", "SCH_TERM_UNKNOWN",
  ]));
  for (const issue of issues) expect(issueMessage(issue)).not.toMatch(/\([\w/]+\)|booking of \./);
});
