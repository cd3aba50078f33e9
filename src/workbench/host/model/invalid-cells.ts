import { boxOf, fewest, type Box } from "../geometry/box";
import type { Sheet } from "./sheet";
import { rulePart } from "./validation";
import { isCellAllowed } from "./validation-check";
import type { Workbook } from "./workbook";

/** The cells of the boxes that hold what their validation does not allow, and whether any hold what is allowed. */
export function invalidCells(workbook: Workbook, sheet: Sheet, boxes: readonly Box[]): { readonly invalid: readonly Box[]; readonly someValid: boolean } {
  const invalid: Box[] = [];
  let someValid = false;
  const judge = (row: number, column: number): void => {
    if (isCellAllowed(workbook, sheet, row, column)) {
      someValid = true;
      return;
    }
    const last = invalid.at(-1);
    if (last?.column === column && last.row + last.rows === row) invalid[invalid.length - 1] = boxOf(last.row, column, last.rows + 1);
    else invalid.push(boxOf(row, column));
  };
  for (const box of boxes) {
    let judged = 0;
    sheet.validations.each(box, (from, to, column, validation) => {
      if (!rulePart(validation)) return;
      judged += to - from;
      if (!validation.ignoreBlanks) {
        for (let row = from; row < to; row += 1) judge(row, column);
        return;
      }
      let filled = 0;
      sheet.contents.eachCell(boxOf(from, column, to - from), (row) => {
        filled += 1;
        judge(row, column);
      });
      if (filled < to - from) someValid = true;
    });
    if (judged < box.rows * box.columns) someValid = true;
  }
  return { invalid: fewest(invalid), someValid };
}
