import type { SignInOffer } from "../../contract/sign-in";

/**
 * Where the issuer asks people to sign in. What the pane drew for this one sign-in comes in `query` (`state`, `nonce`, the
 * `challenge` of its PKCE verifier, and `anew`); where to go comes from the server alone, so that nobody else's link leads on.
 * @param redirectAddress to which the issuer leads back
 */
export function issuerAddress(offer: SignInOffer, query: URLSearchParams, redirectAddress: string): string {
  const address = new URL(offer.authorizationEndpoint);
  const { searchParams } = address;
  for (const [name, value] of Object.entries(offer.parameters)) searchParams.set(name, value);
  const ours = {
    client_id: offer.clientId, response_type: "code", redirect_uri: redirectAddress, scope: offer.scope,
    state: query.get("state") ?? "", nonce: query.get("nonce") ?? "",
    code_challenge: query.get("challenge") ?? "", code_challenge_method: "S256",
    ...(query.has("anew") ? { prompt: withLogin(offer.parameters.prompt) } : {}),
  };
  for (const [name, value] of Object.entries(ours)) searchParams.set(name, value);
  return address.href;
}

/** What else the issuer shall ask for is asked for all the same. */
function withLogin(prompt = ""): string {
  return [...new Set(["login", ...prompt.split(" ")])].join(" ").trim();
}
