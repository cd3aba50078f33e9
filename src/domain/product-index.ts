import { isQuietText } from "./cells/quiet-text";
import { shortTextLimit } from "./cells/read-text-field";
import { normaliseText } from "./normalise-text";
import type { Product } from "./product";
import { createSuggester, type NamedProduct } from "./suggest-product";

/** What a text in the Product column means. `id` is the import ID as the product list writes it. */
export type ProductMatch =
  | { readonly kind: "exact"; readonly id: string }
  | { readonly kind: "case"; readonly id: string }
  | { readonly kind: "name"; readonly id: string }
  | { readonly kind: "code"; readonly id: string }
  | { readonly kind: "ambiguous"; readonly ids: readonly string[] }
  | { readonly kind: "unknown"; readonly suggestion: NamedProduct | null };

/** A product list, ready to look texts up in (RULES.md 3.4). */
export interface ProductIndex {
  /** The number of products (or of texts, where only those are known). */
  readonly size: number;
  /** `text` is a normalised cell text. */
  resolve(text: string): ProductMatch;
  /** The product of an import ID in its exact writing; null also where only texts are known. */
  get(id: string): Product | null;
  /** Import IDs that stand for themselves, with nothing to say about them: those of active products, in plain characters. */
  readonly quietIds: ReadonlySet<string>;
  /** Every text that resolves without an error, normalised and distinct: what the sheet's own list holds. */
  texts(): readonly string[];
}

export function createProductIndex(products: readonly Product[]): ProductIndex {
  const byId = new Map(products.map((product) => [product.id, product]));
  const exact = new Map<string, string[]>();
  const anyCase = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const codes = new Map<string, string[]>();
  for (const { id, name, code } of byId.values()) {
    add(exact, normaliseText(id), id);
    add(anyCase, fold(id), id);
    add(names, fold(name), id);
    if (code !== null) add(codes, fold(code), id);
  }
  const suggest = createSuggester(
    [...byId.values()].flatMap((product) =>
      distinct([product.id, product.name, product.code ?? ""].map(fold)).map((text) => [text, product] as const),
    ),
  );

  const lookUp = (text: string): ProductMatch => {
    const folded = fold(text);
    return (
      choose("exact", exact.get(text)) ?? choose("case", anyCase.get(folded)) ?? choose("name", names.get(folded)) ??
      choose("code", codes.get(folded)) ?? { kind: "unknown", suggestion: named(suggest(folded)) }
    );
  };
  const resolve = remembering(lookUp);
  return {
    size: byId.size,
    resolve,
    quietIds: new Set([...byId.values()].filter(({ id, active }) => active && isQuiet(id, exact)).map(({ id }) => id)),
    get: (id) => byId.get(id) ?? null,
    texts: () => resolvable([...byId.values()].flatMap(({ id, name, code }) => [id, name, code ?? ""]), lookUp),
  };
}

/**
 * The list as the sheet holds it, for the time in which the products themselves cannot be had (RULES.md section 10,
 * promise 6). It finds the same errors; which product a name stands for is not known, so a text stands for itself.
 */
export function createProductIndexFromTexts(texts: readonly string[]): ProductIndex {
  const known = distinct(texts.map((text) => normaliseText(text)));
  const exact = new Set(known);
  const anyCase = new Map<string, string[]>();
  for (const text of known) add(anyCase, fold(text), text);
  const suggest = createSuggester(known.map((text) => [fold(text), { id: text, name: null }]));
  const lookUp = (text: string): ProductMatch => {
    if (exact.has(text)) return { kind: "exact", id: text };
    return choose("case", anyCase.get(fold(text))) ?? { kind: "unknown", suggestion: named(suggest(fold(text))) };
  };
  return { size: known.length, resolve: remembering(lookUp), quietIds: new Set(known.filter((text) => isQuietText(text, shortTextLimit))), get: () => null, texts: () => known };
}

/** Two IDs that differ in blanks only are ambiguous. */
function isQuiet(id: string, exact: ReadonlyMap<string, readonly string[]>): boolean {
  return isQuietText(id, shortTextLimit) && exact.get(id)?.length === 1;
}

function choose(kind: "exact" | "case" | "name" | "code", ids: readonly string[] | undefined): ProductMatch | null {
  const [id, second] = ids ?? [];
  if (ids === undefined || id === undefined) return null;
  return second === undefined ? { kind, id } : { kind: "ambiguous", ids };
}

function named(product: NamedProduct | null): NamedProduct | null {
  return product === null ? null : { id: product.id, name: product.name };
}

/** The texts that a list needs so that looking them up without regard to case finds what the index finds. */
function resolvable(texts: readonly string[], lookUp: (text: string) => ProductMatch): string[] {
  const ids = new Set<string>();
  const others = new Map<string, string>();
  for (const text of texts) {
    const clean = normaliseText(text);
    const { kind } = lookUp(clean);
    if (kind === "exact") ids.add(clean);
    else if (kind === "name" || kind === "code") others.set(fold(clean), clean);
  }
  return [...ids, ...others.values()];
}

/** A column holds the same few texts again and again; what was found once is kept, within a bound. */
function remembering(lookUp: (text: string) => ProductMatch): (text: string) => ProductMatch {
  const found = new Map<string, ProductMatch>();
  return (text) => {
    let match = found.get(text);
    if (match === undefined) {
      match = lookUp(text);
      if (found.size < 50_000) found.set(text, match);
    }
    return match;
  };
}

function add(index: Map<string, string[]>, key: string, id: string): void {
  if (key === "") return;
  const ids = index.get(key);
  if (ids === undefined) index.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}

/** "Ignoring case", the way every part of this product ignores it. */
function fold(text: string): string {
  return normaliseText(text).toLowerCase();
}
