import type { CellBox, SheetFace } from "../host/view";

export interface Summary {
  /** Cells that hold anything. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Adds up the numbers of a box, dates too, as Excel does. Texts that look like numbers are counted, not added. */
export function summarise(sheet: Pick<SheetFace, "filled" | "numberAt">, box: CellBox): Summary {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      if (!sheet.filled(row, column)) continue;
      count += 1;
      const number = sheet.numberAt(row, column);
      if (number === null) continue;
      numbers += 1;
      sum += number;
    }
  }
  return { count, numbers, sum };
}
