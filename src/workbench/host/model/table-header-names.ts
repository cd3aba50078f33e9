import type { Sheet } from "./sheet";
import type { TableState } from "./table-state";

/** The names of a table's columns: the texts of its header row, or those kept while the row is off. */
export function headerNames(sheet: Sheet, table: TableState): string[] {
  const { box, hiddenHeaders } = table;
  if (hiddenHeaders) return [...hiddenHeaders];
  return Array.from({ length: box.columns }, (_cell, offset) => {
    const content = sheet.contents.get(box.row, box.column + offset);
    return typeof content === "string" ? content : "";
  });
}

/** A header that no other column of the table has: the wanted one, with a number where it is taken; "Column1" for none. */
export function freeHeader(sheet: Sheet, table: TableState, wanted: string, except = -1): string {
  const taken = new Set(headerNames(sheet, table).filter((_name, index) => index !== except).map((name) => name.toLowerCase()));
  return freeName(taken, wanted);
}

export function freeName(taken: ReadonlySet<string>, wanted: string): string {
  if (wanted !== "" && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === "" ? "Column" : wanted;
  for (let number = wanted === "" ? 1 : 2; ; number += 1) {
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
  }
}
