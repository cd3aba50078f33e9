import { fieldKeys } from "../../domain/field-key";
import type { CellChange } from "../../domain/fixes/fix";
import { columnLetters } from "../../domain/column-letters";
import type { TableLayout } from "./table-layout";

/** Changes of one column, in rows below each other. */
export interface BlockRange<Change extends CellChange> {
  readonly range: Excel.Range;
  readonly block: readonly Change[];
}

/** Cells below each other are one range. A cell of a column that is not there, or outside the table, has none. */
export function rangesOf<Change extends CellChange>(
  context: Excel.RequestContext, { sheet, columns, firstRow, lastRow }: TableLayout, changes: readonly Change[], alone: ReadonlySet<CellChange> = new Set(),
): BlockRange<Change>[] {
  const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
  return fieldKeys.flatMap((field) => {
    const column = columns[field];
    if (column === undefined) return [];
    const letters = columnLetters(column);
    const inTable = changes.filter((change) => change.field === field && change.rowNumber >= firstRow && change.rowNumber <= lastRow);
    return blocks(inTable, alone).map((block) => ({ block, range: worksheet.getRange(`${letters}${block[0]?.rowNumber}:${letters}${block.at(-1)?.rowNumber}`) }));
  });
}

function blocks<Change extends CellChange>(changes: readonly Change[], alone: ReadonlySet<CellChange>): Change[][] {
  const found: Change[][] = [];
  for (const change of [...changes].sort((a, b) => a.rowNumber - b.rowNumber)) {
    const block = found.at(-1);
    const last = block?.at(-1);
    if (last?.rowNumber === change.rowNumber - 1 && !alone.has(last) && !alone.has(change)) block?.push(change);
    else found.push([change]);
  }
  return found;
}
