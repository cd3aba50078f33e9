import type { WindowEnd } from "./sign-in-ports";

/** No token, one that counts no more, or one whose bearer may do nothing here. */
export type NoEntry = "first-time" | "refused" | "no-access";

/** How people get in. */
export interface Access {
  /** People sign in with their organisation's account here; else a pairing code is the way. */
  readonly signIn: boolean;
  /** Whoever is signed in, as the issuer names them; null: nobody, or somebody without a name. */
  readonly who: string | null;
  readonly trying: SignInTry;
}

export type SignInTry =
  | { readonly step: "idle" }
  /** The window is open, or what it said is being looked at. */
  | { readonly step: "waiting" }
  | { readonly step: "failed"; readonly failure: SignInFailure };

export type SignInFailure =
  | Exclude<WindowEnd, { kind: "answered" }>
  /** The issuer or the server said nothing. */
  | { readonly kind: "unreachable" }
  /** The issuer lets nobody in. */
  | { readonly kind: "refused" }
  /** What came back is not the answer to this sign-in. */
  | { readonly kind: "forged" }
  /** Signed in, and still the server does not know, or not let in, whoever it is. */
  | { readonly kind: "not-accepted" | "no-access" };

export const unknownAccess: Access = { signIn: false, who: null, trying: { step: "idle" } };
