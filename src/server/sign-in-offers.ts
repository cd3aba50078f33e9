import { z } from "zod";
import { safeAddressSchema, type SignInOffer } from "../contract/sign-in";
import type { PaneClient } from "./sign-in-settings";

/** What the pane is told of how people sign in. */
export interface SignInOffers {
  /** @throws Error with a sentence where the issuer does not say where people sign in */
  current(): Promise<SignInOffer>;
  /** Where the pane has to be let: the issuer's own origin, and where else it gives tokens, once that is known. */
  origins(): readonly string[];
}

/** As much as is used of OpenID Connect Discovery 1.0, section 3. */
const discoverySchema = z.object({
  issuer: z.string(), authorization_endpoint: safeAddressSchema, token_endpoint: safeAddressSchema, revocation_endpoint: safeAddressSchema.optional(),
});

const hourMs = 3_600_000;
/** How long an answer is waited for, and how long nobody asks again after there was none: anyone can have the server ask. */
const patienceMs = 5_000;
/** Where an issuer of many organisations has an address for each, this one lets people of all of them in. */
const anyOrganisation = "organizations";

/** Asks the issuer once in an hour; what it said before stands while it is away. */
export function createSignInOffers({ issuer, clientId, scope, parameters }: PaneClient, now: () => number = Date.now): SignInOffers {
  let known: SignInOffer | null = null;
  let askAgainAt = -Infinity;
  let asking: Promise<void> | null = null;
  let failure: unknown = null;

  async function renew(): Promise<void> {
    try {
      known = await ask();
      askAgainAt = now() + hourMs;
    } catch (cause) {
      failure = cause;
      askAgainAt = now() + patienceMs;
    }
  }

  async function ask(): Promise<SignInOffer> {
    const found = discoverySchema.parse(await readJson(discoveryAddress(issuer)));
    if (found.issuer !== issuer) throw new Error("another issuer answers there");
    const { authorization_endpoint: authorizationEndpoint, token_endpoint: tokenEndpoint, revocation_endpoint: revocationEndpoint = null } = found;
    return { issuer, authorizationEndpoint, tokenEndpoint, revocationEndpoint, clientId, scope, parameters: { ...parameters } };
  }

  return {
    async current() {
      if (now() >= askAgainAt) await (asking ??= renew().finally(() => { asking = null; }));
      if (known === null) throw new Error(`INTAKE_ISSUER: ${discoveryAddress(issuer)} does not say where people sign in.`, { cause: failure });
      return known;
    },
    origins() {
      const addresses = known === null ? [discoveryAddress(issuer)] : [discoveryAddress(issuer), known.tokenEndpoint, known.revocationEndpoint ?? known.tokenEndpoint];
      return [...new Set(addresses.map((address) => new URL(address).origin))];
    },
  };
}

function discoveryAddress(issuer: string): string {
  return `${issuer.replace("{tenantid}", anyOrganisation).replace(/\/$/, "")}/.well-known/openid-configuration`;
}

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs), headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  return response.json();
}
