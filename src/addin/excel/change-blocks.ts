import { fieldKeys, type FieldKey } from "../../domain/field-key";
import type { CellChange } from "../../domain/fixes/fix";
import { columnLetters } from "./addresses";
import { bytesPerBlock } from "./block-size";
import type { TableLayout } from "./table-layout";

/** What a range of its own weighs in a request and its answer, and what a cell weighs in a range with others, by estimate. */
const bytesPerRange = 1_000;
const bytesPerCell = 150;

/** Changes of one column, in rows below each other. */
export interface BlockRange<Change extends CellChange> {
  readonly range: Excel.Range;
  readonly block: readonly Change[];
}

/** Parts that stay below half of what Excel on the web takes at once. Those of `alone` are ranges of their own. */
export function changesInParts<Change extends CellChange>(changes: readonly Change[], alone: ReadonlySet<CellChange> = new Set()): Change[][] {
  const parts: Change[][] = [];
  let bytes = Infinity;
  let lastRow: Partial<Record<FieldKey, number>> = {};
  for (const change of changes) {
    const { rowNumber, field } = change;
    const joined = lastRow[field] === rowNumber - 1 && !alone.has(change);
    const own = (joined ? bytesPerCell : bytesPerRange) + 3 * (textLength(change.before) + textLength(change.after));
    if (bytes + own > bytesPerBlock) {
      parts.push([]);
      bytes = 0;
      lastRow = {};
    }
    parts.at(-1)?.push(change);
    bytes += own;
    lastRow[field] = rowNumber;
  }
  return parts;
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

function textLength(cell: CellChange["before"]): number {
  return typeof cell === "string" ? cell.length : 0;
}
