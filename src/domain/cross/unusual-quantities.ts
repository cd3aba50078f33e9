import { mostUsualQuantity } from "../cells/read-quantity";
import type { Finding } from "../cells/finding";
import { lowerBound } from "../lower-bound";
import type { CrossRow, CrossRule, Say } from "./cross-rule";

/** RULES.md 3.5, QUANTITY_LARGE: so many times the median of the product's lines, of which there are enough. */
const times = 100;
const leastLines = 10;
/** More changes than these are not worth to be put in order one by one. */
const fewChanges = 16;

/** Compares each quantity with the median of its product. What is above a million is told by the cell itself. */
export function createUnusualQuantities<Row extends CrossRow>(): CrossRule<Row> {
  /** By the products' numbers. */
  const products: Quantities<Row>[] = [];
  let touched: Quantities<Row>[] = [];

  function touch(quantities: Quantities<Row>): Quantities<Row> {
    if (!quantities.isTouched) touched.push(quantities);
    quantities.isTouched = true;
    return quantities;
  }

  return {
    kinds: ["unusualQuantity"],
    isUnchanged: (before, after) => before.product === after.product && before.reading.quantity === after.reading.quantity,
    add(row) {
      if (!isCompared(row)) return;
      touch(products[row.product] ??= new Quantities()).add(row);
    },
    remove(row) {
      const quantities = isCompared(row) ? products[row.product] : undefined;
      if (quantities !== undefined) touch(quantities).remove(row);
    },
    settle(say) {
      for (const quantities of touched) quantities.settle(say);
      touched = [];
    },
  };
}

function isCompared({ product, reading }: CrossRow): boolean {
  return product !== 0 && !Number.isNaN(reading.amount);
}

/** The quantities of one product, with their rows beside them: the first ones in order, below them those that joined. */
class Quantities<Row extends CrossRow> {
  /** Rows joined or left it since the last judgement. */
  isTouched = false;
  private values: number[] = [];
  private rows: Row[] = [];
  private inOrder = 0;
  private told = new Set<Row>();

  add(row: Row): void {
    this.rows.push(row);
    this.values.push(row.reading.amount);
  }

  remove(row: Row): void {
    this.putInOrder();
    const index = this.place(row.reading.amount, row.rowNumber);
    if (this.rows[index] === row) {
      this.rows.splice(index, 1);
      this.values.splice(index, 1);
      this.inOrder--;
    }
    this.told.delete(row);
  }

  settle(say: Say<Row>): void {
    this.isTouched = false;
    if (this.values.length - this.inOrder <= fewChanges) this.putInOrder();
    else if (this.told.size === 0 && !this.mayTell()) return;
    const limit = this.rows.length < leastLines ? Infinity : times * this.median();
    const now = new Set<Row>();
    for (let index = this.inOrder - 1; index >= 0 && this.valueAt(index) >= limit; index--) this.tellAt(index, now);
    for (let index = this.inOrder; index < this.rows.length; index++) if (this.valueAt(index) >= limit) this.tellAt(index, now);
    for (const row of this.told) if (!now.has(row)) say(row, "unusualQuantity", null);
    for (const row of now) say(row, "unusualQuantity", large(row));
    this.told = now;
  }

  /** Whether the largest can be so many times the median; seen without putting all in order. */
  private mayTell(): boolean {
    let largest = 0;
    for (const value of this.values) if (value > largest) largest = value;
    let small = 0;
    for (const value of this.values) if (value * times <= largest) small++;
    return small * 2 >= this.values.length;
  }

  private tellAt(index: number, now: Set<Row>): void {
    const row = this.rows[index];
    if (row !== undefined && this.valueAt(index) <= mostUsualQuantity) now.add(row);
  }

  /** A few go where they belong one by one; after many all are put in order. */
  private putInOrder(): void {
    const { values, rows } = this;
    const fresh = values.length - this.inOrder;
    if (fresh > fewChanges) {
      const order = Array.from(rows, (row, index) => ({ row, value: values[index] ?? 0 }))
        .sort((a, b) => a.value - b.value || a.row.rowNumber - b.row.rowNumber);
      this.values = order.map(({ value }) => value);
      this.rows = order.map(({ row }) => row);
    } else {
      const joined = rows.splice(this.inOrder);
      const joinedValues = values.splice(this.inOrder);
      joined.forEach((row, index) => {
        const value = joinedValues[index] ?? 0;
        const place = this.place(value, row.rowNumber);
        rows.splice(place, 0, row);
        values.splice(place, 0, value);
        this.inOrder++;
      });
    }
    this.inOrder = this.rows.length;
  }

  /** Before the first in order that is not smaller. Many lines have the same quantity, so the row's number decides. */
  private place(value: number, rowNumber: number): number {
    return lowerBound(this.inOrder, (place) => {
      const other = this.valueAt(place);
      return other < value || (other === value && (this.rows[place]?.rowNumber ?? 0) < rowNumber);
    });
  }

  private median(): number {
    const values = this.inOrder === this.values.length ? this.values : new Float64Array(this.values).sort();
    const at = (index: number) => values[index] ?? 0;
    const middle = values.length >> 1;
    return values.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  }

  private valueAt(index: number): number {
    return this.values[index] ?? 0;
  }
}

function large({ reading }: CrossRow): Finding {
  return { code: "QUANTITY_LARGE", params: { n: reading.quantity } };
}
