import type { Product } from "../../domain/product";
import { createProductIndex } from "../../domain/product-index";
import type { SavedSchedule } from "../../domain/schedule/saved-schedules";
import type { Clock } from "./clock";
import type { ImportApi } from "./import-api";
import type { KnownProducts } from "./known-products";
import type { Connection } from "./pane-state";
import { createSavedScheduleSource } from "./saved-schedules";

/** The server's list: as it came, and the texts by which it can be looked up. */
export interface FetchedProducts {
  readonly known: KnownProducts;
  texts(): readonly string[];
}

export interface ProductSource {
  /** Asks the server for its products and its saved schedules; the connection that the answers show. */
  refresh(): Promise<Connection>;
  /** The server was asked for its list, and has not given it for a day, or ever. */
  unchecked(): boolean;
  /** Tells what the list on the workbook's hidden sheet holds. */
  sheetHolds(texts: readonly string[]): void;
  /**
   * What products are checked against. While the sheet holds another list than the server, that is the
   * sheet's: Excel paints by it, and engine and paint must agree. null: no list is known. The same object as
   * before means the same list.
   */
  known(): KnownProducts | null;
  /** The server's saved schedules, which rows are checked against, too. null: never heard of; the same object, the same schedules. */
  saved(): readonly SavedSchedule[] | null;
  /** The server's list, or null where it was never read. */
  fetched(): FetchedProducts | null;
  /** What the sheet's list should become, on the user's command; null where it is right or nothing is known. */
  toWrite(): readonly string[] | null;
}

const dayMs = 86_400_000;

export function createProductSource(api: Pick<ImportApi, "products" | "schedules">, clock: Pick<Clock, "now">): ProductSource {
  const schedules = createSavedScheduleSource(api);
  let fetched: FetchedProducts | null = null;
  let etag: string | null = null;
  let asked = false;
  let refreshedAt = -Infinity;
  let onSheet: KnownProducts | null = null;
  let sheetTexts: readonly string[] = [];

  const agrees = () => fetched !== null && sameTexts(fetched.texts(), sheetTexts);

  return {
    async refresh() {
      const answer = await api.products(etag, { brief: true });
      asked = true;
      switch (answer.kind) {
        case "ok":
          refreshedAt = clock.now();
          if (answer.value.kind === "products") {
            fetched = fetchedProducts(answer.value.products);
            etag = answer.value.etag;
          }
          return schedules.refresh();
        case "sign-in": return answer;
        case "problem": return answer.problem.code === "forbidden-scope" ? { kind: "sign-in", reason: "no-access" } : { kind: "unreachable" };
        case "unreachable":
        case "cancelled": return { kind: "unreachable" };
      }
    },
    unchecked: () => asked && clock.now() - refreshedAt > dayMs,
    sheetHolds(texts) {
      if (sameTexts(texts, sheetTexts)) return;
      sheetTexts = texts;
      onSheet = texts.length === 0 ? null : { kind: "texts", texts };
    },
    known: () => (onSheet === null || agrees() ? fetched?.known ?? onSheet : onSheet),
    saved: schedules.known,
    fetched: () => fetched,
    toWrite: () => (fetched === null || agrees() ? null : fetched.texts()),
  };
}

function fetchedProducts(products: readonly Product[]): FetchedProducts {
  const index = createProductIndex(products);
  return { known: { kind: "products", products }, texts: () => index.texts() };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
