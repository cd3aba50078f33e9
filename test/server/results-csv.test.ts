import { parseCsv } from "../support/csv";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

const dates = { billingDate: { date: 46_037 }, bookingDate: { date: 46_037 }, opportunity: "O-1" };

async function results(importId: string) {
  const { body, headers } = await api.call("GET", `/v1/imports/${importId}/results.csv`);
  return { text: String(body), headers, rows: parseCsv(String(body).replace(/^\ufeff/, "")) };
}

it("The results tell of each row what became of it, and of each issue its column and its sentence", async () => {
  await api.import([sheetRow(2, { id: "A-1", ...dates, quantity: 1 })]);
  const receipt = await api.import([sheetRow(2, { id: "A-1", ...dates, quantity: 2 }), sheetRow(3, { id: "A-2", ...dates }), sheetRow(4, { id: null, ...dates })]);
  const { rows, text, headers } = await results(receipt.body.importId);
  expect(rows).toEqual([
    { Row: "2", Outcome: "updated", Changed: "Quantity", Severity: "", Column: "", Code: "", Message: "" },
    { Row: "3", Outcome: "created", Changed: "", Severity: "", Column: "", Code: "", Message: "" },
    { Row: "4", Outcome: "failed", Changed: "", Severity: "error", Column: "ID", Code: "ID_REQUIRED", Message: expect.stringMatching(/ID/) },
  ]);
  expect(text.startsWith("\ufeff\"Row\",")).toBe(true);
  expect(headers["content-disposition"]).toBe(`attachment; filename="import-${receipt.body.importId}.csv"`);
  expect(headers["content-type"]).toMatch(/^text\/csv; charset=utf-8/);
});

it("T1: What a cell holds cannot become a formula or another column of the results", async () => {
  const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1", "a\",\"=1", "a\r\n=1"];
  const { importId } = await api.send(hostile.map((product, index) => sheetRow(index + 2, { id: `B-${index}`, product })));
  const { text, rows } = await results(importId);
  expect(rows.filter(({ Code }) => Code?.startsWith("PRODUCT"))).toHaveLength(hostile.length);
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\uff1d]/);
  expect(text.split("\r\n").filter((line) => line !== "").every((line) => /^\ufeff?"/.test(line))).toBe(true);
});

it("Thousands of rows come whole, in the order of the sheet", async () => {
  const { importId } = await api.send(Array.from({ length: 2_500 }, (_, index) => sheetRow(index + 2, { id: `C-${index}` })));
  const numbers = [...new Set((await results(importId)).rows.map(({ Row }) => Number(Row)))];
  expect(numbers).toEqual(Array.from({ length: 2_500 }, (_, index) => index + 2));
});
