import { firstSlot, nextSlot } from "../slots";
import type { CrossRow } from "./cross-rule";
import { putInOrder, takeOut } from "./rows-in-order";

/** A row as groups hold it. */
export type GroupedRow = Pick<CrossRow, "handle" | "rowNumber">;

const fewest = 64;
const shortList = 8;

/**
 * Rows by a 32-bit key, each group in the order of the sheet. Nearly all keys have one row: of it the table holds the handle, since
 * a Map of rows would take three times the time, and give the collector as many places to look at.
 * A row is to be removed before its place among the others changes.
 */
export class RowGroups<Row extends GroupedRow> {
  /** Pairs of a key and what it has: a row's handle + 1, -1 less the place of several rows in `lists`, or 0: free. At most half of them are taken, which keeps ways short. */
  private slots: Int32Array;
  private taken = 0;
  /** Without meaning: compilers leave out reading what goes nowhere. */
  protected near = 0;
  private readonly lists: Row[][] = [];
  private readonly free: number[] = [];

  /** `expected`: how many keys are likely to come. */
  constructor(private readonly rowOf: (handle: number) => Row, expected = 0) {
    this.slots = new Int32Array(4 * 2 ** Math.ceil(Math.log2(Math.max(expected, fewest))));
  }

  /**
   * Reads what these keys have, so that it is at hand when their rows are added. Each of many keys that are looked for one by one
   * waits for memory, as what is to be done hangs on what is found; here nothing does, and they wait together.
   */
  bringNear(keys: readonly (number | null)[]): void {
    const { slots } = this;
    let sum = 0;
    for (const key of keys) if (key !== null) sum += slots[firstSlot(key, slots) + 1] ?? 0;
    this.near = sum;
  }

  /** Returns another row of this key; null where there is none. */
  add(key: number, row: Row): Row | null {
    const slot = this.find(key);
    const held = this.slots[slot + 1] ?? 0;
    if (held === 0) {
      this.take(slot, key, row);
      return null;
    }
    if (held > 0) {
      const other = this.rowOf(held - 1);
      this.slots[slot + 1] = -1 - this.newList(other.rowNumber < row.rowNumber ? [other, row] : [row, other]);
      return other;
    }
    const rows = this.listAt(held);
    const [other = null] = rows;
    // Pushing makes room for seventeen more.
    if (rows.length < shortList && (rows.at(-1)?.rowNumber ?? 0) < row.rowNumber) this.lists[-1 - held] = rows.concat([row]);
    else putInOrder(rows, row);
    return other;
  }

  /** Returns another row of this key; null where there is none left. */
  remove(key: number, row: Row): Row | null {
    const slot = this.find(key);
    const held = this.slots[slot + 1] ?? 0;
    if (held === 0) return null;
    if (held < 0) {
      const rows = this.listAt(held);
      takeOut(rows, row);
      const [other] = rows;
      if (other !== undefined) return other;
      this.free.push(-1 - held);
    }
    this.leave(slot);
    return null;
  }

  /** The rows of a key, from the top of the sheet. */
  rows(key: number): readonly Row[] {
    const held = this.slots[this.find(key) + 1] ?? 0;
    if (held === 0) return [];
    return held > 0 ? [this.rowOf(held - 1)] : this.listAt(held);
  }

  private listAt(held: number): Row[] {
    return this.lists[-1 - held] ?? [];
  }

  private newList(rows: Row[]): number {
    const place = this.free.pop() ?? this.lists.length;
    this.lists[place] = rows;
    return place;
  }

  /** The slot that holds the key, or the free one where it would go. */
  private find(key: number): number {
    const { slots } = this;
    let slot = firstSlot(key, slots);
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = nextSlot(slot, slots);
    return slot;
  }

  private take(slot: number, key: number, { handle }: Row): void {
    this.slots[slot] = key;
    this.slots[slot + 1] = handle + 1;
    if (++this.taken * 4 > this.slots.length) this.grow();
  }

  /** Frees a slot; those behind it that would not be found any more move up. */
  private leave(slot: number): void {
    const { slots } = this;
    let gap = slot;
    for (let next = nextSlot(gap, slots); slots[next + 1] !== 0; next = nextSlot(next, slots)) {
      const home = firstSlot(slots[next] ?? 0, slots);
      const isBehindGap = gap <= next ? home > gap && home <= next : home > gap || home <= next;
      if (isBehindGap) continue;
      slots.copyWithin(gap, next, next + 2);
      gap = next;
    }
    slots[gap + 1] = 0;
    this.taken--;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let old = 0; old < before.length; old += 2) {
      if (before[old + 1] === 0) continue;
      const slot = this.find(before[old] ?? 0);
      this.slots[slot] = before[old] ?? 0;
      this.slots[slot + 1] = before[old + 1] ?? 0;
    }
  }
}
