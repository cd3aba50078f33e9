import { issuerAddress } from "../../src/addin/sign-in/issuer-address";
import type { SignInOffer } from "../../src/contract/sign-in";

const offer: SignInOffer = {
  issuer: "https://login.example", authorizationEndpoint: "https://login.example/authorize?tenant=a", tokenEndpoint: "https://login.example/token", revocationEndpoint: null,
  clientId: "intake-pane", scope: "openid imports.write", parameters: { audience: "api://intake" },
};
const back = "https://intake.example/sign-in.html";
const given = (query: string, changes: Partial<SignInOffer> = {}) => Object.fromEntries(new URL(issuerAddress({ ...offer, ...changes }, new URLSearchParams(query), back)).searchParams);

it("the window leads to the issuer that the server names, with what the pane drew for this sign-in", () => {
  expect(given("state=s&nonce=n&challenge=c")).toEqual({
    tenant: "a", audience: "api://intake", client_id: "intake-pane", response_type: "code", redirect_uri: back, scope: "openid imports.write",
    state: "s", nonce: "n", code_challenge: "c", code_challenge_method: "S256",
  });
});

it("whoever makes a link to the window's page leads nobody elsewhere, and changes nothing of the sign-in", () => {
  const query = "state=s&nonce=n&challenge=c&redirect_uri=https://evil.example&scope=all&client_id=evil&authorizationEndpoint=https://evil.example&_host_Info=excel";
  expect(given(query)).toEqual(given("state=s&nonce=n&challenge=c"));
});

it("a sign-in as somebody else has the issuer ask who it is, beside what else it shall ask", () => {
  expect(given("challenge=c").prompt).toBeUndefined();
  expect(given("challenge=c&anew=1").prompt).toBe("login");
  expect(given("challenge=c&anew=1", { parameters: { prompt: "consent" } }).prompt).toBe("login consent");
});
