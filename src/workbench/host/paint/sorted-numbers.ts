import type { Scalar } from "../formula/scalar";
import type { Tally } from "./area-values";

/** More changes than this are merged in one pass, fewer are put in one by one. */
const fewChanges = 64;

/** The numbers of a rule's cells in order. */
export class SortedNumbers implements Tally {
  private sorted = new Float64Array(0);
  private added: number[] = [];
  private removed: number[] = [];

  add(value: Scalar, times: number): void {
    if (typeof value === "number") for (let time = 0; time < times; time += 1) this.added.push(value);
  }

  remove(value: Scalar): void {
    if (typeof value === "number") this.removed.push(value);
  }

  get count(): number {
    return this.inOrder().length;
  }

  /** The number at a place from 0, the lowest first; undefined beyond the last. */
  at(place: number): number | undefined {
    return this.inOrder()[place];
  }

  /** As PERCENTILE.INC has it: between two numbers in proportion. `share` is 0 … 1; there is at least one number. */
  percentile(share: number): number {
    const numbers = this.inOrder();
    const place = share * (numbers.length - 1);
    const lower = numbers[Math.floor(place)] ?? 0;
    const upper = numbers[Math.ceil(place)] ?? lower;
    return lower + (upper - lower) * (place - Math.floor(place));
  }

  private inOrder(): Float64Array {
    if (this.added.length + this.removed.length === 0) return this.sorted;
    if (this.added.length + this.removed.length <= fewChanges) {
      for (const number of this.removed) this.takeOut(number);
      for (const number of this.added) this.putIn(number);
    } else this.sorted = merged(this.sorted, Float64Array.from(this.added).sort(), Float64Array.from(this.removed).sort());
    this.added = [];
    this.removed = [];
    return this.sorted;
  }

  private takeOut(number: number): void {
    const place = placeOf(this.sorted, number);
    // What came and went since the last question is in neither.
    if (this.sorted[place] !== number) {
      const unasked = this.added.indexOf(number);
      if (unasked >= 0) this.added.splice(unasked, 1);
      return;
    }
    this.sorted.copyWithin(place, place + 1);
    this.sorted = this.sorted.subarray(0, this.sorted.length - 1);
  }

  private putIn(number: number): void {
    const { sorted } = this;
    const place = placeOf(sorted, number);
    const room = sorted.byteLength < sorted.buffer.byteLength;
    const buffer = room ? sorted.buffer : new ArrayBuffer((sorted.length + fewChanges) * 8);
    const wider = new Float64Array(buffer, 0, sorted.length + 1);
    if (!room) wider.set(sorted);
    wider.copyWithin(place + 1, place, sorted.length);
    wider[place] = number;
    this.sorted = wider;
  }
}

/** The first place whose number is not lower. */
function placeOf(numbers: Float64Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All numbers of the first two, in order, without those of the third. */
function merged(numbers: Float64Array, added: Float64Array, removed: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(numbers.length + added.length);
  let length = 0;
  let gone = 0;
  for (let one = 0, other = 0; one < numbers.length || other < added.length;) {
    const takesOther = one >= numbers.length || (other < added.length && (added[other] as number) < (numbers[one] as number));
    const number = (takesOther ? added[other++] : numbers[one++]) as number;
    if (gone < removed.length && removed[gone] === number) gone += 1;
    else result[length++] = number;
  }
  return result.subarray(0, length);
}
