import { fitsSheet, type Box } from "../geometry/box";
import type { BorderLine, CellStyle } from "./cell-style";
import { patchStyle } from "./looks";
import type { Sheet } from "./sheet";

/** Excel's BorderIndex, in the order in which the collection has them. */
export const borderIndexes = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
] as const;

export type BorderIndex = (typeof borderIndexes)[number];

type Side = "borderTop" | "borderBottom" | "borderLeft" | "borderRight" | "diagonalDown" | "diagonalUp";
type Line = BorderLine | undefined;
type Visit = (line: Line) => void;

/** Calls back with every line of that border; undefined where there is none. Neighbouring cells share the line between them. */
export function eachBorderLine(sheet: Sheet, box: Box, index: BorderIndex, visit: Visit): void {
  const bottom = box.row + box.rows;
  const right = box.column + box.columns;
  switch (index) {
    case "EdgeTop": return eachAcross(sheet, box, box.row, visit);
    case "EdgeBottom": return eachAcross(sheet, box, bottom, visit);
    case "EdgeLeft": return eachDown(sheet, box, box.column, visit);
    case "EdgeRight": return eachDown(sheet, box, right, visit);
    case "InsideVertical":
      for (let column = box.column + 1; column < right; column += 1) eachDown(sheet, box, column, visit);
      return;
    case "InsideHorizontal":
      for (let column = box.column; column < right; column += 1) eachWithin(runsOf(sheet, column, box.row, bottom), visit);
      return;
    case "DiagonalDown": return eachOwn(sheet, box, "diagonalDown", visit);
    case "DiagonalUp": return eachOwn(sheet, box, "diagonalUp", visit);
  }
}

/** The line of one side of one cell, also where only its neighbour has it. */
export function cellBorder(sheet: Sheet, row: number, column: number, index: BorderIndex): Line {
  let found: Line;
  eachBorderLine(sheet, { row, column, rows: 1, columns: 1 }, index, (line) => {
    found = line;
  });
  return found;
}

/** Changes that border of the box, on both sides of each line. */
export function changeBorder(sheet: Sheet, box: Box, index: BorderIndex, change: (line: Line) => Line): void {
  const { row, column, rows, columns } = box;
  const set = (part: Box, side: Side): void => {
    if (fitsSheet(part)) patchStyle(sheet, part, (style) => ({ [side]: change(style[side]) }));
  };
  const line = (top: number): Box => ({ ...box, row: top, rows: 1 });
  const stack = (left: number): Box => ({ ...box, column: left, columns: 1 });
  switch (index) {
    case "EdgeTop": return set(line(row), "borderTop"), set(line(row - 1), "borderBottom");
    case "EdgeBottom": return set(line(row + rows - 1), "borderBottom"), set(line(row + rows), "borderTop");
    case "EdgeLeft": return set(stack(column), "borderLeft"), set(stack(column - 1), "borderRight");
    case "EdgeRight": return set(stack(column + columns - 1), "borderRight"), set(stack(column + columns), "borderLeft");
    case "InsideHorizontal": return set({ ...box, rows: rows - 1 }, "borderBottom"), set({ ...box, row: row + 1, rows: rows - 1 }, "borderTop");
    case "InsideVertical": return set({ ...box, columns: columns - 1 }, "borderRight"), set({ ...box, column: column + 1, columns: columns - 1 }, "borderLeft");
    case "DiagonalDown": return set(box, "diagonalDown");
    case "DiagonalUp": return set(box, "diagonalUp");
  }
}

/** The lines above a row. */
function eachAcross(sheet: Sheet, { column, columns }: Box, row: number, visit: Visit): void {
  for (let at = column; at < column + columns; at += 1) visit(sheet.styles.get(row, at)?.borderTop ?? sheet.styles.get(row - 1, at)?.borderBottom);
}

/** The lines left of a column. */
function eachDown(sheet: Sheet, { row, rows }: Box, column: number, visit: Visit): void {
  const before = column > 0 ? runsOf(sheet, column - 1, row, row + rows) : [];
  const own = runsOf(sheet, column, row, row + rows);
  let left = 0;
  for (const { from, to, style } of own) {
    if (style?.borderLeft || before.length === 0) {
      visit(style?.borderLeft);
      continue;
    }
    while ((before[left]?.to ?? Infinity) <= from) left += 1;
    for (let at = left; (before[at]?.from ?? Infinity) < to; at += 1) visit(before[at]?.style?.borderRight);
  }
}

/** The lines between the rows of one column. */
function eachWithin(runs: readonly Run[], visit: Visit): void {
  runs.forEach(({ from, to, style }, index) => {
    if (to - from > 1) visit(style?.borderTop ?? style?.borderBottom);
    const next = runs[index + 1];
    if (next) visit(next.style?.borderTop ?? style?.borderBottom);
  });
}

function eachOwn(sheet: Sheet, box: Box, side: Side, visit: Visit): void {
  for (let column = box.column; column < box.column + box.columns; column += 1) {
    for (const { style } of runsOf(sheet, column, box.row, box.row + box.rows)) visit(style?.[side]);
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly style: CellStyle | undefined;
}

/** The rows of one column as runs of one style, without gaps. */
function runsOf(sheet: Sheet, column: number, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let reached = from;
  sheet.styles.each({ row: from, rows: to - from, column, columns: 1 }, (first, last, _column, style) => {
    if (first > reached) runs.push({ from: reached, to: first, style: undefined });
    runs.push({ from: first, to: last, style });
    reached = last;
  });
  if (reached < to) runs.push({ from: reached, to, style: undefined });
  return runs;
}
