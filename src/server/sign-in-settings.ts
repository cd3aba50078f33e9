import { z } from "zod";
import { isLoopback } from "../contract/sign-in";
import type { SignInSettings } from "./http/sign-in";

/** As whom the pane signs people in at the issuer. */
export interface PaneClient {
  /** As SignInSettings has it. */
  readonly issuer: string;
  readonly clientId: string;
  /** With blanks between. */
  readonly scope: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the pane needs; `offline_access` asks for a token by which it renews the sign-in without a word. */
const usualScopes = "openid profile offline_access imports.write imports.read imports.undo";

/** What the flow itself says, and nobody may say otherwise. */
const ofTheFlow = new Set([
  "client_id", "redirect_uri", "response_type", "response_mode", "scope", "state", "nonce", "code_challenge", "code_challenge_method", "request", "request_uri",
]);

const blanks = /\s+/;
const wordsSchema = z.string().transform((text) => text.trim().split(blanks).join(" "));
const parametersSchema = z.string().transform((text) => Object.fromEntries(new URLSearchParams(text)));

/** The variables that say whose sign-ins count. */
export const signInVariables = {
  INTAKE_ISSUER: z.url("is not an address").optional(),
  INTAKE_AUDIENCE: z.string().optional(),
  // Whoever can change the keys on their way can sign in as anyone.
  INTAKE_JWKS: z.string().refine((place) => !place.startsWith("http://") || isLoopback(place), "is an http address; only https is safe").optional(),
  INTAKE_CLIENT_ID: z.string().optional(),
  INTAKE_SCOPES: wordsSchema.optional(),
  INTAKE_SIGN_IN_PARAMETERS: parametersSchema
    .refine((parameters) => Object.keys(parameters).every((name) => !ofTheFlow.has(name)), "says what the sign-in itself decides; it is for others, such as audience=https://intake.example.com")
    .optional(),
};

type Values = z.output<z.ZodObject<typeof signInVariables>>;

/**
 * null: nobody signs in elsewhere.
 * @throws Error where one of the three is missing
 */
export function signInSettings({ INTAKE_ISSUER: issuer, INTAKE_AUDIENCE: audience, INTAKE_JWKS: keys }: Values): SignInSettings | null {
  if (issuer === undefined && audience === undefined && keys === undefined) return null;
  if (issuer === undefined || audience === undefined || keys === undefined) {
    throw new Error("INTAKE_ISSUER, INTAKE_AUDIENCE and INTAKE_JWKS belong together: set all three, or none.");
  }
  return { issuer, audience, keys };
}

/**
 * null: the pane signs nobody in; other programs may bring the issuer's tokens all the same.
 * @throws Error where something is set that means nothing without the rest
 */
export function paneClient({ INTAKE_ISSUER: issuer, INTAKE_CLIENT_ID: clientId, INTAKE_SCOPES: scope, INTAKE_SIGN_IN_PARAMETERS: parameters }: Values): PaneClient | null {
  if (clientId === undefined) {
    if (scope === undefined && parameters === undefined) return null;
    throw new Error("INTAKE_SCOPES and INTAKE_SIGN_IN_PARAMETERS are for the pane's sign-in: set INTAKE_CLIENT_ID, too, or leave them out.");
  }
  if (issuer === undefined) throw new Error("INTAKE_CLIENT_ID is the pane's name at the issuer: set INTAKE_ISSUER, INTAKE_AUDIENCE and INTAKE_JWKS, too, or leave it out.");
  return { issuer, clientId, scope: scope ?? usualScopes, parameters: parameters ?? {} };
}
