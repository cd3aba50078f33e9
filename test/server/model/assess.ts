import type { ModelBooks, Version } from "./books";
import { worthOf, type ModelProduct, type Worth } from "./products";
import { numbered, type Draft, type Line } from "./sheets";

export interface RowVerdict {
  readonly rowNumber: number;
  readonly outcome: "created" | "updated" | "unchanged" | "skipped" | "failed";
  readonly changed: readonly string[];
  /** What takes stored data to find and a user would want to know, with what it names. */
  readonly warnings: readonly (readonly [code: string, ...named: string[]])[];
  /** What a commit writes; null: nothing. */
  readonly version: Version | null;
}

/** What an import would do to the books now. */
export interface Assessment {
  readonly rows: readonly RowVerdict[];
  /** The rows without an error of their own, in the order of their IDs: what the content digest is made of. */
  readonly content: string;
  readonly counts: Readonly<Record<RowVerdict["outcome"], number>>;
  /** Of the rows that a commit applies. */
  readonly totals: { readonly rows: number; readonly quantity: string; readonly customers: number; readonly opportunities: number; readonly products: number; readonly amounts: object };
  readonly state: "validated" | "rejected";
  /** The products of the rows that a commit writes, as they are now. */
  readonly terms: string;
}

export interface Surroundings {
  readonly importId: string;
  readonly books: ModelBooks;
  readonly products: ReadonlyMap<string, ModelProduct>;
  readonly lastClosedMonth: string | null;
  /** Products as they were when the import was sealed. */
  readonly sealedProducts: ReadonlyMap<string, ModelProduct>;
}

export function assess(draft: Draft, around: Surroundings): Assessment {
  const good: Line[] = [];
  const judged = numbered(draft).map(([rowNumber, row]): RowVerdict => {
    const verdict = { rowNumber, changed: [], warnings: [], version: null };
    if (row.kind === "blank") return { ...verdict, outcome: "skipped" };
    if (row.kind === "bad" || !around.products.has(row.line.product) || (draft.opened.strict && row.line.bookingDate === "none")) return { ...verdict, outcome: "failed" };
    good.push(row.line);
    return { rowNumber, ...judge(row.line, draft, around) };
  });
  const { rows, terms } = toldOfProducts(judged, around);
  const counts = { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const applied = rows.flatMap(({ version }) => version?.typed ?? []);
  const isRejected = applied.length === 0 || (draft.opened.mode === "all-or-nothing" && counts.failed > 0);
  return { rows, content: contentOf(good), counts, totals: totalsOf(applied), state: isRejected ? "rejected" : "validated", terms };
}

/** At the first row that is written of each product that was changed since the seal. */
function toldOfProducts(judged: readonly RowVerdict[], { products, sealedProducts }: Surroundings): { readonly rows: readonly RowVerdict[]; readonly terms: string } {
  const written = new Map<string, string>();
  const rows = judged.map((row): RowVerdict => {
    const product = row.version?.typed.product;
    if (product === undefined || row.outcome === "unchanged" || written.has(product)) return row;
    const [then, now] = [sealedProducts, products].map((list) => JSON.stringify(list.get(product)));
    written.set(product, String(now));
    return then === undefined || then === now ? row : { ...row, warnings: [...row.warnings, ["PRODUCT_CHANGED", product, String(now)]] };
  });
  return { rows, terms: JSON.stringify([...written].sort()) };
}

function judge(typed: Line, { opened }: Draft, { importId, books, products, lastClosedMonth }: Surroundings): Omit<RowVerdict, "rowNumber"> {
  const stored = books.line(typed.id);
  const product = products.get(typed.product);
  if (product === undefined) throw new Error(`The model knows no product ${typed.product}.`);
  const typedBooking = typed.bookingDate === "none" ? null : typed.bookingDate;
  const billingDate = typed.billingDate ?? stored?.billingDate ?? typedBooking ?? opened.importDate;
  const bookingDate = typed.bookingDate === "none" ? null : typed.bookingDate ?? billingDate;
  const worth = worthOf(product, typed.quantity, billingDate, bookingDate);
  const changed = stored === undefined ? [] : changedFields(typed, stored);
  const version = { importId, typed, billingDate, bookingDate, worth };
  if (stored !== undefined && changed.length === 0) return { outcome: "unchanged", changed, warnings: [], version };
  const closed = lastClosedMonth === null ? null : firstChange(stored?.worth, worth, lastClosedMonth, [stored?.typed.quantity, typed.quantity]);
  const moves = stored !== undefined && stored.typed.customer !== typed.customer;
  if ((moves && !opened.allowReassign) || (closed !== null && opened.strict)) return { outcome: "failed", changed: [], warnings: [], version: null };
  const warnings: RowVerdict["warnings"] = [
    ...(moves ? [["ID_CUSTOMER_CHANGED", stored.typed.customer] as const] : []),
    ...(stored !== undefined && stored.typed.product !== typed.product ? [["ID_PRODUCT_CHANGED", stored.typed.product] as const] : []),
    ...(stored !== undefined && stored.bookingDate !== null && bookingDate === null ? [["BOOKING_REMOVED", stored.bookingDate] as const] : []),
    ...(closed !== null ? [["PERIOD_CLOSED", closed] as const] : []),
    ...(stored === undefined && typed.billingDate === null && typedBooking === null ? [["BILLING_DATE_DEFAULTED"] as const] : []),
  ];
  return { outcome: stored === undefined ? "created" : "updated", changed, warnings, version };
}

function changedFields(typed: Line, { typed: before, billingDate }: Version): string[] {
  const fields = ["customer", "opportunity", "product", "quantity", "billingDate", "bookingDate"] as const;
  // A blank billing date keeps the stored one.
  return fields.filter((field) => (field === "billingDate" ? typed.billingDate !== null && typed.billingDate !== billingDate : typed[field] !== before[field]));
}

/** The first month up to the last closed one of which the books would say something else. */
function firstChange(before: Worth | undefined, after: Worth, lastClosed: string, [quantityBefore, quantity]: readonly (number | undefined)[]): string | null {
  const told = (worth: Worth | undefined, pieces: number | undefined) => (worth?.postings ?? [])
    .map(({ date, kind, amount }) => JSON.stringify([date, kind, amount, ...(kind === "bookings" ? [pieces, worth?.currency] : [])]));
  const [old, fresh] = [told(before, quantityBefore), told(after, quantity)];
  const differing = [...old.filter((text) => !fresh.includes(text)), ...fresh.filter((text) => !old.includes(text))].map((text) => (JSON.parse(text) as string[])[0]?.slice(0, 7) ?? "").sort();
  const [first] = differing;
  return first !== undefined && first <= lastClosed ? first : null;
}

function contentOf(lines: readonly Line[]): string {
  return JSON.stringify([...lines].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function totalsOf(lines: readonly Line[]): Assessment["totals"] {
  const distinct = (texts: readonly string[]) => new Set(texts).size;
  return {
    rows: lines.length, quantity: String(lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    customers: distinct(lines.map(({ customer }) => customer)),
    opportunities: distinct(lines.flatMap(({ customer, opportunity }) => (opportunity === null ? [] : [`${customer} ${opportunity}`]))),
    products: distinct(lines.map(({ product }) => product)), amounts: {},
  };
}
