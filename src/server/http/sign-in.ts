import { readFile } from "node:fs/promises";
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { scopes, type Scope } from "../../contract/pairing";
import { HttpProblem } from "./problem";

export interface SignInSettings {
  /** With `{tenantid}` in it, as Microsoft Entra writes an issuer of many organisations: each has its own, with its tid there. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's public keys are (a JWKS): an https address, or a file, which is read at the start only. */
  readonly keys: string;
}

/** What a JWT of the issuer says of its bearer. */
export interface SignedIn {
  readonly tenantId: string;
  readonly subject: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date;
}

/** @throws HttpProblem for a JWT that is not to be believed */
export type VerifySignIn = (jwt: string, now: Date) => Promise<SignedIn>;

/** Public keys only, so that nobody who can read them can sign; what a JWT itself asks for is not followed. */
const algorithms = ["RS256", "PS256", "ES256"];

const leewaySeconds = 60;

const placeOfTenant = "{tenantid}";

const scopeList = z.union([z.string().transform((list) => list.split(" ")), z.array(z.string())]).optional();
/** A name stands on receipts, in a column that holds neither NUL nor half a character. */
const storable = z.string().regex(/^[^\0\p{Cs}]+$/u).transform((text) => [...text].slice(0, 100).join(""));
const tenantSchema = z.guid().toLowerCase();
const claimsSchema = z.object({
  tid: tenantSchema, sub: storable, exp: z.number(), scp: scopeList, scope: scopeList,
  name: storable.optional().catch(undefined), preferred_username: storable.optional().catch(undefined),
});

/** @throws Error where the file of keys is not there or holds none */
export async function createSignIn({ issuer, audience, keys }: SignInSettings): Promise<VerifySignIn> {
  const key = await keySource(keys);
  return async (jwt, now) => {
    const payload = await verified(jwt, key, { issuer: issuerFor(issuer, jwt), audience, algorithms, clockTolerance: leewaySeconds, requiredClaims: ["exp", "sub", "tid"], currentDate: now });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) throw refusal(`its ${claims.error.issues.map(({ path }) => path.join(".")).join(", ")} cannot be used`);
    const { tid, sub, exp, scp = [], scope = [], name, preferred_username: user } = claims.data;
    const granted = scopes.filter((one) => scp.includes(one) || scope.includes(one));
    return { tenantId: tid, subject: sub, name: name ?? user ?? sub, scopes: granted, expiresAt: new Date(exp * 1_000) };
  };
}

/** What the token says of its organisation is not believed here: it decides which issuer it must have. */
function issuerFor(issuer: string, jwt: string): string {
  if (!issuer.includes(placeOfTenant)) return issuer;
  try {
    return issuer.replace(placeOfTenant, tenantSchema.parse(decodeJwt(jwt).tid));
  } catch (cause) {
    throw Object.assign(refusal("it names no organisation"), { cause });
  }
}

async function keySource(keys: string): Promise<JWTVerifyGetKey> {
  if (/^https?:/.test(keys)) return createRemoteJWKSet(new URL(keys));
  try {
    return createLocalJWKSet(JSON.parse(await readFile(keys, "utf8")));
  } catch (cause) {
    throw new Error(`INTAKE_JWKS names ${keys}, which cannot be read as a JSON Web Key Set. Put the issuer's public keys there.`, { cause });
  }
}

async function verified(jwt: string, key: JWTVerifyGetKey, options: Parameters<typeof jwtVerify>[2]): Promise<unknown> {
  try {
    return (await jwtVerify(jwt, key, options)).payload;
  } catch (cause) {
    throw Object.assign(problemOf(cause), { cause });
  }
}

/** What the bearer sent, jose names by its class; all else failed on the way to the issuer's keys. */
function problemOf(error: unknown): HttpProblem {
  if (error instanceof errors.JWTExpired) {
    return new HttpProblem("token-expired", "The sign-in has expired. Sign in again; the import goes on with the same id.");
  }
  if (error instanceof errors.JWTClaimValidationFailed) return refusal(`its ${error.claim} is missing or not the one that this server takes`);
  const forged = [errors.JWTInvalid, errors.JWSInvalid, errors.JWSSignatureVerificationFailed, errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported, errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys];
  if (forged.some((kind) => error instanceof kind)) return refusal("it is not signed with a key of the issuer that this server trusts");
  return new HttpProblem("busy", "The keys of the sign-in's issuer cannot be had. Repeat the same request.", {}, 5);
}

function refusal(reason: string): HttpProblem {
  return new HttpProblem("token-revoked", `The sign-in does not count here: ${reason}. Sign in again, or have the server's settings checked.`);
}
