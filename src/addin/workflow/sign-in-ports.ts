import type { SignInOffer } from "../../contract/sign-in";

/** Signs people in where the server says. `addin/client` answers it by OAuth: authorization code with PKCE. */
export interface Issuer {
  /**
   * Begins one sign-in, which leaves all others behind.
   * @param anew whoever is signed in at the issuer is asked all the same, so that it can be somebody else
   */
  begin(offer: SignInOffer, anew: boolean): Promise<BegunSignIn>;
  /** Forgets who is signed in, and has the issuer take its token back where it does that. */
  forget(): void;
}

export interface BegunSignIn {
  /** The add-in's own page that leads on to the issuer's. It holds nothing secret. */
  readonly address: string;
  /** Takes what that page gives back, a query such as `?code=…&state=…`. Signed in, the calls of the API bear the token. */
  finish(query: string): Promise<SignInEnd>;
}

export type SignInEnd =
  /** The name as the issuer gives it, or null. */
  | { readonly kind: "signed-in"; readonly name: string | null }
  /** The issuer lets nobody in, be it that the user said no. */
  | { readonly kind: "refused" }
  | { readonly kind: "unreachable" }
  /** The answer belongs to another sign-in, or was made up. */
  | { readonly kind: "forged" };

/** A window beside the workbook. `addin/excel` answers it by Office's dialog. */
export interface SignInWindow {
  /** Shows a page of the pane's own origin, which may lead elsewhere and back, until it says something or is gone. One at a time. */
  open(address: string): Promise<WindowEnd>;
  /** The window that is open ends as "closed". */
  close(): void;
}

export type WindowEnd =
  | { readonly kind: "answered"; readonly text: string }
  | { readonly kind: "closed" }
  /** The browser let no window open. */
  | { readonly kind: "blocked" }
  /** Office asked whether a window may open, and the user said no. */
  | { readonly kind: "declined" }
  /** The add-in has another window open. */
  | { readonly kind: "busy" }
  /** Office's number for whatever else kept the page from being shown. */
  | { readonly kind: "failed"; readonly code: number };
