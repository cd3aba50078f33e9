import { hasCell, type Box } from "../geometry/box";

/** Finds fast whether a cell is in one of many boxes: marks come as hundreds of single cells. */
export class AreaIndex {
  private readonly narrow = new Map<number, Box[]>();
  private readonly wide: Box[] = [];

  constructor(readonly areas: readonly Box[]) {
    for (const area of areas) {
      if (area.columns > 50) this.wide.push(area);
      else {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const list = this.narrow.get(column);
          if (list) list.push(area);
          else this.narrow.set(column, [area]);
        }
      }
    }
    for (const list of this.narrow.values()) list.sort((one, other) => one.row - other.row);
  }

  has(row: number, column: number): boolean {
    if (this.wide.some((area) => hasCell(area, row, column))) return true;
    const list = this.narrow.get(column);
    if (!list) return false;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.row ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    // Areas of one rule may overlap, so a few earlier ones are asked, too.
    for (let index = low - 1; index >= 0 && index >= low - 8; index -= 1) {
      const area = list[index];
      if (area && hasCell(area, row, column)) return true;
    }
    return list.length > 8 ? list.slice(0, Math.max(0, low - 8)).some((area) => hasCell(area, row, column)) : false;
  }
}
