import { boxOf, intersect, sheetColumns, sheetRows, wholeSheet, type Box } from "../geometry/box";
import type { Place } from "../formula/scope";
import { isAnyFilled, isFilled } from "./filled-cells";
import type { Sheet } from "./sheet";

export type Direction = "Left" | "Right" | "Up" | "Down";

/** The cells around one, up to blank rows and columns or the sheet's edges: Excel's current region. */
export function surroundingRegion(sheet: Sheet, { row, column }: Place): Box {
  let region = boxOf(row, column);
  for (;;) {
    const grown = grownDown(sheet, grownUp(sheet, grownAcross(sheet, region)));
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}

function grownUp(sheet: Sheet, box: Box): Box {
  let region = box;
  while (holds(sheet, { ...around(region), row: region.row - 1, rows: 1 })) region = { ...region, row: region.row - 1, rows: region.rows + 1 };
  return region;
}

function grownDown(sheet: Sheet, box: Box): Box {
  let region = box;
  while (holds(sheet, { ...around(region), row: region.row + region.rows, rows: 1 })) region = { ...region, rows: region.rows + 1 };
  return region;
}

function grownAcross(sheet: Sheet, box: Box): Box {
  let region = box;
  while (holds(sheet, { ...around(region), column: region.column - 1, columns: 1 })) region = { ...region, column: region.column - 1, columns: region.columns + 1 };
  while (holds(sheet, { ...around(region), column: region.column + region.columns, columns: 1 })) region = { ...region, columns: region.columns + 1 };
  return region;
}

/** The box with one more line on each side: cells that touch by a corner belong together, too. */
function around({ row, column, rows, columns }: Box): Box {
  return boxOf(row - 1, column - 1, rows + 2, columns + 2);
}

function holds(sheet: Sheet, box: Box): boolean {
  const part = intersect(box, wholeSheet);
  return part !== null && isAnyFilled(sheet, part);
}

/** Where Ctrl and an arrow key lead from a cell: to the end of what is filled, or across what is blank to the next cell. */
export function edgeFrom(sheet: Sheet, { row, column }: Place, direction: Direction): Place {
  const [down, across] = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as [number, number];
  const inside = (at: Place): boolean => at.row >= 0 && at.column >= 0 && at.row < sheetRows && at.column < sheetColumns;
  const filled = (at: Place): boolean => isFilled(sheet, at.row, at.column);
  const next = (at: Place): Place => ({ row: at.row + down, column: at.column + across });
  let here: Place = { row, column };
  if (!inside(next(here))) return here;
  if (filled(here) && filled(next(here))) {
    while (inside(next(here)) && filled(next(here))) here = next(here);
    return here;
  }
  const end = lastUsed(sheet, here, direction);
  if (!end) return { row: down === 0 ? row : down > 0 ? sheetRows - 1 : 0, column: across === 0 ? column : across > 0 ? sheetColumns - 1 : 0 };
  do here = next(here);
  while (!filled(here));
  return here;
}

/** Whether anything is filled in that direction at all. */
function lastUsed(sheet: Sheet, { row, column }: Place, direction: Direction): boolean {
  switch (direction) {
    case "Up": return holds(sheet, boxOf(0, column, row, 1));
    case "Down": return holds(sheet, boxOf(row + 1, column, sheetRows - row - 1, 1));
    case "Left": return holds(sheet, boxOf(row, 0, 1, column));
    case "Right": return holds(sheet, boxOf(row, column + 1, 1, sheetColumns - column - 1));
  }
}
