import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { nativeLists } from "../../src/domain/native/native-lists";
import { sampleProducts } from "../../src/server/sample-products";
import { createExcel, type ExcelOnHost, type ExcelOptions } from "../support/excel-host";

export type Line = readonly (string | number | boolean)[];

const schedules = ["", "", "", "quarterly x 4", "25% @ +0m; 50% @ +3m; 25% @ +4m", "5000 @ 2026-01-15; 5000 @ 2026-07-15"];

/** A purchase line as companies have them: customers with ten lines each, deals of three, dates as Excel's day numbers. */
export function lineAt(index: number): Line {
  return [
    `00k${String(1_000_000_000 + index * 37)}AAA`, `Customer ${Math.floor(index / 10)} Ltd`, `Deal ${Math.floor(index / 3)}`,
    sampleProducts[index % sampleProducts.length]?.id ?? "", (index % 50) + 1, 45_658 + (index % 730), index % 4 === 0 ? "" : 45_650 + (index % 730),
    index % 7 === 0, schedules[index % schedules.length] ?? "", index % 11 === 0 ? "monthly x 12" : "",
  ];
}

export function linesFrom(first: number, count: number): Line[] {
  return Array.from({ length: count }, (_line, offset) => lineAt(first + offset));
}

/** Lines per request: some 250 kB, as add-ins send large sheets. */
export const chunkLines = 2_000;

/** Lines in the portions in which they are written. */
export function* portions(count: number): Iterable<{ first: number; lines: Line[] }> {
  for (let first = 0; first < count; first += chunkLines) yield { first, lines: linesFrom(first, Math.min(chunkLines, count - first)) };
}

/** Writes lines into the sheet from row 2 (index 1) on, a request for each portion. */
export async function writeLines(excel: ExcelOnHost, given: Iterable<{ first: number; lines: Line[] }>): Promise<void> {
  for (const { first, lines } of given) {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRangeByIndexes(1 + first, 0, lines.length, 10).values = lines as (string | number | boolean)[][];
      await context.sync();
    });
  }
}

export async function readLines(excel: ExcelOnHost, count: number): Promise<number> {
  let cells = 0;
  for (let first = 0; first < count; first += chunkLines) {
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(1 + first, 0, Math.min(chunkLines, count - first), 10);
      range.load("values");
      await context.sync();
      for (const row of range.values) cells += row.length;
    });
  }
  return cells;
}

/** A workbook with the add-in's own template (table, formats, validation, conditional formats to the last row) and `count` lines in it. */
export async function templateWith(count: number, options: ExcelOptions = {}): Promise<ExcelOnHost> {
  // The client adds to an object of its name that is there already, so that of the last workbook has to go first.
  Reflect.deleteProperty(globalThis, "Excel");
  const excel = createExcel(options);
  Object.assign(globalThis, { Excel: excel.Excel });
  await createExcelWorkbook().insertTemplate(nativeLists(sampleProducts.map(({ id }) => id)));
  await writeLines(excel, portions(count));
  return excel;
}
