import { bounding, type Box } from "../geometry/box";
import type { Sheet } from "./sheet";

/** The smallest box around all cells that hold something or that a formula spills into. */
export function filledBox(sheet: Sheet): Box | null {
  const own = sheet.contents.used();
  if (sheet.arrayCount === 0) return own;
  return sheet.spills.spills.reduce<Box | null>((all, { box }) => (all ? bounding(all, box) : box), own);
}

/** Whether the cell holds something or a formula spills into it. */
export function isFilled(sheet: Sheet, row: number, column: number): boolean {
  return sheet.contents.get(row, column) !== undefined || (sheet.arrayCount > 0 && sheet.spills.at(row, column) !== null);
}

/** Whether any cell of the box is filled. */
export function isAnyFilled(sheet: Sheet, box: Box): boolean {
  if (!sheet.contents.isEmpty(box)) return true;
  let any = false;
  if (sheet.arrayCount > 0) sheet.spills.eachCell(box, () => {
    any = true;
  });
  return any;
}

/** The cells of the box that are filled: those with contents first. */
export function eachFilledCell(sheet: Sheet, box: Box, visit: (row: number, column: number) => void): void {
  sheet.contents.eachCell(box, visit);
  if (sheet.arrayCount > 0) sheet.spills.eachCell(box, visit);
}
