import { firstSlot, nextSlot } from "./slots";
import { textKey } from "./text-key";

const fewest = 64;

function slotsFor(texts: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(texts, fewest) * 4 / 3) + 1);
}

/**
 * Finds which of many texts come again. It holds two numbers for each text and asks for the text itself only where two
 * look alike, so that a million of them take 16 MB.
 */
export class FirstOfText {
  /** Pairs of a text's key and its number + 1; 0: free. At most three of four are taken. */
  private slots: Int32Array;
  private size = 0;

  /** `textOf` answers the text that was put with a number; `expected` how many are likely to come. */
  constructor(private readonly textOf: (number: number) => string, expected = 0) {
    this.slots = new Int32Array(slotsFor(expected));
  }

  /** Forgets all texts. Memory that is there is cleared in a fraction of the time that new memory takes. */
  begin(expected: number): void {
    this.size = 0;
    const length = slotsFor(expected);
    if (length === this.slots.length) this.slots.fill(0);
    else this.slots = new Int32Array(length);
  }

  /** The number of the first text that is equal to this one; -1 where this is the first, whose number is kept. `key` is the text's, where it is known. */
  put(text: string, number: number, key = textKey(text)): number {
    if ((this.size + 1) * 8 > this.slots.length * 3) this.grow();
    const { slots } = this;
    for (let slot = firstSlot(key, slots); ; slot = nextSlot(slot, slots)) {
      const taken = slots[slot + 1] ?? 0;
      if (taken === 0) {
        slots[slot] = key;
        slots[slot + 1] = number + 1;
        this.size++;
        return -1;
      }
      if (slots[slot] === key && this.textOf(taken - 1) === text) return taken - 1;
    }
  }

  private grow(): void {
    const before = this.slots;
    const slots = new Int32Array(before.length * 2);
    for (let old = 0; old < before.length; old += 2) {
      const taken = before[old + 1] ?? 0;
      if (taken === 0) continue;
      const key = before[old] ?? 0;
      let slot = firstSlot(key, slots);
      while (slots[slot + 1] !== 0) slot = nextSlot(slot, slots);
      slots[slot] = key;
      slots[slot + 1] = taken;
    }
    this.slots = slots;
  }
}
