import { mostUsualQuantity } from "../cells/read-quantity";
import type { Finding } from "../cells/finding";
import { lowerBound } from "../lower-bound";
import { isReadable, type CrossRow, type CrossRule, type Say } from "./cross-rule";

/** RULES.md 3.5, QUANTITY_LARGE: so many times the median of the product's lines, of which there are enough. */
const times = 100;
const leastLines = 10;
/** More changes than these are not worth to be put in order one by one. */
const fewChanges = 16;

/** Compares each quantity with the median of its product. What is above a million is told by the cell itself. */
export function createUnusualQuantities<Row extends CrossRow>(): CrossRule<Row> {
  const products = new Map<string, Quantities<Row>>();
  const touched = new Set<Quantities<Row>>();

  function quantitiesOf({ reading }: Row): Quantities<Row> | null {
    const { product } = reading;
    if (product === "" || Number.isNaN(reading.amount) || !isReadable(reading, "product") || !isReadable(reading, "quantity")) return null;
    let quantities = products.get(product);
    if (quantities === undefined) products.set(product, (quantities = new Quantities()));
    return quantities;
  }

  return {
    add(row) {
      const of = quantitiesOf(row);
      if (of === null) return;
      of.add(row);
      touched.add(of);
    },
    remove(row) {
      const of = quantitiesOf(row);
      if (of === null) return;
      of.remove(row);
      touched.add(of);
    },
    settle(say) {
      for (const quantities of touched) quantities.settle(say);
      touched.clear();
    },
  };
}

/** The quantities of one product: in order once single ones change, with their rows beside them. */
class Quantities<Row extends CrossRow> {
  private values: number[] = [];
  private rows: Row[] = [];
  private inOrder = true;
  private readonly added: Row[] = [];
  private told = new Set<Row>();

  add(row: Row): void {
    this.added.push(row);
  }

  remove(row: Row): void {
    this.takeIn();
    this.putInOrder();
    const index = this.place(row.reading.amount, row.rowNumber);
    if (this.rows[index] === row) {
      this.rows.splice(index, 1);
      this.values.splice(index, 1);
    }
    this.told.delete(row);
  }

  settle(say: Say<Row>): void {
    this.takeIn();
    const limit = this.rows.length < leastLines ? Infinity : times * this.median();
    const now = new Set<Row>();
    if (this.inOrder) {
      for (let index = this.rows.length - 1; index >= 0 && (this.values[index] ?? 0) >= limit; index--) this.tellAt(index, now);
    } else {
      for (let index = 0; index < this.rows.length; index++) if ((this.values[index] ?? 0) >= limit) this.tellAt(index, now);
    }
    for (const row of this.told) if (!now.has(row)) say(row, "unusualQuantity", null);
    for (const row of now) say(row, "unusualQuantity", large(row));
    this.told = now;
  }

  private tellAt(index: number, now: Set<Row>): void {
    const row = this.rows[index];
    if (row !== undefined && (this.values[index] ?? 0) <= mostUsualQuantity) now.add(row);
  }

  /** A few go where they belong; after many the order is made when it is needed. */
  private takeIn(): void {
    if (this.added.length > fewChanges) this.inOrder = false;
    for (const row of this.added) {
      const value = row.reading.amount;
      const index = this.inOrder ? this.place(value, row.rowNumber) : this.rows.length;
      if (index === this.rows.length) {
        this.rows.push(row);
        this.values.push(value);
      } else {
        this.rows.splice(index, 0, row);
        this.values.splice(index, 0, value);
      }
    }
    this.added.length = 0;
  }

  private putInOrder(): void {
    if (this.inOrder) return;
    const { values, rows } = this;
    const order = Array.from(rows, (row, index) => ({ row, value: values[index] ?? 0 }))
      .sort((a, b) => a.value - b.value || a.row.rowNumber - b.row.rowNumber);
    this.values = order.map(({ value }) => value);
    this.rows = order.map(({ row }) => row);
    this.inOrder = true;
  }

  /** Before the first that is not smaller. Many lines have the same quantity, so the row's number decides. */
  private place(value: number, rowNumber: number): number {
    return lowerBound(this.rows.length, (place) => {
      const other = this.values[place] ?? 0;
      return other < value || (other === value && (this.rows[place]?.rowNumber ?? 0) < rowNumber);
    });
  }

  private median(): number {
    const values = this.inOrder ? this.values : new Float64Array(this.values).sort();
    const at = (index: number) => values[index] ?? 0;
    const middle = values.length >> 1;
    return values.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  }
}

function large({ reading }: CrossRow): Finding {
  return { code: "QUANTITY_LARGE", params: { n: reading.quantity } };
}
