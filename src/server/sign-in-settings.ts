import { z } from "zod";
import type { SignInSettings } from "./http/sign-in";

/** The variables that say whose sign-ins count. */
export const signInVariables = {
  INTAKE_ISSUER: z.url("is not an address").optional(),
  INTAKE_AUDIENCE: z.string().optional(),
  // Whoever can change the keys on their way can sign in as anyone.
  INTAKE_JWKS: z.string().regex(/^(?!http:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])[:/]))/, "is an http address; only https is safe").optional(),
};

/**
 * null: nobody signs in elsewhere.
 * @throws Error where one of the three is missing
 */
export function signInSettings({ INTAKE_ISSUER: issuer, INTAKE_AUDIENCE: audience, INTAKE_JWKS: keys }: z.output<z.ZodObject<typeof signInVariables>>): SignInSettings | null {
  if (issuer === undefined && audience === undefined && keys === undefined) return null;
  if (issuer === undefined || audience === undefined || keys === undefined) {
    throw new Error("INTAKE_ISSUER, INTAKE_AUDIENCE and INTAKE_JWKS belong together: set all three, or none.");
  }
  return { issuer, audience, keys };
}
