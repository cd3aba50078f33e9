import type { ApiOutcome, CallOptions, ImportApi } from "../addin/workflow/import-api";
import type { Product } from "../domain/product";
import type { SavedSchedule } from "../domain/schedule/saved-schedules";

/** What rows are checked against; null: not known. */
export interface ServerLists {
  readonly products: readonly Product[] | null;
  readonly saved: readonly SavedSchedule[] | null;
}

export const unknownLists: ServerLists = { products: null, saved: null };

type Answered = { readonly kind: "ok"; readonly value: ServerLists } | Exclude<ApiOutcome<never>, { readonly kind: "ok" }>;

/** The server's products and saved schedules. A server that is older than saved schedules has none. */
export async function readServerLists(api: ImportApi, options: CallOptions): Promise<Answered> {
  const products = await api.products(null, options);
  if (products.kind !== "ok") return products;
  const saved = await api.schedules(null, options);
  if (saved.kind !== "ok" && saved.kind !== "problem") return saved;
  return {
    kind: "ok",
    value: {
      products: products.value.kind === "products" ? products.value.products : null,
      saved: saved.kind === "ok" && saved.value.kind === "schedules" ? saved.value.schedules : null,
    },
  };
}
