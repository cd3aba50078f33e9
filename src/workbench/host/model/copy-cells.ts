import { bounding, boxOf, covers, fitsSheet, intersect, sheetRows, type Box } from "../geometry/box";
import { compacted, tiles } from "../geometry/tiles";
import { ApiError } from "../wire/api-error";
import { copiedContents, type CopyOptions } from "./copied-contents";
import { copyLooks } from "./copy-looks";
import { copiedTables } from "./copied-tables";
import { enterCells } from "./enter-cells";
import { assertMergesWhole } from "./merge-cells";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Copies areas of one sheet into a box, which grows to their size where it is smaller and is filled with repetitions
 * where it is an exact multiple. Throws InvalidArgument off the sheet and for areas that make no grid,
 * MergedRangeConflict where merged cells would be cut or put into a table. Returns the cells that were written.
 */
export function copyCells(workbook: Workbook, from: Sheet, areas: readonly Box[], to: Sheet, target: Box, options: CopyOptions): Box {
  const grid = compacted(areas);
  if (!grid) throw new ApiError("InvalidArgument", "These areas can't be copied together: they don't line up.");
  const [rows, columns] = options.transpose ? [grid.columns, grid.rows] : [grid.rows, grid.columns];
  const places = tiles(rows, columns, target);
  const box = places.reduce(bounding);
  if (!fitsSheet(box)) throw new ApiError("InvalidArgument");
  const withLooks = options.kind === "All" || options.kind === "Formats";
  if (withLooks) assertMergesPossible(from, areas, to, box);
  // Everything is read before anything is written: the target may overlap the source.
  const looks = withLooks ? copyLooks(workbook, from, grid.parts, to, places, options) : null;
  const tables = options.kind === "All" && !options.transpose && places.length === 1 ? copiedTables(from, areas, to, box) : null;
  if (options.kind !== "Formats") {
    const contentAt = copiedContents(workbook, from, grid.parts, columns, options);
    const part = { ...box, rows: Math.min(box.rows, depth(from, areas, to, box)) };
    enterCells(workbook, to, part, (row, column) => contentAt((row - box.row) % rows, (column - box.column) % columns, { row, column }));
  }
  looks?.();
  tables?.(workbook);
  return box;
}

/** How many rows of the target hold anything before or after: whole columns need not be written to their end. */
function depth(from: Sheet, areas: readonly Box[], to: Sheet, box: Box): number {
  if (box.rows < sheetRows) return box.rows;
  const end = (sheet: Sheet): number => {
    const used = sheet.contents.used();
    return used ? used.row + used.rows : 0;
  };
  return Math.max(1, end(from) - (areas[0]?.row ?? 0), end(to) - box.row);
}

function assertMergesPossible(from: Sheet, areas: readonly Box[], to: Sheet, box: Box): void {
  for (const area of areas) assertMergesWhole(from, area);
  assertMergesWhole(to, box);
  const bringsMerged = areas.some((area) => from.state.merges.some((merge) => covers(area, merge)));
  if (bringsMerged && to.state.tables.some((table) => intersect(table.box, boxOf(box.row, box.column, box.rows, box.columns)))) {
    throw new ApiError("MergedRangeConflict", "Merged cells can't be put into a table.");
  }
}
