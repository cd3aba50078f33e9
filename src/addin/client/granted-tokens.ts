import * as oauth from "oauth4webapi";
import { z } from "zod";
import type { SignInOffer } from "../../contract/sign-in";
import { parseJson } from "./read-problem";

/** What the issuer gave. */
export interface GrantedTokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Of whoever signed in, or null. */
  readonly name: string | null;
}

const placeOfTenant = "{tenantid}";

/**
 * That the answer is fresh is proved by state, nonce and verifier; a computer whose clock is wrong by days can sign in, and
 * hears of its clock when it imports.
 */
const toleratedSeconds = 3 * 86_400;

export function asClient(offer: SignInOffer): { readonly as: oauth.AuthorizationServer; readonly client: oauth.Client } {
  const { issuer, authorizationEndpoint, tokenEndpoint, revocationEndpoint, clientId } = offer;
  return {
    as: {
      issuer, authorization_endpoint: authorizationEndpoint, token_endpoint: tokenEndpoint,
      ...(revocationEndpoint === null ? {} : { revocation_endpoint: revocationEndpoint }),
    },
    client: { client_id: clientId, [oauth.clockTolerance]: toleratedSeconds },
  };
}

/**
 * Reads the answer to a code or a refresh token, and checks the ID token in it.
 * @param nonce that the ID token has to bear; null after a renewal
 * @throws oauth.ResponseBodyError where the issuer refused, oauth.OperationProcessingError for an answer that is not to be believed
 */
export async function grantedTokens(offer: SignInOffer, response: Response, nonce: string | null): Promise<GrantedTokens> {
  const { as, client } = asClient(await offerOfTenant(offer, response));
  const isOpenId = offer.scope.split(" ").includes("openid");
  const result = nonce === null
    ? await oauth.processRefreshTokenResponse(as, client, response)
    : await oauth.processAuthorizationCodeResponse(as, client, response, isOpenId ? { expectedNonce: nonce, requireIdToken: true } : {});
  const claims = oauth.getValidatedIdTokenClaims(result);
  const named = [claims?.name, claims?.preferred_username, claims?.email].find((name) => typeof name === "string" && name.trim() !== "");
  return {
    accessToken: result.access_token, refreshToken: result.refresh_token ?? null,
    name: typeof named === "string" ? named.slice(0, 100) : null,
  };
}

const idTokenSchema = z.object({ id_token: z.string() });
const tenantSchema = z.object({ tid: z.guid() });

/** An issuer of many organisations signs for each under an address of its own, which the ID token's own `tid` completes. */
async function offerOfTenant(offer: SignInOffer, response: Response): Promise<SignInOffer> {
  if (!offer.issuer.includes(placeOfTenant)) return offer;
  const body = idTokenSchema.safeParse(parseJson(await response.clone().text()));
  const [, payload = ""] = body.success ? body.data.id_token.split(".") : [];
  const claims = tenantSchema.safeParse(parseJson(textOf(payload)));
  return claims.success ? { ...offer, issuer: offer.issuer.replace(placeOfTenant, claims.data.tid) } : offer;
}

/** Of base64url; "" for what is none. */
function textOf(base64url: string): string {
  try {
    return atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
