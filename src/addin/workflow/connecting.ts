import type { ImportApi } from "./import-api";
import type { ModelStore } from "./model-store";
import type { Connection, Submission } from "./pane-state";
import type { TokenStore } from "./ports";
import type { ProductSource } from "./products";
import type { SheetSession } from "./sheet-session";

export interface ConnectingDependencies extends ModelStore {
  readonly api: ImportApi;
  readonly tokens: TokenStore;
  readonly products: ProductSource;
  readonly session: SheetSession;
  /** Goes on with a submission that had to wait for the connection. */
  readonly resume: () => Promise<void>;
}

/** The way to the import server. */
export interface Connecting {
  pair(code: string): Promise<void>;
  signOut(): void;
  /** Asks for the products and saved schedules anew; checks by them if they are others. */
  refreshProducts(): Promise<void>;
  /** A token may end between two calls of a submission; the way to a new one is open only while that is known. */
  after(submission: Submission): Connection;
}

export function createConnecting({ api, tokens, products, session, model, update, resume }: ConnectingDependencies): Connecting {
  async function refreshProducts(): Promise<void> {
    const before = { known: products.known(), saved: products.saved(), unchecked: products.unchecked() };
    update({ connection: await products.refresh() });
    if (session.sheet() === null) return;
    if (products.known() !== before.known || products.saved() !== before.saved) await session.checkAll();
    else if (products.unchecked() !== before.unchecked) await session.listAgain();
  }

  return {
    refreshProducts,
    async pair(code) {
      const paired = await api.pair(code);
      if (paired.kind === "unreachable" || paired.kind === "cancelled") return update({ connection: { kind: "unreachable" } });
      if (paired.kind !== "ok") return update({ connection: { kind: "sign-in", reason: "refused" } });
      tokens.write(paired.value.token);
      await refreshProducts();
      const { submission } = model();
      if (submission.step === "failed" && submission.failure.kind === "sign-in") await resume();
    },
    signOut() {
      tokens.write(null);
      update({ connection: { kind: "sign-in", reason: "first-time" } });
    },
    after(submission) {
      const { connection } = model();
      if (submission.step !== "failed" || submission.failure.kind !== "sign-in" || connection.kind === "sign-in") return connection;
      return { kind: "sign-in", reason: tokens.read() === null ? "first-time" : "refused" };
    },
  };
}
