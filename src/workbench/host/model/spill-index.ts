import type { Box } from "../geometry/box";
import type { FormulaCell } from "./cell-content";

/** A formula whose values fill the cells of `box`; its own is the first. */
export interface Spill {
  readonly box: Box;
  readonly cell: FormulaCell;
}

/** The spills of one sheet, none of which overlaps another. */
export class SpillIndex {
  private readonly columns = new Map<number, Spill[]>();

  constructor(readonly spills: readonly Spill[]) {
    for (const spill of [...spills].sort((one, other) => one.box.row - other.box.row)) {
      for (let column = spill.box.column; column < spill.box.column + spill.box.columns; column += 1) {
        const others = this.columns.get(column);
        if (others) others.push(spill);
        else this.columns.set(column, [spill]);
      }
    }
  }

  /** The spill that fills the cell, be it with its formula. */
  at(row: number, column: number): Spill | null {
    const spills = this.columns.get(column);
    if (!spills) return null;
    let low = 0;
    let high = spills.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const spill = spills[middle] as Spill;
      if (row < spill.box.row) high = middle - 1;
      else if (row >= spill.box.row + spill.box.rows) low = middle + 1;
      else return spill;
    }
    return null;
  }

  /** Whether any spill reaches into the column. */
  reaches(column: number): boolean {
    return this.columns.has(column);
  }

  /** The spilled cells of a box, those with formulas left out. */
  eachCell(box: Box, visit: (row: number, column: number) => void): void {
    for (const { box: filled } of this.spills) {
      const bottom = Math.min(filled.row + filled.rows, box.row + box.rows);
      const right = Math.min(filled.column + filled.columns, box.column + box.columns);
      for (let row = Math.max(filled.row, box.row); row < bottom; row += 1) {
        for (let column = Math.max(filled.column, box.column); column < right; column += 1) {
          if (row !== filled.row || column !== filled.column) visit(row, column);
        }
      }
    }
  }
}

export const noSpills = new SpillIndex([]);

