import { z } from "zod";

/** An address that nobody can read along: https, or this computer's own. */
export const safeAddressSchema = z.url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith("https:") || isLoopback(url), "is an http address; only https is safe");

/** Whether an address leads to this computer, where http is as good as https. */
export function isLoopback(url: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url);
}

/**
 * What a pane needs to let people sign in with their organisation's account: OAuth 2.1, authorization code with PKCE.
 * Nothing in it is secret.
 */
export const signInOfferSchema = z.object({
  /** As `iss` of what it signs; `{tenantid}` stands for the organisation's ID. */
  issuer: z.string(),
  authorizationEndpoint: safeAddressSchema,
  tokenEndpoint: safeAddressSchema,
  /** null: the issuer takes no token back. */
  revocationEndpoint: safeAddressSchema.nullable(),
  /** Under which this server's pane is registered there, as a public client. */
  clientId: z.string(),
  /** Scopes to ask for, with blanks between. */
  scope: z.string(),
  /** What else this issuer wants to be asked with. */
  parameters: z.record(z.string(), z.string()),
});

/** null: nobody signs in elsewhere; a pairing code is the way. */
export const signInSchema = z.object({ signIn: signInOfferSchema.nullable() });

export type SignInOffer = z.infer<typeof signInOfferSchema>;
