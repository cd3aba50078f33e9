import { createEngine } from "../../src/domain/create-engine";
import { createFixer } from "../../src/domain/fixes/create-fixer";
import type { Cell } from "../../src/domain/cell";
import type { FieldKey } from "../../src/domain/field-key";
import { createProductIndex } from "../../src/domain/product-index";
import { sampleProducts } from "../../src/server/sample-products";
import { defaultTenant } from "../../src/server/store/migrate";
import { row, reading } from "../domain/rows";
import { startApi, type TestApi } from "../support/postgres-api";
import { startFront, type ApiFront } from "../support/api-front";
import { typed } from "./live-pane";
import { openSheetWithServer, receiptOf } from "./sheet-with-server";

let api: TestApi;
let front: ApiFront;
beforeAll(async () => { api = await startApi(); front = await startFront(api); }, 120_000);
afterAll(async () => { await front.close(); await api.close(); });

const line = (id: string, fields: Parameters<typeof typed>[0] = {}) => typed({ id, product: "CRM-STD", ...fields });
const openSheet = (rows: string[][]) => openSheetWithServer(api, front, rows);
type OpenSheet = Awaited<ReturnType<typeof openSheet>>;

/** `row:code` of what the pane says, errors and warnings. */
const said = ({ pane }: OpenSheet) => pane.sheet().view.groups.filter(({ severity }) => severity !== "info")
  .flatMap(({ issues }) => issues.map(({ rowNumber, code }) => `${rowNumber}:${code}`)).sort();

async function purchases(): Promise<Record<string, Record<string, unknown>>> {
  const { body } = await api.call("GET", "/v1/purchases?limit=1000");
  return Object.fromEntries(body.purchases.map((purchase: { id: string }) => [purchase.id, purchase]));
}

const revenue = (id: string) => api.db.asTenant(defaultTenant, async (tx) => (await tx.query<{ due_on: string; amount: string }>(
  `select due_on::text, trim_scale(amount)::text as amount from revenue_entry e join purchase_line l on l.id = e.line_id
   where l.typed_id = $1 order by position`, [id])).rows.map(({ due_on, amount }) => `${due_on} ${amount}`));

/** What is offered for a cell, as it would be written. */
function offered(field: FieldKey, cell: Cell): (Cell | undefined)[] {
  const context = { reading, products: createProductIndex(sampleProducts) };
  const rows = [row(2, { product: "CRM-STD", [field]: cell })];
  const engine = createEngine(context);
  engine.replaceAll(rows);
  return createFixer(context, rows, engine.issues()).fixesForCell(2, field).map(({ changes }) => changes[0]?.after);
}

/** The amounts are small for the list price, of which the server warns. */
async function submitAnyway({ pane, submission }: Awaited<ReturnType<typeof openSheet>>): Promise<void> {
  await pane.actions.submit();
  expect(submission()).toMatchObject({ step: "review", warnings: [{ code: "SCH_TOTAL_VS_LIST" }] });
  await pane.actions.submitAgain();
}

it("Trap 1: Salesforce IDs that differ in capitals only are two lines, and no error", async () => {
  const sheet = await openSheet([line("001C000000o4OOI", { opportunity: "T1a" }), line("001C000000o4Ooi", { opportunity: "T1b" })]);
  expect(said(sheet).filter((issue) => !issue.endsWith("ID_IS_PARENT"))).toEqual([]);
  await sheet.pane.actions.submit();
  expect(receiptOf(sheet.submission()).outcomes.created).toBe(2);
  expect(Object.keys(await purchases())).toEqual(expect.arrayContaining(["001C000000o4OOI", "001C000000o4Ooi"]));
});

it("Trap 2: a line exported with 15 characters and again with 18 is unchanged", async () => {
  const ids = [["00kR0000001WJJA", "00kR0000001WJJAIA4"], ["00kR0000001WJJB", "00kR0000001WJJBIA4"]] as const;
  const report = await openSheet(ids.map(([short]) => line(short, { opportunity: "T2" })));
  await report.pane.actions.submit();
  expect(receiptOf(report.submission()).outcomes).toMatchObject({ created: 2 });
  const loader = await openSheet(ids.map(([, long]) => line(long, { opportunity: "T2" })));
  await loader.pane.actions.submit();
  // By their keys the rows are the same content as before.
  expect(loader.submission().step).toBe("duplicate");
  await loader.pane.actions.submitAgain();
  expect(receiptOf(loader.submission()).outcomes).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
});

it("Trap 3: IDs that Excel takes for equal numbers are distinct", async () => {
  const ids = ["1234567890123456", "1234567890123457", "690007E2", "69000700"];
  const sheet = await openSheet(ids.map((id, at) => line(id, { opportunity: `T3-${at}` })));
  expect(said(sheet)).toEqual([]);
  await sheet.pane.actions.submit();
  expect(receiptOf(sheet.submission()).outcomes.created).toBe(4);
  expect(Object.keys(await purchases())).toEqual(expect.arrayContaining(ids));
});

it("Trap 4: 10/10/80 typed into a cell that is not formatted as text is a date of Excel's, with the offer of percentages", async () => {
  const sheet = await openSheet([line("T4")]);
  await sheet.pane.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Customer import").getRange("I2").numberFormat = [["General"]];
    await context.sync();
  });
  sheet.user.type(1, 8, "10/10/80");
  await sheet.pane.checked();
  expect(said(sheet)).toEqual(["2:SCH_EXCEL_DATE"]);
  await sheet.pane.actions.submit();
  expect(sheet.submission()).toMatchObject({ step: "failed" });
  expect(await purchases()).not.toHaveProperty("T4");
  expect(offered("customBilling", { date: 29_504 })).toContain("10%; 10%; 80%");
});

it("Trap 5: footers of Salesforce reports are skipped and are no errors", async () => {
  const footers = ["Grand Totals (57 records)", "Total", "Confidential Information - Do Not Distribute", "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.", "Generated By: Ada"];
  const sheet = await openSheet([line("T5"), ...footers.map((text) => [text, "", "", "", "", "", "", "", "", ""])]);
  expect(sheet.pane.sheet().view.summary).toMatchObject({ lines: 1, ready: 1, skipped: 5 });
  expect(said(sheet)).toEqual([]);
  await sheet.pane.actions.submit();
  expect(receiptOf(sheet.submission())).toMatchObject({ outcomes: { created: 1, failed: 0 } });
});

it("Trap 6: three times 33.33 is 100, the last 33.34; twelve times 8.3 is not, and twelve equal months are offered", async () => {
  const twelve = Array(12).fill("8.3%").join("; ");
  const sheet = await openSheet([
    line("T6", { customBilling: "$100 @ +0m", customRevRecognition: "33.33%; 33.33%; 33.33%", opportunity: "T6" }), line("T6-12", { customRevRecognition: twelve }),
  ]);
  expect(said(sheet)).toEqual(["3:SCH_SUM_NOT_100"]);
  await submitAnyway(sheet);
  expect((await purchases()).T6).toMatchObject({ customRevRecognition: "33.33% @ +0m; 33.33% @ +1m; 33.34% @ +2m" });
  expect(await revenue("T6")).toEqual(["2026-03-31 33.33", "2026-04-30 33.33", "2026-05-31 33.34"]);
  expect(offered("customRevRecognition", twelve)[0]).toBe("monthly x 12");
});

it("Trap 9: the same rows shuffled are refused as the same content, and unchanged when they are allowed", async () => {
  const rows = [1, 2, 3].map((at) => line(`T9-${at}`, { opportunity: `T9-${at}` }));
  const first = await openSheet(rows);
  await first.pane.actions.submit();
  const shuffled = await openSheet([...rows].reverse());
  await shuffled.pane.actions.submit();
  expect(shuffled.submission()).toMatchObject({ step: "duplicate", receipt: { importId: receiptOf(first.submission()).importId } });
  await shuffled.pane.actions.submitAgain();
  expect(receiptOf(shuffled.submission()).outcomes).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
});

it("Trap 10: three months from 31 January end with their months, and the last takes the rest of the cents", async () => {
  const sheet = await openSheet([line("T10", { billingDate: "2026-01-31", customBilling: "$100.00 @ +0m", customRevRecognition: "monthly x 3" })]);
  await submitAnyway(sheet);
  expect(await revenue("T10")).toEqual(["2026-01-31 33.33", "2026-02-28 33.33", "2026-03-31 33.34"]);
});

it("Trap 11: Existing Business is no renewal, and the pane asks", async () => {
  const sheet = await openSheet([line("T11", { renewal: "Existing Business" })]);
  expect(said(sheet)).toEqual(["2:RENEWAL_UNCLEAR"]);
  await sheet.pane.actions.submit();
  expect((await purchases()).T11).toMatchObject({ renewal: false });
});

it("Trap 12: names that differ in punctuation are one customer; a legal word more is a warning and two customers", async () => {
  const sheet = await openSheet([
    line("T12-1", { customer: "Zenith Inc", opportunity: "T12-1" }), line("T12-2", { customer: "Zenith, Inc.", opportunity: "T12-2" }), line("T12-3", { customer: "Zenith", opportunity: "T12-3" }),
  ]);
  expect(said(sheet)).toEqual(["4:CUSTOMER_NEAR_DUPLICATE"]);
  await sheet.pane.actions.submit();
  expect(receiptOf(sheet.submission()).totals.customers).toBe(2);
});
