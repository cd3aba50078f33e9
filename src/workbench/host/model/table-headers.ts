import { boxOf } from "../geometry/box";
import { CellError } from "../formula/scalar";
import { FormulaCell } from "./cell-content";
import type { Sheet } from "./sheet";
import type { TableState } from "./table-state";

export function headerNames(sheet: Sheet, { box }: TableState): string[] {
  return Array.from({ length: box.columns }, (_cell, offset) => headerText(sheet, box.row, box.column + offset));
}

function headerText(sheet: Sheet, row: number, column: number): string {
  const content = sheet.contents.get(row, column);
  if (content === undefined) return "";
  if (content instanceof FormulaCell) return content.text;
  if (content instanceof CellError) return content.code;
  return typeof content === "boolean" ? (content ? "TRUE" : "FALSE") : String(content);
}

/** A header that no other column of the table has: the wanted one, with a number where it is taken; "Column1" for none. */
export function freeHeader(sheet: Sheet, table: TableState, wanted: string, except = -1): string {
  const taken = new Set(headerNames(sheet, table).filter((_name, index) => index !== except).map((name) => name.toLowerCase()));
  if (wanted !== "" && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === "" ? "Column" : wanted;
  for (let number = wanted === "" ? 1 : 2; ; number += 1) {
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
  }
}

/** Excel's promise about tables: each header is a text, none is blank, none is there twice. */
export function tidyHeaders(sheet: Sheet, table: TableState): void {
  const { box } = table;
  for (let offset = 0; offset < box.columns; offset += 1) {
    const column = box.column + offset;
    const now = headerText(sheet, box.row, column);
    const earlier = headerNames(sheet, table).slice(0, offset).some((name) => name.toLowerCase() === now.toLowerCase());
    const name = now === "" || earlier ? freeHeader(sheet, table, now, offset) : now;
    if (sheet.contents.get(box.row, column) === name) continue;
    sheet.writeContents(boxOf(box.row, column), (plane) => plane.set(box.row, column, name));
  }
}
