import { boxOf } from "../geometry/box";
import { enterCells, takenEntry } from "../model/enter-cells";
import { filledBox } from "../model/filled-cells";
import { shownText } from "../model/shown-text";
import type { Workbook } from "../model/workbook";

/** The active sheet as Excel saves "CSV UTF-8": what the cells show, with the country's separator, and a byte order mark. */
export async function writeCsvFile(workbook: Workbook): Promise<Uint8Array> {
  const { writeCsv } = await import("hucre/csv");
  const sheet = workbook.active;
  const used = filledBox(sheet);
  const rows = used === null ? [] : Array.from({ length: used.row + used.rows }, (_row, row) =>
    Array.from({ length: used.column + used.columns }, (_cell, column) => shownText(workbook, sheet, row, column)));
  return new TextEncoder().encode(writeCsv(rows, { delimiter: listSeparator(workbook), lineSeparator: "\r\n", bom: true, escapeFormulae: false }));
}

/** Makes the workbook one sheet of the file's lines, each text read as if it were typed, as Excel reads a CSV. */
export async function readCsvFile(workbook: Workbook, name: string, bytes: Uint8Array): Promise<void> {
  const { parseCsv } = await import("hucre/csv");
  const text = new TextDecoder("utf-8").decode(bytes).replace(/^\uFEFF/, "");
  const rows = parseCsv(text, { delimiter: separatorOf(text, listSeparator(workbook)), typeInference: false });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  workbook.become({ name, date1904: false }, () => {
    const sheet = workbook.createSheet(name.replace(/\.[^.]*$/, "").replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "Sheet1");
    return { sheets: [sheet], names: [], activeId: sheet.id };
  });
  const sheet = workbook.active;
  if (rows.length > 0 && width > 0) {
    enterCells(workbook, sheet, boxOf(0, 0, rows.length, width), (row, column) => takenEntry(String(rows[row]?.[column] ?? ""), sheet, row, column, workbook.culture.values));
  }
  workbook.journal.take();
  workbook.takeHappenings();
}

/** Where a comma is the decimal sign, lists have semicolons. */
function listSeparator(workbook: Workbook): string {
  return workbook.culture.values.decimal === "," ? ";" : ",";
}

/** The separator that the first line has most of; the country's own where it has none. */
function separatorOf(text: string, usual: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const counts = [usual, ",", ";", "\t"].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}
