import { bounding, boxOf, covers, intersect, sheetRows, type Box } from "../geometry/box";
import type { Sheet } from "./sheet";

/**
 * The smallest box around the cells of `box` that are in use: they hold something or, unless only values count, have
 * a format. Null where none is. Formats of whole columns do not count, as in Excel.
 */
export function usedWithin(sheet: Sheet, box: Box, valuesOnly: boolean): Box | null {
  const all = sheet.contents.used();
  let used = all && (covers(box, all) ? all : null);
  if (all && !used && intersect(all, box)) sheet.contents.each(box, (from, to, column) => {
    used = withRun(used, from, to, column);
  });
  if (valuesOnly) return used;
  for (const plane of [sheet.styles, sheet.formats]) {
    plane.each(box, (from, to, column) => {
      if (to - from < sheetRows) used = withRun(used, from, to, column);
    });
  }
  return used;
}

function withRun(used: Box | null, from: number, to: number, column: number): Box {
  const run = boxOf(from, column, to - from);
  return used ? bounding(used, run) : run;
}
