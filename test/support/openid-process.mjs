/**
 * An OpenID provider that is not ours, with its own pages to sign in at (any name, any password), as a process of its own.
 * Whoever forked it is told its address, and may change by messages how it behaves from then on.
 */
import { generateKeyPair, exportJWK } from "jose";
import { Provider } from "oidc-provider";

const audience = "api://intake";
const { privateKey } = await generateKeyPair("RS256", { extractable: true });

/** `lifetime`: seconds of an access token; `disabled`: no account is there any more, so that nobody's sign-in is renewed; `answers`: false: only errors. */
const behaviour = { tid: process.argv[2], lifetime: 600, scopes: "imports.write imports.read imports.undo products.write", refresh: true, disabled: false, answers: true };
process.on("message", (changes) => {
  Object.assign(behaviour, changes);
  process.send({ heard: true });
});
process.on("disconnect", () => process.exit());

const port = Number(process.argv[3]);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "intake-pane", token_endpoint_auth_method: "none", redirect_uris: ["https://localhost:3001/sign-in.html"], grant_types: ["authorization_code", "refresh_token"] }],
  jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: "key-1", use: "sig", alg: "RS256" }] },
  claims: { openid: ["sub"], profile: ["name"] },
  conformIdTokenClaims: false,
  clientBasedCORS: () => true,
  cookies: { keys: ["for tests only"] },
  findAccount: (_, id) => (behaviour.disabled ? undefined : { accountId: id, claims: () => ({ sub: id, name: id }) }),
  issueRefreshToken: async () => behaviour.refresh,
  extraTokenClaims: () => ({ tid: behaviour.tid }),
  formats: { customizers: { jwt: (_, token, { payload }) => { Object.assign(payload, { name: token.accountId, exp: payload.iat + behaviour.lifetime }); } } },
  features: {
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true, defaultResource: () => audience, useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: behaviour.scopes, audience, accessTokenFormat: "jwt", accessTokenTTL: 600, jwt: { sign: { alg: "RS256" } } }),
    },
  },
});
// The product under test chooses its port when it starts.
provider.Client.prototype.redirectUriAllowed = (address) => /^https:\/\/localhost:\d+\/sign-in\.html$/.test(address);
provider.use((context, next) => {
  if (behaviour.answers) return next();
  context.status = 503;
});
provider.listen(port, "localhost", () => process.send({ issuer: provider.issuer }));
