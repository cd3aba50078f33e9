import { firstSlot, nextSlot } from "../slots";
import { putInOrder, takeOut } from "./rows-in-order";

/** A row by itself, or several in the order of the sheet; null: the place is free. */
type Group<Row> = Row | Row[] | null;

const fewest = 64;

/**
 * Rows by a 32-bit key, each group in the order of the sheet. Nearly all keys have one row: it stands without a list around it, and
 * keys stand in one table of numbers, since a Map would take three times the time and give the collector as many objects to look at.
 * A row is to be removed before its place among the others changes.
 */
export class RowGroups<Row extends { readonly rowNumber: number }> {
  /** Pairs of a key and the place of its group + 1; 0: free. At most half of them are taken, which keeps ways short. */
  private slots = new Int32Array(2 * fewest);
  private readonly groups: Group<Row>[] = [];
  private readonly free: number[] = [];

  /** Returns another row of this key; null where there is none. */
  add(key: number, row: Row): Row | null {
    const slot = this.find(key);
    const place = (this.slots[slot + 1] ?? 0) - 1;
    if (place < 0) {
      this.take(slot, key, row);
      return null;
    }
    const known = this.groups[place] ?? null;
    if (!Array.isArray(known)) {
      if (known !== null) this.groups[place] = known.rowNumber < row.rowNumber ? [known, row] : [row, known];
      return known;
    }
    const [other = null] = known;
    putInOrder(known, row);
    return other;
  }

  /** Returns another row of this key; null where there is none left. */
  remove(key: number, row: Row): Row | null {
    const slot = this.find(key);
    const place = (this.slots[slot + 1] ?? 0) - 1;
    if (place < 0) return null;
    const known = this.groups[place] ?? null;
    if (Array.isArray(known)) {
      takeOut(known, row);
      const [other] = known;
      if (other !== undefined) return other;
    }
    this.groups[place] = null;
    this.free.push(place);
    this.leave(slot);
    return null;
  }

  /** The rows of a key, from the top of the sheet. */
  rows(key: number): readonly Row[] {
    const place = (this.slots[this.find(key) + 1] ?? 0) - 1;
    const known = place < 0 ? null : this.groups[place] ?? null;
    if (known === null) return [];
    return Array.isArray(known) ? known : [known];
  }

  /** The slot that holds the key, or the free one where it would go. */
  private find(key: number): number {
    const { slots } = this;
    let slot = firstSlot(key, slots);
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = nextSlot(slot, slots);
    return slot;
  }

  private take(slot: number, key: number, row: Row): void {
    const place = this.free.pop() ?? this.groups.length;
    this.groups[place] = row;
    this.slots[slot] = key;
    this.slots[slot + 1] = place + 1;
    if ((this.groups.length - this.free.length) * 4 > this.slots.length) this.grow();
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
