import { boxOf, fitsSheet, intersect, wholeSheet, without, type Box } from "../geometry/box";
import { FormulaCell } from "./cell-content";
import { contentValue } from "./evaluate";
import type { Inverse } from "./journal";
import type { Sheet } from "./sheet";
import { noSpills, SpillIndex, type Spill } from "./spill-index";
import type { Workbook } from "./workbook";

/** Spills that go on changing each other are given up: Excel says #SPILL! where the size is not known. */
const mostRounds = 30;

interface Anchor {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: FormulaCell;
}

/**
 * Keeps the spills of a workbook up to date, by need: before something is read that may hang on them. How far an array
 * reaches is known only when its formula is computed, which may read cells of other spills. So all formulas that can
 * give arrays are computed with the sizes they had before, and again while any size turns out to be another.
 *
 * Which of two spills stays hangs on which was there before. So they are brought up to date after each step too, lest
 * it hang on who looked when; and undo brings them back, since what the cells hold then does not tell.
 */
export function keepSpills(workbook: Workbook): void {
  let settledFor = -1;
  let isSettling = false;
  workbook.settleSpills = () => {
    // In the midst of a formula the others would find it busy, and take it for one that refers to itself.
    if (isSettling || !workbook.circles.isIdle || settledFor === workbook.contentVersion) return;
    isSettling = true;
    try {
      let found: number;
      do {
        found = workbook.foundArrays;
        settle(workbook);
      } while (found !== workbook.foundArrays);
      settledFor = workbook.contentVersion;
    } finally {
      isSettling = false;
    }
  };
  workbook.journal.remember = () => {
    workbook.settleSpills();
    return bringingBack(workbook);
  };
}

/** How to let the arrays spill again that spill now, as far as they do. */
function bringingBack(workbook: Workbook): Inverse {
  const now = workbook.state.sheets.flatMap(anchorsOf).map(({ cell }) => ({ cell, reach: cell.reach, spills: cell.spills }));
  return () => {
    const others = now.filter(({ cell, reach, spills }) => cell.reach !== reach || cell.spills !== spills);
    if (others.length === 0) return;
    for (const { cell, reach, spills } of others) {
      cell.reach = reach;
      cell.spills = spills;
    }
    workbook.contentVersion += 1;
    workbook.nameVersion += 1;
  };
}

function settle(workbook: Workbook): void {
  const anchors = workbook.state.sheets.flatMap(anchorsOf);
  for (let round = 1; ; round += 1) {
    place(workbook, anchors);
    if (anchors.length === 0) return;
    for (const { sheet, row, column, cell } of anchors) contentValue(workbook, sheet, row, column, cell);
    const changed = anchors.filter(({ cell }) => cell.reach?.rows !== cell.array?.rows || cell.reach?.columns !== cell.array?.columns);
    if (changed.length === 0) return;
    for (const { cell } of changed) {
      cell.reach = cell.array && { rows: cell.array.rows, columns: cell.array.columns };
      if (round >= mostRounds) cell.spills = false;
    }
    if (round >= mostRounds) return;
    // What was computed may have read cells that are others now.
    workbook.contentVersion += 1;
    workbook.nameVersion += 1;
  }
}

function anchorsOf(sheet: Sheet): Anchor[] {
  const anchors: Anchor[] = [];
  if (sheet.arrayCount > 0) sheet.arrays.eachCell(wholeSheet, (row, column) => {
    const cell = sheet.contents.get(row, column);
    if (cell instanceof FormulaCell) anchors.push({ sheet, row, column, cell });
  });
  return anchors;
}

/**
 * Lets arrays spill where nothing is in their way. Those that spilled before go first, of these the one that was
 * there earlier.
 */
function place(workbook: Workbook, anchors: readonly Anchor[]): void {
  const placed = new Map<Sheet, Spill[]>();
  const wanting = anchors.filter(({ cell }) => cell.reach !== null)
    .sort(({ cell: one }, { cell: other }) => Number(other.spills) - Number(one.spills) || one.serial - other.serial);
  for (const { sheet, row, column, cell } of wanting) {
    const box = boxOf(row, column, cell.reach?.rows, cell.reach?.columns);
    const others = placed.get(sheet) ?? [];
    cell.spills = isFree(sheet, box) && !others.some((other) => intersect(other.box, box));
    if (cell.spills) placed.set(sheet, [...others, { box, cell }]);
  }
  for (const sheet of workbook.state.sheets) sheet.placed = placed.has(sheet) ? new SpillIndex(placed.get(sheet) ?? []) : noSpills;
}

/** Contents, tables and merged cells are in the way, and so is the sheet's edge. */
function isFree(sheet: Sheet, box: Box): boolean {
  if (!fitsSheet(box)) return false;
  return without(box, boxOf(box.row, box.column)).every((part) => sheet.contents.isEmpty(part))
    && !sheet.state.tables.some((table) => intersect(table.box, box))
    && !sheet.state.merges.some((merge) => intersect(merge, box));
}
