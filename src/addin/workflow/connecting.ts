import type { ImportApi } from "./import-api";
import type { ModelStore } from "./model-store";
import type { Connection, Submission } from "./pane-state";
import type { TokenStore } from "./ports";
import type { ProductSource } from "./products";
import type { SigningIn } from "./signing-in";
import type { SheetSession } from "./sheet-session";

export interface ConnectingDependencies extends ModelStore {
  readonly api: ImportApi;
  readonly tokens: TokenStore;
  readonly products: ProductSource;
  readonly session: SheetSession;
  readonly signingIn: Pick<SigningIn, "learn" | "forget">;
  /** Goes on with a submission that had to wait for the connection. */
  readonly resume: () => Promise<void>;
}

/** The way to the import server. */
export interface Connecting {
  pair(code: string): Promise<void>;
  signOut(): void;
  /** With a new token: reads the lists, and goes on with a submission that had to wait for it. */
  goOn(): Promise<void>;
  /** Asks for the products and saved schedules anew; checks by them if they are others. */
  refreshProducts(): Promise<void>;
  /** A token may end between two calls of a submission; the way to a new one is open only while that is known. */
  after(submission: Submission): Connection;
}

export function createConnecting({ api, tokens, products, session, signingIn, model, update, resume }: ConnectingDependencies): Connecting {
  async function refreshProducts(): Promise<void> {
    const before = { known: products.known(), saved: products.saved(), unchecked: products.unchecked() };
    const connection = await products.refresh();
    // Before anybody is asked to connect: in which way.
    if (connection.kind === "sign-in") await signingIn.learn();
    update({ connection });
    if (session.sheet() === null) return;
    if (products.known() !== before.known || products.saved() !== before.saved) await session.checkAll();
    else if (products.unchecked() !== before.unchecked) await session.listAgain();
  }

  async function goOn(): Promise<void> {
    await refreshProducts();
    const { submission, connection } = model();
    if (connection.kind !== "sign-in" && submission.step === "failed" && submission.failure.kind === "sign-in") await resume();
  }

  return {
    refreshProducts,
    goOn,
    async pair(code) {
      const paired = await api.pair(code);
      if (paired.kind === "unreachable" || paired.kind === "cancelled") return update({ connection: { kind: "unreachable" } });
      if (paired.kind !== "ok") return update({ connection: { kind: "sign-in", reason: "refused" } });
      signingIn.forget();
      tokens.write(paired.value.token);
      await goOn();
    },
    signOut() {
      signingIn.forget();
      tokens.write(null);
      update({ connection: { kind: "sign-in", reason: "first-time" } });
    },
    after(submission) {
      const { connection } = model();
      if (submission.step !== "failed" || submission.failure.kind !== "sign-in" || connection.kind === "sign-in") return connection;
      return { kind: "sign-in", reason: submission.failure.reason };
    },
  };
}
