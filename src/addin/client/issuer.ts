import * as oauth from "oauth4webapi";
import { isLoopback, type SignInOffer } from "../../contract/sign-in";
import type { Issuer, SignInEnd } from "../workflow/sign-in-ports";
import { asClient, grantedTokens, type GrantedTokens } from "./granted-tokens";
import type { PaneTokens } from "./token-store";

/** The pane's way to renew a sign-in without its user. */
export type Renew = (refused: string) => Promise<"renewed" | "ended" | "unreachable">;

export interface SigningIssuer extends Issuer {
  /** For a token that the server does not take any more. Calls at one time share one renewal. */
  readonly renew: Renew;
}

/** The page that leads to the issuer, and that the issuer leads back to. */
export const signInPage = "/sign-in.html";

/** How long the issuer's answer is waited for, in milliseconds. */
const patienceMs = 20_000;

interface Session {
  readonly offer: SignInOffer;
  /** null: the issuer gives none, or takes it no more. */
  refreshToken: string | null;
}

/**
 * Signs in by OAuth 2.1. All secrets of it (verifier, state, nonce, tokens) live in this page's memory.
 * @param origin of the pane; the issuer knows `origin/sign-in.html` as the address to come back to
 */
export function createIssuer(origin: string, tokens: PaneTokens): SigningIssuer {
  const redirectAddress = origin + signInPage;
  let session: Session | null = null;
  let renewing: ReturnType<Renew> | null = null;

  function take(offer: SignInOffer, granted: GrantedTokens): void {
    // An issuer that gives no new one leaves the old one good.
    session = { offer, refreshToken: granted.refreshToken ?? session?.refreshToken ?? null };
    tokens.hold(granted.accessToken);
  }

  async function finish(offer: SignInOffer, query: string, secrets: Secrets): Promise<SignInEnd> {
    const { as, client } = asClient(offer);
    try {
      const answer = oauth.validateAuthResponse(as, client, new URLSearchParams(query), secrets.state);
      const response = await oauth.authorizationCodeGrantRequest(as, client, oauth.None(), answer, redirectAddress, secrets.verifier, requestOptions(offer));
      const granted = await grantedTokens(offer, response, secrets.nonce);
      session = null;
      take(offer, granted);
      return { kind: "signed-in", name: granted.name };
    } catch (error) {
      return endOf(error);
    }
  }

  async function renewOnce(held: Session): ReturnType<Renew> {
    const { offer, refreshToken } = held;
    if (refreshToken === null) return "ended";
    const { as, client } = asClient(offer);
    try {
      const granted = await grantedTokens(offer, await oauth.refreshTokenGrantRequest(as, client, oauth.None(), refreshToken, requestOptions(offer)), null);
      // Signed out or signed in anew in the meantime: this belongs to nobody now.
      if (session !== held) return "ended";
      take(offer, granted);
      return "renewed";
    } catch (error) {
      const { kind } = endOf(error);
      if (kind === "unreachable") return kind;
      held.refreshToken = null;
      return "ended";
    }
  }

  return {
    async begin(offer, anew) {
      const secrets = { state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce(), verifier: oauth.generateRandomCodeVerifier() };
      const challenge = await oauth.calculatePKCECodeChallenge(secrets.verifier);
      const query = new URLSearchParams({ state: secrets.state, nonce: secrets.nonce, challenge, ...(anew ? { anew: "1" } : {}) });
      return { address: `${redirectAddress}?${query}`, finish: (returned) => finish(offer, returned, secrets) };
    },
    renew(refused) {
      if (tokens.read() !== refused) return Promise.resolve(tokens.read() === null ? "ended" : "renewed");
      if (session === null) return Promise.resolve("ended");
      renewing ??= renewOnce(session).finally(() => { renewing = null; });
      return renewing;
    },
    forget() {
      const left = session;
      session = null;
      if (left === null || left.refreshToken === null || left.offer.revocationEndpoint === null) return;
      void revoke(left.offer, left.refreshToken);
    },
  };
}

interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

function requestOptions({ tokenEndpoint }: SignInOffer) {
  return { signal: () => AbortSignal.timeout(patienceMs), [oauth.allowInsecureRequests]: isLoopback(tokenEndpoint), [oauth.customFetch]: fetchOnce };
}

/** The network gave no answer: fetch says the same of every way in which that happens. */
class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

async function fetchOnce(url: string, init: Parameters<typeof fetch>[1]): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" });
  } catch (cause) {
    throw new NoAnswerError(undefined, { cause });
  }
}

/** Whoever cannot be told now finds the token ended when its own time is over; the pane has forgotten it either way. */
async function revoke(offer: SignInOffer, refreshToken: string): Promise<void> {
  const { as, client } = asClient(offer);
  await oauth.revocationRequest(as, client, oauth.None(), refreshToken, requestOptions(offer)).catch(() => undefined);
}

/** An answer that is none, such as a proxy's page, says nothing of the sign-in. */
const noAnswer = new Set<string | undefined>([oauth.RESPONSE_IS_NOT_CONFORM, oauth.RESPONSE_IS_NOT_JSON, oauth.PARSE_ERROR]);

/** What went wrong, by its kind: sentences of the issuer are shown to nobody, since anyone may have written them. */
function endOf(error: unknown): Exclude<SignInEnd, { kind: "signed-in" }> {
  if (error instanceof oauth.ResponseBodyError) return { kind: error.status >= 500 ? "unreachable" : "refused" };
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.WWWAuthenticateChallengeError) return { kind: "refused" };
  if (error instanceof oauth.OperationProcessingError) return { kind: noAnswer.has(error.code) ? "unreachable" : "forged" };
  if (error instanceof NoAnswerError) return { kind: "unreachable" };
  throw error;
}
