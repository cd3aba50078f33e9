import type { FormulaCell } from "./cell-content";

/** Of a cell that is in no circle, as far as is known. */
const none = Number.POSITIVE_INFINITY;

/**
 * Finds the formulas that refer to themselves, however many others stand between. Each formula that is being computed
 * stands on a pile, above the one that reads it; what reads one further down closes a circle, and all from there up
 * belong to it (Tarjan's strongly connected components). So whether a cell is in a circle does not hang on which
 * formula was asked for first.
 */
export class Circles {
  private readonly pile: { readonly cell: FormulaCell; lowest: number; readonly members: number; isRead: boolean }[] = [];
  /** Formulas that are done, in circles that are not. */
  private readonly members: FormulaCell[] = [];

  get isIdle(): boolean {
    return this.pile.length === 0;
  }

  enter(cell: FormulaCell): void {
    cell.busy = true;
    cell.circle = this.pile.length;
    this.pile.push({ cell, lowest: cell.circle, members: this.members.length, isRead: false });
  }

  /** The formula on top reads a cell: one that is being computed, or one that is done and in a circle. */
  read({ circle }: FormulaCell): void {
    const [reader, read] = [this.pile.at(-1), this.pile[circle]];
    if (!reader || !read) return;
    reader.lowest = Math.min(reader.lowest, circle);
    read.isRead = true;
  }

  /** The formula on top is done. Whether it is in a circle. */
  leave(): boolean {
    const done = this.pile.pop();
    if (!done) throw new Error("No formula is being computed.");
    const { cell, lowest } = done;
    cell.busy = false;
    const reader = this.pile.at(-1);
    if (lowest < this.pile.length && reader) {
      reader.lowest = Math.min(reader.lowest, lowest);
      cell.circle = lowest;
      this.members.push(cell);
      return true;
    }
    cell.circle = none;
    for (const member of this.members.splice(done.members)) member.circle = none;
    return done.isRead;
  }
}
