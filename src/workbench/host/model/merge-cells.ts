import { bounding, boxOf, covers, intersect, isSingleCell, sameBox, type Box } from "../geometry/box";
import { ApiError } from "../wire/api-error";
import type { CellContent } from "./cell-content";
import { moveContent } from "./move-content";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Makes one cell of the box, or of each of its rows. The first cell that holds anything gives its content, the others
 * lose theirs; the top left cell gives its looks. A merged cell that the box cuts is taken in as a whole. Throws
 * MergedRangeConflict in a table.
 */
export function mergeCells(workbook: Workbook, sheet: Sheet, box: Box, across: boolean): void {
  const parts = across ? Array.from({ length: box.rows }, (_row, offset) => boxOf(box.row + offset, box.column, 1, box.columns)) : [box];
  for (const part of parts) mergeOne(sheet, part);
  workbook.happened({ kind: "changed", sheet, box, change: "RangeEdited", shift: "None" });
}

function mergeOne(sheet: Sheet, given: Box): void {
  const { tables } = sheet.state;
  const box = takingIn(sheet.state.merges, given);
  if (isSingleCell(box)) return;
  if (tables.some((table) => intersect(table.box, box))) throw new ApiError("MergedRangeConflict", "Cells of a table can't be merged.");
  const kept = firstContent(sheet, box);
  const content = kept && moveContent(kept.content, box.row - kept.row, box.column - kept.column, box);
  if (kept) {
    sheet.writeContents(box, (plane) => {
      plane.fill(box, undefined);
      if (content) plane.set(box.row, box.column, content);
    });
  }
  const style = sheet.styles.get(box.row, box.column);
  const format = sheet.formats.get(box.row, box.column);
  sheet.writeStyles(box, (plane) => plane.fill(box, style));
  sheet.writeFormats(box, (plane) => plane.fill(box, format));
  sheet.change({ merges: [...sheet.state.merges.filter((merge) => !intersect(merge, box)), box] });
}

/** Takes apart every merged cell that the box touches. */
export function unmergeCells(workbook: Workbook, sheet: Sheet, box: Box): void {
  if (!removeMerges(sheet, box)) return;
  workbook.happened({ kind: "changed", sheet, box, change: "RangeEdited", shift: "None" });
}

export function removeMerges(sheet: Sheet, box: Box): boolean {
  const merges = sheet.state.merges.filter((merge) => !intersect(merge, box));
  if (merges.length === sheet.state.merges.length) return false;
  sheet.change({ merges });
  return true;
}

/** The merged cells that the box touches, each as a whole. */
export function mergesTouching(sheet: Sheet, box: Box): readonly Box[] {
  return sheet.state.merges.filter((merge) => intersect(merge, box));
}

/** Throws MergedRangeConflict where the box cuts a merged cell in two. */
export function assertMergesWhole(sheet: Sheet, box: Box): void {
  if (sheet.state.merges.some((merge) => intersect(merge, box) && !covers(box, merge))) {
    throw new ApiError("MergedRangeConflict", "This can't be done to a part of a merged cell.");
  }
}

/** Whether the cell is a part of a merged cell that shows another one's content. */
export function isUnderMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.state.merges.some((merge) => intersect(merge, boxOf(row, column)) && (merge.row !== row || merge.column !== column));
}

function takingIn(merges: readonly Box[], box: Box): Box {
  const grown = merges.filter((merge) => intersect(merge, box)).reduce(bounding, box);
  return sameBox(grown, box) ? box : takingIn(merges, grown);
}

function firstContent(sheet: Sheet, box: Box): { row: number; column: number; content: CellContent } | null {
  let first: { row: number; column: number; content: CellContent } | null = null;
  sheet.contents.each(box, (row, _to, column, content) => {
    if (!first || row < first.row || (row === first.row && column < first.column)) first = { row, column, content };
  });
  return first;
}
