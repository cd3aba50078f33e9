import fc from "fast-check";
import { systemClock } from "../../src/addin/client/system-clock";
import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { readLocale } from "../../src/addin/excel/read-locale";
import type { Cell } from "../../src/domain/cell";
import { createEngine } from "../../src/domain/create-engine";
import { fieldKeys } from "../../src/domain/field-key";
import { nativeLists } from "../../src/domain/native/native-lists";
import type { PaintedSeverity } from "../../src/domain/native/tag";
import { createProductIndex, createProductIndexFromTexts } from "../../src/domain/product-index";
import { examples } from "../support/examples";
import { hostileProducts } from "../support/hostile/products";
import { hostileSheet } from "../support/hostile/sheets";
import { freshExcel } from "./excel/fresh-excel";
import { openPane } from "./live-pane";
import { putCells } from "./put-cells";

const sheetName = "Customer import";
const products = createProductIndex(hostileProducts).texts();

/** Blocks of cells that lost the template's conditional formats, as when cells are pasted over them. */
const lostFormats = fc.array(fc.record({
  row: fc.integer({ min: 1, max: 40 }), rows: fc.integer({ min: 1, max: 12 }), column: fc.nat(9), columns: fc.integer({ min: 1, max: 4 }),
}), { maxLength: 2 });

const entry = fc.constantFrom("L-1", "", "-1", "TRUE", "31.12.2026", "3/4/2026", "1,5", "=1/0", "none", "Total", "x\u00a0", "1E+15", "'0012", "a~b*", "10 seats", "monthly x 12");

const days = [32_873, 32_874, 32_875, 33_238, 31_411, 31_412, 31_413, 31_800, 46_000, 78_891, 80_353, 80_354, 2_958_465, 2_958_466];

/** Cells at the very limits of the rules: no quantity, the first and the last days that are dates in either date system, 15 digits. */
const atLimit = fc.oneof(
  fc.record({ row: fc.nat(40), column: fc.constant(4), cell: fc.constantFrom<Cell>(0, 0, -0, 0.0000004, 1e12, 1e12 + 1) }),
  fc.record({ row: fc.nat(40), column: fc.constantFrom(5, 6), cell: fc.constantFrom<Cell>(...days, ...days.map((date) => ({ date }))) }),
  fc.record({ row: fc.nat(40), column: fc.constantFrom(0, 2, 3, 7, 8), cell: fc.constantFrom<Cell>(0, 1, 2, -1, 1e15, 999_999_999_999_999, 2e15) }),
);

const workbook = fc.record({
  rows: fc.tuple(hostileSheet, fc.array(atLimit, { minLength: 10, maxLength: 20 })).map(([{ rows }, edges]) => {
    const cells = rows.map(([, row]) => [...row]);
    for (const { row, column, cell } of edges) (cells[row % cells.length] ?? [])[column] = cell;
    return cells;
  }),
  locale: fc.constantFrom("en-US", "de-DE", "fr-FR"), date1904: fc.boolean(), lost: lostFormats,
  typed: fc.array(fc.record({ row: fc.integer({ min: 1, max: 40 }), column: fc.nat(9), text: entry }), { minLength: 1, maxLength: 4 }),
});

type Workbook = typeof workbook extends fc.Arbitrary<infer T> ? T : never;

async function open({ rows, locale, date1904, lost }: Workbook) {
  const excel = freshExcel({ locale, date1904 });
  await createExcelWorkbook().insertTemplate(nativeLists(products));
  await putCells(sheetName, rows);
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetName);
    for (const box of lost) worksheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns).conditionalFormats.clearAll();
    await context.sync();
  });
  const pane = openPane(excel);
  await pane.started;
  await pane.checked();
  return pane;
}

type OpenedPane = Awaited<ReturnType<typeof open>>;

/** How a cell looks, as one text, whose fill is one of ours. */
const looks: Readonly<Record<PaintedSeverity, string>> = { error: "#FFC7CE #9C0006 bold single", warning: "#FFEB9C #7F4A00 plain single" };

/** The cells that the grid shows as wrong, or as doubtful, with some around the rows. */
function shownIn({ excel }: OpenedPane, rows: number, severity: PaintedSeverity = "error"): string[] {
  const face = excel.host.face.active();
  return Array.from({ length: rows + 3 }, (_, row) => row).flatMap((row) => Array.from({ length: 11 }, (_, column) => column).flatMap((column) => {
    const { fill, color, bold, underline } = face.cell(row, column);
    return `${fill} ${color} ${bold ? "bold" : "plain"} ${underline}` === looks[severity] ? [addressOf(row + 1, column)] : [];
  })).sort();
}

/** The cells of which the engine, asked anew, says nothing worse than this severity. */
async function foundIn(rows: readonly (readonly Cell[])[], date1904: boolean, wanted: PaintedSeverity): Promise<string[]> {
  const { locale } = await readLocale();
  const engine = createEngine({
    reading: { locale, date1904, dateOrder: { billingDate: null, bookingDate: null }, importDate: systemClock.today() },
    products: createProductIndexFromTexts(products), withPlan: true,
  });
  engine.replaceAll(rows.map((cells, index) => [index + 2, cells]));
  const cellsWith = (wantedOf: PaintedSeverity) => new Set(engine.issues().flatMap(({ severity, rowNumber, field }) =>
    (severity === wantedOf && rowNumber !== null && field !== null ? [addressOf(rowNumber, fieldKeys.indexOf(field))] : [])));
  const errors = cellsWith("error");
  return wanted === "error" ? [...errors].sort() : [...cellsWith("warning")].filter((cell) => !errors.has(cell)).sort();
}

const addressOf = (rowNumber: number, column: number): string => `${String.fromCharCode(65 + column)}${rowNumber}`;

describe("what the sheet shows", () => {
  it("is red where the engine finds an error and nowhere else, whatever stands in the cells and whatever is typed then", async () => {
    await fc.assert(fc.asyncProperty(workbook, async (opened) => {
      const pane = await open(opened);
      expect(shownIn(pane, opened.rows.length)).toEqual(await foundIn(opened.rows, opened.date1904, "error"));
      // Within the table: what is typed below it, with a gap, Excel paints although it is no row of the import.
      for (const { row, column, text } of opened.typed) pane.excel.host.user.type(1 + row % opened.rows.length, column, text);
      await pane.checked();
      const { rows } = await createExcelWorkbook().readSheet(pane.sheet().view.sheet);
      expect(shownIn(pane, rows.length)).toEqual(await foundIn(rows.map(([, cells]) => cells), opened.date1904, "error"));
    }), { ...examples(12), endOnFailure: true });
  });

  it("is amber, where the user wants it, where the engine finds a warning and no error; what is red stays red", async () => {
    await fc.assert(fc.asyncProperty(workbook, async (opened) => {
      const pane = await open(opened);
      const { length } = opened.rows;
      const red = shownIn(pane, length);
      expect(shownIn(pane, length, "warning")).toEqual([]);
      await pane.actions.showWarnings(true);
      expect(shownIn(pane, length)).toEqual(red);
      expect(shownIn(pane, length, "warning")).toEqual(await foundIn(opened.rows, opened.date1904, "warning"));
      for (const { row, column, text } of opened.typed) pane.excel.host.user.type(1 + row % length, column, text);
      await pane.checked();
      const rows = (await createExcelWorkbook().readSheet(pane.sheet().view.sheet)).rows.map(([, cells]) => cells);
      expect(shownIn(pane, rows.length)).toEqual(await foundIn(rows, opened.date1904, "error"));
      expect(shownIn(pane, rows.length, "warning")).toEqual(await foundIn(rows, opened.date1904, "warning"));
      await pane.actions.showWarnings(false);
      expect(shownIn(pane, rows.length, "warning")).toEqual([]);
      expect(shownIn(pane, rows.length)).toEqual(await foundIn(rows, opened.date1904, "error"));
    }), { ...examples(8), endOnFailure: true });
  });

  it("is marked by the add-in only where Excel does not paint by itself", async () => {
    await fc.assert(fc.asyncProperty(workbook, async (opened) => {
      const pane = await open(opened);
      const shown = shownIn(pane, opened.rows.length);
      await pane.actions.setMarks(false);
      const native = shownIn(pane, opened.rows.length);
      expect(native.filter((cell) => !shown.includes(cell))).toEqual([]);
      expect(pane.sheet().view.unmarked).toBe(shown.length - native.length);
      await pane.actions.showWarnings(true);
      const amber = shownIn(pane, opened.rows.length, "warning");
      const warned = await foundIn(opened.rows, opened.date1904, "warning");
      expect(pane.sheet().view.unmarked).toBe(shown.length - native.length + warned.filter((cell) => !amber.includes(cell)).length);
    }), { ...examples(4), endOnFailure: true });
  });
});
