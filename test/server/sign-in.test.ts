import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateKeyPair, importJWK, type CryptoKey, type JWTPayload } from "jose";
import type { Client } from "pg";
import { readSettings } from "../../src/server/environment";
import { createSignIn } from "../../src/server/http/sign-in";
import { tenantsCommand } from "../../src/server/tenants-command";
import { defaultTenant } from "../../src/server/store/migrate";
import { newId } from "../../src/server/store/new-id";
import { connected } from "../support/postgres";
import { openBody, startApi, type TestApi } from "../support/postgres-api";
import { sampleProducts } from "../../src/server/sample-products";
import { audience, startIssuer, type TokenIssuer } from "../support/token-issuer";

const tenantId = "72f988bf-86f1-41af-91ab-2d7cd011db47";

let issuer: TokenIssuer;
let api: TestApi;
let owner: Client;
beforeAll(async () => {
  issuer = await startIssuer(tenantId);
  api = await startApi({ signIn: issuer });
  owner = await connected(api.postgres.cluster.adminUrl);
  await tenantsCommand(["add", tenantId, "Contoso"], owner);
}, 60_000);
afterAll(async () => {
  await owner.end();
  await api.close();
  await issuer.close();
});

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const answerTo = async (token: string) => {
  const { status, body } = await api.call("GET", "/v1/imports", { token });
  return status === 200 ? "200" : `${status} ${body.code}`;
};
/** The parts of a good sign-in. */
const parts = async () => (await issuer.sign()).split(".") as [string, string, string];

it("who signs in imports into the own organisation, under the own name", async () => {
  const token = await issuer.sign({ scp: "imports.write imports.read products.write" });
  expect((await api.call("PUT", "/v1/products", { body: { products: sampleProducts }, token })).status).toBe(200);
  const signedIn = { ...api, call: (method, url, options) => api.call(method, url, { token, ...options }) } satisfies TestApi;
  const importId = newId();
  expect((await signedIn.call("PUT", `/v1/imports/${importId}`, { body: openBody() })).status).toBe(201);
  expect((await api.call("GET", `/v1/imports/${importId}`)).status).toBe(404);
  const { rows } = await owner.query("select tenant_id, opened_by from import where id = $1", [importId]);
  expect(rows).toEqual([{ tenant_id: tenantId, opened_by: "Ada" }]);
});

describe("T20: a sign-in counts only as its issuer gave it, for this server, now", () => {
  it.each<[string, JWTPayload, string]>([
    ["as it is", {}, "200"],
    ["for several audiences, this one among them", { aud: ["api://other", "api://intake"] }, "200"],
    ["50 seconds over its end, as clocks differ", { exp: inSeconds(-50) }, "200"],
    ["over its end", { exp: inSeconds(-70) }, "401 token-expired"],
    ["without an end", { exp: undefined }, "401 token-revoked"],
    ["50 seconds before its time, as clocks differ", { nbf: inSeconds(50) }, "200"],
    ["two minutes before its time", { nbf: inSeconds(120) }, "401 token-revoked"],
    ["for another server", { aud: "api://other" }, "401 token-revoked"],
    ["for nobody", { aud: undefined }, "401 token-revoked"],
    ["of another issuer", { iss: "https://evil.example/" }, "401 token-revoked"],
    ["of an issuer that is not named", { iss: undefined }, "401 token-revoked"],
    ["of nobody", { sub: undefined }, "401 token-revoked"],
    ["of no organisation", { tid: undefined }, "401 token-revoked"],
    ["of an organisation that is no id", { tid: "' or true; --" }, "401 token-revoked"],
    ["of a list of organisations", { tid: [tenantId] }, "401 token-revoked"],
    ["of an organisation that is not known", { tid: randomUUID() }, "403 forbidden-scope"],
    ["with scopes that are none of ours", { scp: "openid imports.reads" }, "403 forbidden-scope"],
    ["without scopes", { scp: undefined }, "403 forbidden-scope"],
    ["with the scopes of an issuer that lists them", { scp: ["imports.read"] }, "200"],
    ["with the scopes where OAuth has them", { scp: undefined, scope: "openid imports.read" }, "200"],
    ["with a name that no table holds", { name: "a\0b", preferred_username: "\ud800" }, "200"],
  ])("%s", async (_, claims, expected) => {
    expect(await answerTo(await issuer.sign(claims))).toBe(expected);
  });

  it.each<[string, () => Promise<string>]>([
    ["signed by nobody", async () => {
      const [, payload] = await parts();
      return `${base64({ alg: "none" })}.${payload}.`;
    }],
    ["signed by nobody, in other capitals", async () => {
      const [, payload, signature] = await parts();
      return `${base64({ alg: "nOnE" })}.${payload}.${signature}`;
    }],
    ["with the public key taken for a secret", async () => issuer.sign({}, { alg: "HS256" }, Buffer.from(JSON.stringify(issuer.publicKey)))],
    ["with the issuer's own key, by an algorithm that is not on the list", async () =>
      issuer.sign({}, { alg: "RS512" }, await importJWK({ ...issuer.privateKey, alg: "RS512" }) as CryptoKey)],
    ["whose claims were changed", async () => {
      const [header, payload, signature] = await parts();
      return `${header}.${base64({ ...JSON.parse(Buffer.from(payload, "base64url").toString()), tid: defaultTenant })}.${signature}`;
    }],
    ["with a kid that is a path", async () => issuer.sign({}, { kid: "../../../../dev/null" })],
    ["with a kid that asks a database", async () => issuer.sign({}, { kid: "' union select 'key" })],
    ["with a header that nobody understands but must", async () => {
      const [, payload, signature] = await parts();
      return `${base64({ alg: "RS256", kid: issuer.publicKey.kid, crit: ["exp"] })}.${payload}.${signature}`;
    }],
    ["of three parts that are nothing", async () => `${"a".repeat(40)}.${"b".repeat(40)}.${"c".repeat(40)}`],
  ])("%s it is refused", async (_, forge) => {
    expect(await answerTo(await forge())).toBe("401 token-revoked");
  });

  it("signed with a key that it brings along, or points to, it is refused, and nobody is asked for that key", async () => {
    const thief = await startIssuer(tenantId);
    const { privateKey } = await generateKeyPair("RS256");
    for (const header of [{ jwk: thief.publicKey }, { jku: thief.keys }, { x5u: thief.keys }, { jku: thief.keys, kid: thief.publicKey.kid }]) {
      expect(await answerTo(await issuer.sign({}, header, privateKey))).toBe("401 token-revoked");
      expect(await answerTo(await thief.sign({ iss: issuer.issuer }, header))).toBe("401 token-revoked");
    }
    expect(thief.asked).toBe(0);
    await thief.close();
  });
});

it("a sign-in without the right scope does not do what needs it, and makes no token that does, or that outlives it", async () => {
  const exp = inSeconds(300);
  const token = await issuer.sign({ scp: "imports.read", exp });
  const make = (scope: string, end: number | null) => api.call("POST", "/v1/tokens", {
    token, body: { name: "Night job", scopes: [scope], expiresAt: end === null ? null : new Date(end * 1_000).toISOString() },
  });
  expect((await api.call("PUT", `/v1/imports/${newId()}`, { body: openBody(), token })).body.code).toBe("forbidden-scope");
  expect((await make("imports.write", exp)).body.code).toBe("forbidden-scope");
  expect((await make("imports.read", null)).body.code).toBe("forbidden-scope");
  expect((await make("imports.read", exp)).status).toBe(201);
});

it("a refused sign-in is never logged, and its answer says nothing of what it holds", async () => {
  const token = await issuer.sign({ aud: "api://canary-audience", name: "Canary Ltd" });
  const { body } = await api.call("GET", "/v1/imports", { token });
  expect(body.detail).toMatch(/^The sign-in does not count here: its aud is missing or not the one that this server takes\. /);
  for (const text of [JSON.stringify(body), api.logged.join("")]) {
    for (const secret of [token, "canary-audience", "Canary Ltd"]) expect(text).not.toContain(secret);
  }
});

it("while the issuer's keys cannot be had the answer is to try again, and once they are there the sign-in counts", async () => {
  const fresh = await startIssuer(tenantId);
  const own = await startApi({ postgres: api.postgres, signIn: fresh });
  const answer = async () => {
    const { status, body, headers } = await own.call("GET", "/v1/imports", { token: await fresh.sign() });
    return [status, body.code, headers["retry-after"]];
  };
  fresh.down = true;
  expect(await answer()).toEqual([503, "busy", "5"]);
  fresh.down = false;
  expect((await answer())[0]).toBe(200);
  await own.app.close();
  await own.db.close();
  await fresh.close();
});

it("keys may stand in a file; one that holds none ends the start with a sentence", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "intake-keys-"));
  const [keys, broken] = [path.join(folder, "keys.json"), path.join(folder, "broken.json")];
  writeFileSync(keys, JSON.stringify({ keys: [issuer.publicKey] }));
  writeFileSync(broken, "{}");
  const verify = await createSignIn({ issuer: issuer.issuer, audience, keys });
  expect(await verify(await issuer.sign(), new Date())).toMatchObject({ tenantId, name: "Ada", scopes: ["imports.write", "imports.read"] });
  for (const file of [broken, path.join(folder, "none.json")]) {
    await expect(createSignIn({ issuer: issuer.issuer, audience, keys: file })).rejects.toThrow("cannot be read as a JSON Web Key Set");
  }
  rmSync(folder, { recursive: true });
});

it("an issuer is set with its audience and its keys, and keys do not come over a network that others can write to", () => {
  const all = { INTAKE_ISSUER: "https://login.example/", INTAKE_AUDIENCE: "api://intake", INTAKE_JWKS: "https://login.example/keys" };
  const signIn = (changes: NodeJS.ProcessEnv) => readSettings({ ...all, ...changes }, []).signIn;
  expect(signIn({})).toEqual({ issuer: all.INTAKE_ISSUER, audience: all.INTAKE_AUDIENCE, keys: all.INTAKE_JWKS });
  expect(readSettings({}, []).signIn).toBeNull();
  const shared = "https://login.example/{tenantid}/v2.0";
  expect(signIn({ INTAKE_ISSUER: shared })?.issuer).toBe(shared);
  for (const keys of ["keys.json", "http://localhost:9000/keys", "http://[::1]:9000/keys"]) expect(signIn({ INTAKE_JWKS: keys })?.keys).toBe(keys);
  for (const keys of ["http://login.example/keys", "http://localhost.example/keys", "http://127.0.0.1.example/keys"]) expect(() => signIn({ INTAKE_JWKS: keys })).toThrow("only https is safe");
  for (const name of Object.keys(all)) expect(() => signIn({ [name]: "" })).toThrow("set all three, or none");
});

it("T20: an issuer of many organisations counts for each with the address that has its ID, and with no other", async () => {
  const shared = await startApi({ postgres: api.postgres, signIn: { ...issuer, issuer: "https://login.example/{tenantid}/v2.0" } });
  const answer = async (claims: JWTPayload) => (await shared.call("GET", "/v1/imports", { token: await issuer.sign(claims) })).status;
  const iss = `https://login.example/${tenantId}/v2.0`;
  expect(await answer({ iss })).toBe(200);
  const others: JWTPayload[] = [
    { iss: "https://login.example/{tenantid}/v2.0" }, { iss: `https://login.example/${randomUUID()}/v2.0` }, { iss, tid: defaultTenant }, { iss, tid: undefined },
    { iss: "https://login.example//v2.0", tid: "" }, { iss: "https://login.example/a/v2.0", tid: "a" }, { iss: `${iss}/` }, { iss: undefined },
  ];
  for (const claims of others) expect([claims, await answer(claims)]).toEqual([claims, 401]);
  expect((await shared.call("GET", "/v1/imports", { token: `${"a".repeat(30)}.${"b".repeat(30)}.c` })).status).toBe(401);
  await shared.app.close();
  await shared.db.close();
});

it("a server without an issuer takes no sign-in", async () => {
  const plain = await startApi({ postgres: api.postgres });
  const { status, body } = await plain.call("GET", "/v1/imports", { token: await issuer.sign() });
  expect([status, body.code]).toEqual([401, "token-revoked"]);
  await plain.app.close();
  await plain.db.close();
});

describe("npm run tenants", () => {
  it("lists tenants, and adds one once", async () => {
    expect(await tenantsCommand([], owner)).toEqual([`${tenantId}  Contoso`, `${defaultTenant}  Default`]);
    const id = randomUUID();
    expect(await tenantsCommand(["add", id.toUpperCase(), "Fabrikam Inc"], owner)).toEqual([`Added: ${id}  Fabrikam Inc`]);
    await expect(tenantsCommand(["add", id, "Again"], owner)).rejects.toThrow("already");
    expect(await answerTo(await issuer.sign({ tid: id }))).toBe("200");
  });

  it.each([
    [["add"], "The ID is the tid"], [["add", "Fabrikam", "Inc"], "The ID is the tid"], [["add", randomUUID()], "Name it"],
    [["add", randomUUID(), " "], "The name is empty"], [["add", randomUUID(), "A", "B"], "a word too many"], [["burn"], 'no "burn"'],
  ])("says what is wrong with %j", async (words, sentence) => {
    await expect(tenantsCommand(words, owner)).rejects.toThrow(sentence);
  });
});
