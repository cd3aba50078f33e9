import { bounding, boxOf, covers, intersect, sheetColumns, sheetRows, wholeSheet, type Box } from "../geometry/box";
import type { Plane } from "../cells/plane";
import { filledBox } from "./filled-cells";
import type { Sheet } from "./sheet";

/**
 * The smallest box around the cells of `box` that are in use: they hold something or, unless only values count, have
 * a format. Null where none is. Formats of whole columns and rows do not count, as in Excel.
 */
export function usedWithin(sheet: Sheet, box: Box, valuesOnly: boolean): Box | null {
  const all = filledBox(sheet);
  let used = all && (covers(box, all) ? all : null);
  if (all && !used && intersect(all, box)) sheet.contents.each(box, (from, to, column) => {
    used = withRun(used, from, to, column);
  });
  if (all && !covers(box, all) && sheet.arrayCount > 0) sheet.spills.eachCell(box, (row, column) => {
    used = withRun(used, row, row + 1, column);
  });
  if (valuesOnly) return used;
  for (const plane of [sheet.styles as Plane<unknown>, sheet.formats]) {
    plane.each(box, (from, to, column, look) => {
      const wholeColumn = plane.get(0, column) === look && plane.get(sheetRows - 1, column) === look;
      const wholeRow = plane.get(from, 0) === look && plane.get(from, sheetColumns - 1) === look;
      if (!wholeColumn && !wholeRow) used = withRun(used, from, to, column);
    });
  }
  return used;
}

/** The same for a whole sheet. */
export function usedRange(sheet: Sheet, valuesOnly: boolean): Box | null {
  return usedWithin(sheet, wholeSheet, valuesOnly);
}

function withRun(used: Box | null, from: number, to: number, column: number): Box {
  const run = boxOf(from, column, to - from);
  return used ? bounding(used, run) : run;
}
