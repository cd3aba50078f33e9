import { createIssuer, type SigningIssuer } from "../../../src/addin/client/issuer";
import { createTokenStore, type PaneTokens } from "../../../src/addin/client/token-store";
import { createImportApi } from "../../../src/addin/client/import-api";
import { createSignInOffers } from "../../../src/server/sign-in-offers";
import type { SignInOffer } from "../../../src/contract/sign-in";
import { eventually } from "../../support/eventually";
import { startOpenIdProvider, type OpenIdProvider } from "../../support/openid-provider";
import { throughTheWindow, type AtTheProvider } from "../../support/sign-in-without-browser";
import { answer, cut, FarEnd, importId, quick, refuse, state } from "./network";

const origin = "https://localhost:3001";
const open = answer(200, state("open"), { etag: '"1"' });

let provider: OpenIdProvider;
let offer: SignInOffer;
beforeAll(async () => {
  provider = await startOpenIdProvider();
  offer = await createSignInOffers({ issuer: provider.issuer, clientId: "intake-pane", scope: "openid profile offline_access imports.read imports.write", parameters: {} }).current();
});
afterAll(() => provider.close());

let end: FarEnd | null = null;
afterEach(async () => {
  await end?.stop();
  end = null;
});

let kept: Map<string, string>;
let tokens: PaneTokens;
let issuer: SigningIssuer;
beforeEach(async () => {
  await provider.behave({ lifetime: 600, refresh: true, disabled: false, answers: true });
  kept = new Map();
  tokens = createTokenStore(() => ({
    getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key),
  }) as Storage, undefined);
  issuer = createIssuer(origin, tokens);
});

async function signIn(person?: AtTheProvider, changed: (query: URLSearchParams) => void = () => {}) {
  const begun = await issuer.begin(offer, false);
  const query = new URLSearchParams(await throughTheWindow(offer, begun.address, person));
  changed(query);
  return begun.finish(`?${query}`);
}
const apiOver = (end: FarEnd) => createImportApi({ baseUrl: end.baseUrl, tokens, renew: issuer.renew, patient: { ...quick, patience: 5_000 }, brief: quick });
const renew = () => issuer.renew(tokens.read() ?? "");
const claims = () => JSON.parse(Buffer.from(tokens.read()?.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>;

it("who signs in at the issuer has a token for the import API, under the own name", async () => {
  expect(await signIn({ name: "Ada" })).toEqual({ kind: "signed-in", name: "Ada" });
  expect(claims()).toMatchObject({ iss: provider.issuer, aud: "api://intake", sub: "Ada", scope: "imports.read imports.write" });
});

it("T15: the token is in memory alone, takes the place of a paired one, and the window's address holds no secret", async () => {
  tokens.write("paired");
  const begun = await issuer.begin(offer, true);
  const given = new URL(begun.address);
  expect([given.origin + given.pathname, [...given.searchParams.keys()]]).toEqual([`${origin}/sign-in.html`, ["state", "nonce", "challenge", "anew"]]);
  await begun.finish(await throughTheWindow(offer, begun.address));
  expect(tokens.read()).toMatch(/^eyJ/);
  expect(kept.size).toBe(0);
});

describe("an answer that is not the one to this sign-in signs nobody in", () => {
  it.each<[string, AtTheProvider, (query: URLSearchParams) => void, string]>([
    ["of another sign-in", {}, (query) => query.set("state", "A".repeat(43)), "forged"],
    ["without what the pane drew for it", {}, (query) => query.delete("state"), "forged"],
    ["of another issuer", {}, (query) => query.set("iss", "https://evil.example"), "forged"],
    ["whose ID token is for another sign-in", { tampered: (query) => query.set("nonce", "other") }, () => {}, "forged"],
    ["whose code another pane asked for", { tampered: (query) => query.set("challenge", "B".repeat(43)) }, () => {}, "refused"],
    ["whose code is made up", {}, (query) => query.set("code", "C".repeat(43)), "refused"],
    ["that says no, since the user left", { leaves: true }, () => {}, "refused"],
    ["with an error that somebody added", {}, (query) => query.set("error", "<script>"), "refused"],
  ])("%s", async (_, person, changed, kind) => {
    expect(await signIn(person, changed)).toEqual({ kind });
    expect(tokens.read()).toBeNull();
  });

  it("nor does one that is used a second time", async () => {
    const begun = await issuer.begin(offer, false);
    const query = await throughTheWindow(offer, begun.address);
    expect(await begun.finish(query)).toMatchObject({ kind: "signed-in" });
    expect(await begun.finish(query)).toEqual({ kind: "refused" });
  });
});

it("an issuer that does not answer is not called one that refuses, and can be tried again", async () => {
  const begun = await issuer.begin(offer, false);
  const query = await throughTheWindow(offer, begun.address);
  await provider.behave({ answers: false });
  expect(await begun.finish(query)).toEqual({ kind: "unreachable" });
  await provider.behave({ answers: true });
  end = await FarEnd.start(cut);
  const nobody = { ...offer, tokenEndpoint: `${end.baseUrl}/token` };
  const other = await createIssuer(origin, tokens).begin(nobody, false);
  expect(await other.finish(await throughTheWindow(nobody, other.address))).toEqual({ kind: "unreachable" });
  expect(await signIn()).toMatchObject({ kind: "signed-in" });
});

describe("F26: a token that the server refuses is renewed without a word", () => {
  it("by one question for all calls that met it, as often as needed", async () => {
    await signIn();
    const [first, second] = [tokens.read() ?? "", tokens.read() ?? ""];
    expect(await Promise.all([issuer.renew(first), issuer.renew(second), issuer.renew(first)])).toEqual(["renewed", "renewed", "renewed"]);
    const next = tokens.read();
    expect(next).not.toBe(first);
    // A call that comes late with the old one finds the new one there.
    expect(await issuer.renew(first)).toBe("renewed");
    expect(tokens.read()).toBe(next);
    expect(await renew()).toBe("renewed");
    expect(tokens.read()).not.toBe(next);
  });

  it("and the same calls go on with the new one", async () => {
    await signIn();
    const old = `Bearer ${tokens.read()}`;
    end = await FarEnd.start((response, seen) => (seen.headers.authorization === old ? refuse(401, "token-expired") : open)(response, seen));
    const api = apiOver(end);
    const answers = await Promise.all([api.status(importId), api.status(importId), api.status(importId)]);
    expect(answers.map(({ kind }) => kind)).toEqual(["ok", "ok", "ok"]);
    expect(new Set(end.seen.map(({ headers }) => headers.authorization))).toEqual(new Set([old, `Bearer ${tokens.read()}`]));
    expect(end.seen).toHaveLength(6);
  });

  it("but not for ever: where the new one is refused, too, there is someone to sign in", async () => {
    await signIn();
    end = await FarEnd.start(refuse(401, "token-revoked"));
    const api = apiOver(end);
    expect(await api.status(importId)).toEqual({ kind: "sign-in", reason: "refused" });
    expect(end.seen).toHaveLength(2);
  });

  it("nor where the issuer gives nothing to renew with, or a paired token is refused", async () => {
    await provider.behave({ refresh: false });
    await signIn();
    expect(await renew()).toBe("ended");
    tokens.write("paired");
    expect(await renew()).toBe("ended");
  });

  it("and waits for an issuer that is away for a moment", async () => {
    await signIn();
    const old = `Bearer ${tokens.read()}`;
    await provider.behave({ answers: false });
    expect(await renew()).toBe("unreachable");
    end = await FarEnd.start((response, seen) => (seen.headers.authorization === old ? refuse(401, "token-expired") : open)(response, seen));
    const api = apiOver(end);
    const waited: boolean[] = [];
    const asking = api.status(importId, { onWaiting: (waiting) => waited.push(waiting) });
    await eventually(() => expect(waited).toEqual([true]));
    await provider.behave({ answers: true });
    expect(await asking).toMatchObject({ kind: "ok" });
    expect(waited).toEqual([true, false]);
  });
});

it("F27: an account that was closed ends the sign-in at its next renewal, and the issuer is not asked again", async () => {
  await signIn();
  await provider.behave({ disabled: true });
  expect(await renew()).toBe("ended");
  await provider.behave({ disabled: false });
  expect(await renew()).toBe("ended");
});

it("signing out forgets the sign-in, also one that is being renewed", async () => {
  await signIn();
  const renewing = renew();
  issuer.forget();
  tokens.write(null);
  expect(await renewing).toBe("ended");
  expect(tokens.read()).toBeNull();
  expect(await issuer.renew("anything")).toBe("ended");
});
