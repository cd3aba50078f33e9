import type { Finding } from "../cells/finding";
import { isReadable, type CrossRow, type CrossRule, type Say } from "./cross-rule";

/** RULES.md 3.5, QUANTITY_LARGE: so many times the median of the product's lines, of which there are enough. */
const times = 100;
const leastLines = 10;

interface Entry<Row> {
  readonly quantity: number;
  readonly row: Row;
  gone: boolean;
}

/** Compares each quantity with the median of its product. What is above a million is told by the cell itself. */
export function createUnusualQuantities<Row extends CrossRow>(): CrossRule<Row> {
  const products = new Map<string, Quantities<Row>>();
  const entries = new Map<Row, { readonly of: Quantities<Row>; readonly entry: Entry<Row> }>();
  const touched = new Set<Quantities<Row>>();

  return {
    add(row) {
      const { reading } = row;
      const { product, quantity } = reading.values ?? { product: "", quantity: "" };
      if (product === "" || quantity === "" || !isReadable(reading, "product") || !isReadable(reading, "quantity")) return;
      let of = products.get(product);
      if (of === undefined) products.set(product, (of = new Quantities()));
      const entry = { quantity: Number(quantity), row, gone: false };
      entries.set(row, { of, entry });
      of.add(entry);
      touched.add(of);
    },
    remove(row) {
      const known = entries.get(row);
      if (known === undefined) return;
      entries.delete(row);
      known.of.remove(known.entry);
      touched.add(known.of);
    },
    settle(say) {
      for (const quantities of touched) quantities.settle(say);
      touched.clear();
    },
  };
}

/** The quantities of one product in order, with those on top that are unusual. */
class Quantities<Row extends CrossRow> {
  private sorted: Entry<Row>[] = [];
  private added: Entry<Row>[] = [];
  private removed: Entry<Row>[] = [];
  private told = new Set<Entry<Row>>();

  add(entry: Entry<Row>): void {
    this.added.push(entry);
  }

  remove(entry: Entry<Row>): void {
    entry.gone = true;
    this.removed.push(entry);
    this.told.delete(entry);
  }

  settle(say: Say<Row>): void {
    this.sort();
    const limit = this.sorted.length < leastLines ? Infinity : times * this.median();
    const now = new Set<Entry<Row>>();
    for (let index = this.sorted.length - 1; index >= 0; index--) {
      const entry = this.sorted[index];
      if (entry === undefined || entry.quantity < limit) break;
      if (entry.quantity <= 1_000_000) now.add(entry);
    }
    for (const entry of this.told) if (!now.has(entry)) say(entry.row, "unusualQuantity", null);
    for (const entry of now) if (!this.told.has(entry)) say(entry.row, "unusualQuantity", large(entry));
    this.told = now;
  }

  /** A few changes go where they belong; many are sorted in at once. */
  private sort(): void {
    const changes = this.added.length + this.removed.length;
    if (changes > 16) {
      this.sorted = [...this.sorted, ...this.added].filter(({ gone }) => !gone).sort(compare);
    } else {
      for (const entry of this.removed) {
        const index = this.place(entry);
        if (this.sorted[index] === entry) this.sorted.splice(index, 1);
      }
      for (const entry of this.added) if (!entry.gone) this.sorted.splice(this.place(entry), 0, entry);
    }
    this.added = [];
    this.removed = [];
  }

  /** Before the first that is not smaller. */
  private place(entry: Entry<Row>): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.sorted[middle];
      if (other !== undefined && compare(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private median(): number {
    const at = (index: number) => this.sorted[index]?.quantity ?? 0;
    const middle = this.sorted.length >> 1;
    return this.sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  }
}

/** Many lines have the same quantity, so rows decide: an entry is found without looking at its equals. */
function compare(a: Entry<CrossRow>, b: Entry<CrossRow>): number {
  return a.quantity - b.quantity || a.row.rowNumber - b.row.rowNumber;
}

function large({ row }: { readonly row: CrossRow }): Finding {
  return { code: "QUANTITY_LARGE", params: { n: row.reading.values?.quantity ?? "" } };
}
