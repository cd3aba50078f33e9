import type { SignInOffer } from "../../contract/sign-in";
import type { Access, SignInFailure } from "./access-state";
import type { ImportApi } from "./import-api";
import type { ModelStore } from "./model-store";
import type { Issuer, SignInEnd, SignInWindow } from "./sign-in-ports";

export interface SigningInDependencies extends ModelStore {
  readonly api: Pick<ImportApi, "signInOffer">;
  readonly issuer: Issuer;
  readonly window: SignInWindow;
  /** Does what had to wait for a connection. */
  readonly connected: () => Promise<void>;
}

/** Signing in with the organisation's account, in a window beside the workbook. */
export interface SigningIn {
  /** Asks the server whether people sign in here, unless that is known. */
  learn(): Promise<void>;
  signIn(): Promise<void>;
  /** Closes the window; nobody is signed in. */
  cancel(): void;
  /** Takes away what was told of the last try. */
  dismiss(): void;
  /** Forgets who is signed in. The next sign-in asks who it is, even where the issuer would still know. */
  forget(): void;
}

export function createSigningIn({ api, issuer, window, model, update, connected }: SigningInDependencies): SigningIn {
  /** undefined: the server was not asked, or did not answer. */
  let offer: SignInOffer | null | undefined;
  let asksAnew = false;
  let cancelled = false;

  const show = (part: Partial<Access>) => update({ access: { ...model().access, ...part } });
  const fail = (failure: SignInFailure) => show({ trying: { step: "failed", failure } });
  const isWaiting = () => model().access.trying.step === "waiting";

  async function learn(): Promise<void> {
    if (offer !== undefined) return;
    const asked = await api.signInOffer({ brief: true });
    if (asked.kind !== "ok") return;
    offer = asked.value;
    show({ signIn: offer !== null });
  }

  async function throughWindow(where: SignInOffer): Promise<SignInEnd | SignInFailure> {
    const { connection } = model();
    // Somebody else may be let in than whoever the issuer knows already.
    const anew = asksAnew || (connection.kind === "sign-in" && connection.reason === "no-access");
    const begun = await issuer.begin(where, anew);
    if (cancelled) return { kind: "closed" };
    const end = await window.open(begun.address);
    return end.kind === "answered" ? begun.finish(end.text) : end;
  }

  /** What the server makes of whoever has signed in. */
  async function tryConnection(name: string | null): Promise<void> {
    asksAnew = false;
    show({ who: name });
    await connected();
    const { connection } = model();
    if (connection.kind !== "sign-in") return show({ trying: { step: "idle" } });
    fail({ kind: connection.reason === "no-access" ? "no-access" : "not-accepted" });
  }

  return {
    learn,
    async signIn() {
      if (isWaiting()) return;
      cancelled = false;
      show({ trying: { step: "waiting" } });
      try {
        await learn();
        const end = offer ? await throughWindow(offer) : { kind: "unreachable" } as const;
        if (end.kind === "signed-in") await tryConnection(end.name);
        else if (cancelled && end.kind === "closed") show({ trying: { step: "idle" } });
        else fail(end);
      } finally {
        if (isWaiting()) show({ trying: { step: "idle" } });
      }
    },
    cancel() {
      cancelled = true;
      window.close();
    },
    dismiss() {
      if (!isWaiting()) show({ trying: { step: "idle" } });
    },
    forget() {
      asksAnew = true;
      issuer.forget();
      show({ who: null, trying: { step: "idle" } });
    },
  };
}
