import { parseCsv } from "hucre/csv";
import type { Grid } from "./grid";

/** The rows of a text file with separators, every cell a text. Throws where a quote is never closed. */
export function readCsvGrid(bytes: Uint8Array): Grid {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const rows = parseCsv(text.replace(/^\ufeff/, ""), { delimiter: separatorOf(text), typeInference: false });
  return {
    sheetName: "", hiddenRows: new Set(), formulaRows: new Map(),
    rows: rows.map((row) => row.map((cell) => (cell === null || cell === "" ? null : String(cell)))),
  };
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}
