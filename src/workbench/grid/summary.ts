import type { CellBox, SheetFace } from "../host/view";

export interface Summary {
  /** Cells that hold anything. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Adds up the numbers of a box. Dates and texts that look like numbers are counted, not added. */
export function summarise(sheet: Pick<SheetFace, "cell">, box: CellBox): Summary {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const { source, text, align } = sheet.cell(row, column);
      if (source === "") continue;
      count += 1;
      const value = numberOf(source, text);
      // A number stands at the right unless someone moved it; digits at the left are text.
      if (align !== "right" || value === null) continue;
      numbers += 1;
      sum += value;
    }
  }
  return { count, numbers, sum };
}

function numberOf(source: string, text: string): number | null {
  // Of a formula only the result counts, and its shown text is all that the page sees of it.
  const digits = source.startsWith("=") ? text.replaceAll(",", "") : source;
  const value = Number(digits);
  return digits.trim() === "" || !Number.isFinite(value) ? null : value;
}
