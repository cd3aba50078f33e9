import type { Product } from "./product";

/** What a text in the Product column means. `id` is the import ID as the product list writes it. */
export type ProductMatch =
  | { readonly kind: "exact"; readonly id: string }
  | { readonly kind: "case"; readonly id: string }
  | { readonly kind: "name"; readonly id: string }
  | { readonly kind: "code"; readonly id: string }
  | { readonly kind: "ambiguous"; readonly ids: readonly string[] }
  | { readonly kind: "unknown"; readonly suggestion: { readonly id: string; readonly name: string | null } | null };

/** A product list, ready to look texts up in (RULES.md 3.4). */
export interface ProductIndex {
  /** The number of products (or of texts, where only those are known). */
  readonly size: number;
  /** `text` is a normalised cell text. */
  resolve(text: string): ProductMatch;
  /** The product of an import ID in its exact writing; null also where only texts are known. */
  get(id: string): Product | null;
  /** Every text that resolves without an error, normalised and distinct: what the sheet's own list holds. */
  texts(): readonly string[];
}

export type CreateProductIndex = (products: readonly Product[]) => ProductIndex;
