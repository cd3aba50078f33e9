import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { signInSchema } from "../../src/contract/sign-in";
import { createSignInOffers } from "../../src/server/sign-in-offers";
import { readSettings } from "../../src/server/environment";
import { panePolicy } from "../../src/server/http/content-policy";
import { startApi, type TestApi } from "../support/postgres-api";

/** An address under which an issuer says where people sign in. */
async function startDirectory(changes: Readonly<Record<string, unknown>> = {}) {
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (directory.down) return void response.writeHead(503).end();
    const document = { issuer: directory.issuer, authorization_endpoint: "https://login.example/authorize", token_endpoint: "https://tokens.example/token", ...changes };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const asked: string[] = [];
  const directory = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tenant`, asked, down: false,
    close: () => new Promise<void>((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
  closing.push(directory.close);
  return directory;
}

const closing: (() => Promise<void>)[] = [];
let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(async () => {
  for (const close of closing) await close();
  await api.close();
});

const client = { clientId: "intake-pane", scope: "openid imports.write", parameters: { audience: "api://intake" } };

it("a server without an issuer tells everybody that a pairing code is the way", async () => {
  const { status, body } = await api.call("GET", "/v1/sign-in", { token: null });
  expect([status, body]).toEqual([200, { signIn: null }]);
});

it("a server with an issuer tells a pane, before it has a token, where people sign in and as which client", async () => {
  const directory = await startDirectory({ revocation_endpoint: "https://tokens.example/revoke" });
  const offer = createSignInOffers({ issuer: directory.issuer, ...client });
  const own = await startApi({ postgres: api.postgres, offer });
  const { status, body, headers } = await own.call("GET", "/v1/sign-in", { token: null });
  expect([status, headers["cache-control"], signInSchema.parse(body)]).toEqual([200, "no-store", { signIn: {
    issuer: directory.issuer, authorizationEndpoint: "https://login.example/authorize", tokenEndpoint: "https://tokens.example/token",
    revocationEndpoint: "https://tokens.example/revoke", ...client,
  } }]);
  expect(directory.asked).toEqual(["/tenant/.well-known/openid-configuration"]);
  await own.app.close();
  await own.db.close();
});

it("the issuer is asked once in an hour, and while it is away what it said before stands", async () => {
  const directory = await startDirectory();
  let now = 0;
  const offers = createSignInOffers({ issuer: directory.issuer, ...client }, () => now);
  const [first, same] = await Promise.all([offers.current(), offers.current()]);
  expect(same).toEqual(first);
  now = 3_599_000;
  await offers.current();
  expect(directory.asked).toHaveLength(1);
  now = 3_600_000;
  directory.down = true;
  expect(await offers.current()).toEqual(first);
  expect(directory.asked).toHaveLength(2);
});

it("while an issuer has never answered the pane is told to ask again, and nobody can have it asked without end", async () => {
  const directory = await startDirectory();
  directory.down = true;
  let now = 0;
  const own = await startApi({ postgres: api.postgres, offer: createSignInOffers({ issuer: directory.issuer, ...client }, () => now) });
  const ask = async () => {
    const { status, body, headers } = await own.call("GET", "/v1/sign-in", { token: null });
    return [status, body.code, headers["retry-after"]];
  };
  for (let times = 0; times < 3; times += 1) expect(await ask()).toEqual([503, "busy", "5"]);
  expect(directory.asked).toHaveLength(1);
  directory.down = false;
  now = 5_000;
  expect((await ask())[0]).toBe(200);
  await own.app.close();
  await own.db.close();
});

it.each<[string, Readonly<Record<string, unknown>>]>([
  ["another issuer answers", { issuer: "https://evil.example" }],
  ["tokens would travel in the open", { token_endpoint: "http://tokens.example/token" }],
  ["people would sign in in the open", { authorization_endpoint: "http://login.example/authorize" }],
  ["an address is no page's", { authorization_endpoint: "javascript:alert(1)" }],
  ["there is nowhere to sign in", { authorization_endpoint: undefined }],
])("nobody is sent anywhere where %s", async (_, changes) => {
  const directory = await startDirectory(changes);
  await expect(createSignInOffers({ issuer: directory.issuer, ...client }).current()).rejects.toThrow("does not say where people sign in");
});

it("an issuer of many organisations is asked where people of any of them sign in", async () => {
  const directory = await startDirectory();
  const issuer = `${directory.issuer}/{tenantid}/v2.0`;
  const offers = createSignInOffers({ issuer, ...client });
  await offers.current().catch(() => undefined);
  expect(directory.asked).toEqual(["/tenant/organizations/v2.0/.well-known/openid-configuration"]);
});

it("T13: the pane may fetch from the issuer, and from nowhere else", async () => {
  const directory = await startDirectory();
  const offers = createSignInOffers({ issuer: directory.issuer, ...client });
  const { origin } = new URL(directory.issuer);
  const connects = () => / connect-src ([^;]*);/.exec(panePolicy([], offers.origins()))?.[1];
  expect(connects()).toBe(`'self' ${origin}`);
  await offers.current();
  expect(connects()).toBe(`'self' ${origin} https://tokens.example`);
});

it("the pane's sign-in is set with the issuer's other variables, and what the flow decides is nobody's to set", () => {
  const all = { INTAKE_ISSUER: "https://login.example/", INTAKE_AUDIENCE: "api://intake", INTAKE_JWKS: "https://login.example/keys", INTAKE_CLIENT_ID: "intake-pane" };
  const pane = (changes: NodeJS.ProcessEnv) => readSettings({ ...all, ...changes }, []).paneClient;
  expect(pane({})).toEqual({ issuer: all.INTAKE_ISSUER, clientId: "intake-pane", scope: "openid profile offline_access imports.write imports.read imports.undo", parameters: {} });
  expect(pane({ INTAKE_SCOPES: " openid  api://intake/imports.write ", INTAKE_SIGN_IN_PARAMETERS: "audience=api://intake&prompt=consent" }))
    .toMatchObject({ scope: "openid api://intake/imports.write", parameters: { audience: "api://intake", prompt: "consent" } });
  expect(pane({ INTAKE_CLIENT_ID: "" })).toBeNull();
  for (const parameters of ["state=1", "a=b&redirect_uri=https://evil.example", "code_challenge_method=plain", "request_uri=x"]) {
    expect(() => pane({ INTAKE_SIGN_IN_PARAMETERS: parameters })).toThrow("INTAKE_SIGN_IN_PARAMETERS says what the sign-in itself decides");
  }
  expect(() => pane({ INTAKE_CLIENT_ID: "", INTAKE_SCOPES: "openid" })).toThrow("set INTAKE_CLIENT_ID, too");
  expect(() => readSettings({ INTAKE_CLIENT_ID: "intake-pane" }, [])).toThrow("set INTAKE_ISSUER");
});
