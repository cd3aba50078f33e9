import { createHash } from "node:crypto";
import type { OpenImport } from "../../../../src/contract/open-import";
import { readyRows, planChunks, planImport } from "../../../../src/addin/workflow/submission/import-plan";
import { settleDateOrder } from "../../../../src/addin/workflow/submission/settle-date-order";
import type { Cell, SheetRow } from "../../../../src/domain/cell";
import { createEngine } from "../../../../src/domain/create-engine";
import { createProductIndex } from "../../../../src/domain/product-index";
import type { Product } from "../../../../src/domain/product";
import type { Reading } from "../../../../src/domain/reading";

const reading: Reading = {
  locale: { decimal: ".", dateOrder: "mdy" }, date1904: false, dateOrder: { billingDate: null, bookingDate: null }, importDate: "2026-11-23",
};
const product: Product = {
  id: "PRO", name: "Pro plan", code: null, listPrice: "10", currency: "EUR", billingFrequency: "annual", termMonths: 12,
  recurring: true, defaultRecognition: null, active: true,
};
const open: OpenImport = {
  template: { key: "customer-import", version: 1 }, source: { workbook: "Book1.xlsx", table: "CustomerImport", sheet: "Customer import", host: "Excel" },
  mode: "valid-rows", strict: false, allowReassign: false, ...reading,
};

const row = (rowNumber: number, id: Cell, quantity: Cell = 1, billingDate: Cell = null): SheetRow =>
  [rowNumber, [id, "Acme", "OPP-1", "PRO", quantity, billingDate, null, null, null, null]];

async function plan(rows: readonly SheetRow[], openBody: OpenImport = open) {
  const products = createProductIndex([product]);
  const { locale, date1904, dateOrder, importDate } = openBody;
  const engine = createEngine({ reading: { locale, date1904, dateOrder, importDate }, products });
  engine.replaceAll(rows);
  const digestOf = async (text: string) => createHash("sha256").update(text).digest("base64");
  return planImport(rows, engine.verdicts(), { products }, digestOf);
}

describe("what is sent", () => {
  it("is the rows without an error, as read, in sheet order", async () => {
    const rows = [row(2, "A"), row(3, "B", -1), row(4, null), row(5, "C", 2.5), row(6, "D"), row(7, "D")];
    const { chunks, seal } = await plan(rows);
    expect(chunks).toEqual([[rows[0], rows[3]]]);
    expect(seal.rowCount).toBe(2);
    expect(seal.totals).toMatchObject({ rows: 2, quantity: "3.5", customers: 1, opportunities: 1, products: 1 });
  });

  it("leaves out blank rows and a report's totals", () => {
    const rows: SheetRow[] = [row(2, "A"), [3, Array<Cell>(10).fill(null)], [4, ["Grand Totals (57 records)", ...Array<Cell>(9).fill(null)]]];
    const engine = createEngine({ reading, products: createProductIndex([product]) });
    engine.replaceAll(rows);
    expect(readyRows(rows, engine.verdicts())).toEqual([rows[0]]);
  });

  it("goes in chunks of at most 5,000 rows", () => {
    const rows = Array.from({ length: 12_001 }, (_, index) => row(index + 2, `ID-${index}`));
    expect(planChunks(rows).map(({ length }) => length)).toEqual([5_000, 5_000, 2_001]);
    expect(planChunks([])).toEqual([]);
  });

  it("has the same content digest whatever the order of the rows and wherever they stand", async () => {
    const [first, second] = await Promise.all([plan([row(2, "A"), row(3, "B")]), plan([row(9, "B"), row(12, "A")])]);
    expect(second.seal.contentDigest).toBe(first.seal.contentDigest);
    expect((await plan([row(2, "A"), row(3, "C")])).seal.contentDigest).not.toBe(first.seal.contentDigest);
  });
});

describe("the order of day and month", () => {
  it("is sent along when a row that is not sent proves it", async () => {
    const rows = [row(2, "A", 1, "03/04/2026"), row(3, "B", -1, "25/04/2026")];
    const settled = settleDateOrder(reading, rows);
    expect(settled.dateOrder).toEqual({ billingDate: "dmy", bookingDate: "mdy" });
    const inPane = await plan(rows);
    const onServer = await plan([rows[0]!], { ...open, ...settled });
    expect(onServer.seal.contentDigest).toBe(inPane.seal.contentDigest);
    expect((await plan([rows[0]!])).seal.contentDigest).not.toBe(inPane.seal.contentDigest);
  });
});
