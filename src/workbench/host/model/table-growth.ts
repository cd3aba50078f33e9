import { boxOf, intersect, type Box } from "../geometry/box";
import type { Sheet } from "./sheet";
import type { TableState } from "./table-state";
import { resizeTable } from "./tables";
import type { Workbook } from "./workbook";

export interface Growth {
  readonly table: TableState;
  readonly box: Box;
  /** The cells that the table would take in; it grows only when something stands there afterwards. */
  readonly added: readonly Box[];
}

/**
 * How far tables would grow when this box is written (Excel's auto-expansion): the box starts within the table
 * or right at its edge, reaches beyond it, and the cells that the table would take in are still empty.
 */
export function planGrowth(sheet: Sheet, box: Box): Growth[] {
  return sheet.state.tables.flatMap((table) => {
    const grown = grownBox(table, box);
    if (!grown) return [];
    const added = addedBoxes(table.box, grown);
    const blocked = added.some((part) => !sheet.contents.isEmpty(part))
      || sheet.state.tables.some((other) => other.id !== table.id && added.some((part) => intersect(other.box, part)));
    return blocked ? [] : [{ table, box: grown, added }];
  });
}

/** Carries the plan out after the cells were written. */
export function growTables(workbook: Workbook, sheet: Sheet, growths: readonly Growth[]): void {
  for (const { table, box, added } of growths) {
    if (added.some((part) => !sheet.contents.isEmpty(part))) resizeTable(workbook, sheet, table, box);
  }
}

/** Below a totals row nothing is taken in; a table without headers takes in what begins in its first row, too. */
function grownBox({ box: table, showTotals, hiddenHeaders }: TableState, written: Box): Box | null {
  const bottom = table.row + table.rows;
  const right = table.column + table.columns;
  const startsInColumns = written.column >= table.column && written.column < right;
  const startsInRows = written.row >= table.row && written.row < bottom;
  const down = startsInColumns && !showTotals && written.row >= table.row + (hiddenHeaders ? 0 : 1) && written.row <= bottom ? Math.max(0, written.row + written.rows - bottom) : 0;
  const across = startsInRows && written.column > table.column && written.column <= right ? Math.max(0, written.column + written.columns - right) : 0;
  const pastedOver = startsInColumns && startsInRows ? Math.max(0, written.column + written.columns - right) : 0;
  const columns = Math.max(across, pastedOver);
  return down + columns > 0 ? boxOf(table.row, table.column, table.rows + down, table.columns + columns) : null;
}

function addedBoxes(before: Box, after: Box): Box[] {
  const below = boxOf(before.row + before.rows, before.column, after.rows - before.rows, after.columns);
  const beside = boxOf(before.row, before.column + before.columns, before.rows, after.columns - before.columns);
  return [below, beside].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
