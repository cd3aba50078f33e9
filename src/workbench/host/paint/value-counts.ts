import { foldCase } from "../formula/compare";
import { criterionOf, numberIn } from "../formula/functions/criterion";
import { CellError, type Scalar } from "../formula/scalar";
import type { Tally } from "./area-values";

/** A number stands for itself and for texts that read as it. */
type Key = number | string;

/**
 * How often each value is there, as Excel's rule for duplicates counts: like COUNTIF. So case does not matter, digits after
 * the 15th do not either, a text of digits is the same as the number, and a text with `*`, `?` or `~`, or one that begins
 * with `<`, `>` or `=`, counts what it would find (https://superuser.com/questions/1411496).
 */
export class ValueCounts implements Tally {
  private readonly counts = new Map<Key, number>();
  /** What texts with wildcards found, until something changes. */
  private readonly found = new Map<string, number>();

  add(value: Scalar, times: number): void {
    const key = keyOf(value);
    if (key === null) return;
    this.counts.set(key, (this.counts.get(key) ?? 0) + times);
    this.found.clear();
  }

  remove(value: Scalar): void {
    const key = keyOf(value);
    if (key === null) return;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
    this.found.clear();
  }

  /** 0 for what is not counted: empty cells and empty texts. */
  countOf(value: Scalar): number {
    const key = keyOf(value);
    if (key === null) return 0;
    return typeof value === "string" && /[*?~]|^[<>=]/.test(value) ? this.countFound(value) : (this.counts.get(key) ?? 0);
  }

  private countFound(text: string): number {
    let count = this.found.get(text);
    if (count === undefined) {
      const fits = criterionOf(text);
      count = [...this.counts].reduce((sum, [key, times]) => (fits(textOf(key) ?? (typeof key === "number" ? key : null)) ? sum + times : sum), 0);
      this.found.set(text, count);
    }
    return count;
  }
}

/** Texts have a mark in front, so that none is taken for another kind. */
const textMark = "\"";

function keyOf(value: Scalar): Key | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") return fifteenDigits(value);
  if (typeof value !== "string") return value instanceof CellError ? value.code : String(value);
  const number = numberIn(value);
  return number === null ? textMark + foldCase(value) : fifteenDigits(number);
}

function fifteenDigits(value: number): number {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

function textOf(key: Key): string | null {
  return typeof key === "string" && key.startsWith(textMark) ? key.slice(textMark.length) : null;
}
