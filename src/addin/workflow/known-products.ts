import type { Product } from "../../domain/product";
import { createProductIndex, createProductIndexFromTexts, type ProductIndex } from "../../domain/product-index";

/** A product list as it can be sent to another thread: the server's products, or the texts that the sheet holds. */
export type KnownProducts =
  | { readonly kind: "products"; readonly products: readonly Product[] }
  | { readonly kind: "texts"; readonly texts: readonly string[] };

export function indexProducts(known: KnownProducts | null): ProductIndex | null {
  switch (known?.kind) {
    case undefined: return null;
    case "products": return createProductIndex(known.products);
    case "texts": return createProductIndexFromTexts(known.texts);
  }
}
