import type { Scalar } from "../formula/scalar";
import type { Tally } from "./area-values";

/** Mean and standard deviation of the numbers of a rule's cells. */
export class NumberMoments implements Tally {
  private count = 0;
  /** Numbers are summed up as they differ from the first one: dates would lose their last digits in a sum of squares. */
  private base = 0;
  private sum = 0;
  private squares = 0;

  add(value: Scalar, times: number): void {
    if (typeof value !== "number") return;
    if (this.count === 0) this.start(value);
    this.change(value, times);
  }

  remove(value: Scalar): void {
    if (typeof value === "number") this.change(value, -1);
  }

  /** Undefined where there is no number. */
  get mean(): number | undefined {
    return this.count === 0 ? undefined : this.base + this.sum / this.count;
  }

  /** Of a sample, as STDEV.S has it; 0 for a single number. */
  get deviation(): number {
    if (this.count < 2) return 0;
    return Math.sqrt(Math.max(0, this.squares - (this.sum * this.sum) / this.count) / (this.count - 1));
  }

  private start(base: number): void {
    this.base = base;
    this.sum = 0;
    this.squares = 0;
  }

  private change(value: number, times: number): void {
    const difference = value - this.base;
    this.count += times;
    this.sum += difference * times;
    this.squares += difference * difference * times;
  }
}
