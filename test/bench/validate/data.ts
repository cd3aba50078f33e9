import { serialToIso } from "../../../src/domain/calendar";
import type { Cell, SheetRow } from "../../../src/domain/cell";
import type { Product } from "../../../src/domain/product";
import type { Reading } from "../../../src/domain/reading";
import { seeded } from "../seeded";

/** One row as an object, which is what the peers check. A property that is left out is blank. */
export interface Entry<Value> {
  id?: Value;
  customer?: Value;
  opportunity?: Value;
  product?: Value;
  quantity?: Value;
  billingDate?: Value;
  bookingDate?: Value;
  renewal?: Value;
  customBilling?: Value;
  customRevRecognition?: Value;
}

export const keys = [
  "id", "customer", "opportunity", "product", "quantity",
  "billingDate", "bookingDate", "renewal", "customBilling", "customRevRecognition",
] as const satisfies readonly (keyof Entry<unknown>)[];

export const reading: Reading = {
  locale: { decimal: ".", dateOrder: "mdy" }, date1904: false, dateOrder: { billingDate: null, bookingDate: null }, importDate: "2026-07-15",
};

export const products: readonly Product[] = Array.from({ length: 200 }, (_, index) => ({
  id: `PRD-${1000 + index}`, name: `Product number ${index}`, code: null, listPrice: "100", currency: "USD", billingFrequency: "monthly",
  termMonths: 12, recurring: true, defaultRecognition: null, active: true,
}));

const badShare = 0.02;
const seed = 20260715;

/** What each column holds where it is bad: every competitor's rules for the column refuse it. */
const bad: Readonly<Record<(typeof keys)[number], readonly Cell[]>> = {
  id: [null],
  customer: [null],
  opportunity: ["x".repeat(300)],
  product: [null, "NO-SUCH-PRODUCT", "Unheard of"],
  quantity: [null, "ten", "a dozen"],
  billingDate: ["soon", "31.02.2026"],
  bookingDate: ["tomorrow", "2026-13-01"],
  renewal: ["perhaps", "later"],
  customBilling: ["sometimes", "whenever it suits"],
  customRevRecognition: ["as the customer likes", "at the end, maybe"],
};

const splits = Array.from({ length: 40 }, (_, index) => `${index + 10}% @ +0m; ${90 - index}% @ +${(index % 11) + 1}m`);
const amounts = Array.from({ length: 160 }, (_, index) => `${500 + index * 25} @ +0m; ${500 + index * 25} @ +6m`);
const billings = ["upfront", "monthly x 12", "quarterly x 4", ...splits, ...amounts];
const revenues = ["upfront", "straight-line 2027-04-01..2028-03-31", ...splits];

/** Lines as a company has them, the same for each size at every run; about one cell in fifty is bad, and one ID in a hundred is another row's. */
export function sheetRows(count: number): { readonly rows: SheetRow[]; readonly badCells: number } {
  const random = seeded(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  let badCells = 0;
  const twins = new Set<number>();
  const rows = Array.from({ length: count }, (_, index): SheetRow => {
    const billing = 45_700 + Math.floor(random() * 700);
    const cells: Cell[] = [
      `OLI-${String(index).padStart(8, "0")}`, `Customer ${Math.floor(index / 10)} Trading`, random() < 0.8 ? `Deal ${Math.floor(index / 10)}-${Math.floor(index % 10 / 3)}` : null,
      pick(products).id, 1 + Math.floor(random() * 500), { date: billing }, { date: billing - Math.floor(random() * 60) },
      random() < 0.5 ? false : null, random() < 0.3 ? pick(billings) : null, random() < 0.2 ? pick(revenues) : null,
    ];
    keys.forEach((key, column) => {
      if (random() >= badShare) return;
      if (key === "id" && index > 0 && !twins.has(index - 1) && random() < 0.5) twins.add(index);
      else cells[column] = pick(bad[key]);
      badCells++;
    });
    return [index + 2, cells];
  });
  for (const index of twins) {
    const above = rows[index - 1]?.[1][0] ?? null;
    // The row above may have lost its ID; then this one has none, too. Else both are bad.
    if (above !== null) badCells++;
    (rows[index]?.[1] as Cell[])[0] = above;
  }
  return { rows, badCells };
}

/** Every cell as the text that a file would hold. */
export function textEntries(rows: readonly SheetRow[]): Entry<string>[] {
  return rows.map(([, cells]) => entry(cells, (cell) => (typeof cell === "object" ? isoOf(cell) : String(cell))));
}

/** Numbers and booleans as such, dates as ISO texts. */
export function typedEntries(rows: readonly SheetRow[]): Entry<string | number | boolean>[] {
  return rows.map(([, cells]) => entry(cells, (cell) => (typeof cell === "object" ? isoOf(cell) : cell)));
}

function entry<Value>(cells: readonly Cell[], value: (cell: NonNullable<Cell>) => Value): Entry<Value> {
  const made: Entry<Value> = {};
  keys.forEach((key, column) => {
    const cell = cells[column] ?? null;
    if (cell !== null) made[key] = value(cell);
  });
  return made;
}

function isoOf(cell: object): string {
  return "date" in cell ? (serialToIso(Number(cell.date), false) ?? "") : "";
}
