import { grantedTokens } from "../../../src/addin/client/granted-tokens";
import type { SignInOffer } from "../../../src/contract/sign-in";

const tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const offer: SignInOffer = {
  issuer: "https://login.example/{tenantid}/v2.0", authorizationEndpoint: "https://login.example/authorize", tokenEndpoint: "https://login.example/token", revocationEndpoint: null,
  clientId: "intake-pane", scope: "openid", parameters: {},
};
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const now = () => Math.floor(Date.now() / 1_000);

/** The issuer's answer, as it comes over TLS from the issuer itself. */
function answerWith(changes: Readonly<Record<string, unknown>>): Response {
  const claims = { iss: `https://login.example/${tenant}/v2.0`, aud: "intake-pane", sub: "ada", nonce: "n", tid: tenant, iat: now(), exp: now() + 600, ...changes };
  const body = { access_token: "token", token_type: "Bearer", id_token: `${base64({ alg: "RS256" })}.${base64(claims)}.${base64("signature")}` };
  return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
}

it("an issuer of many organisations signs for each under its own address", async () => {
  expect(await grantedTokens(offer, answerWith({ name: "Ada" }), "n")).toEqual({ accessToken: "token", refreshToken: null, name: "Ada" });
});

it.each<[string, Readonly<Record<string, unknown>>]>([
  ["of another organisation", { iss: "https://login.example/0b1f3f7e-7c55-4c1e-9f3f-0a1b2c3d4e5f/v2.0" }],
  ["of no organisation", { iss: "https://login.example/{tenantid}/v2.0x", tid: undefined }],
  ["whose organisation is a path", { iss: "https://login.example/../v2.0", tid: ".." }],
  ["for another client", { aud: "other" }],
])("an ID token %s is not believed", async (_, changes) => {
  await expect(grantedTokens(offer, answerWith(changes), "n")).rejects.toThrow();
});

it("a computer whose clock is wrong by two days can sign in, and hears of its clock when it imports", async () => {
  for (const days of [-2, 2]) {
    const then = now() + days * 86_400;
    expect(await grantedTokens(offer, answerWith({ iat: then, exp: then + 600 }), "n")).toMatchObject({ accessToken: "token" });
  }
});

it.each<[Readonly<Record<string, unknown>>, string | null]>([
  [{ name: " ", preferred_username: "ada@example.com" }, "ada@example.com"], [{ email: "a@example.com" }, "a@example.com"], [{ name: 7 }, null], [{ name: "x".repeat(200) }, "x".repeat(100)],
])("who signed in is named as the issuer names them: %j", async (claims, name) => {
  expect((await grantedTokens(offer, answerWith(claims), "n")).name).toBe(name);
});
