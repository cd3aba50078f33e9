import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from "jose";

/** Who gives people their sign-ins: keys of its own, published at an address. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where its public keys are. */
  readonly keys: string;
  readonly publicKey: JWK;
  readonly privateKey: JWK;
  /** How often its keys were asked for. */
  asked: number;
  /** While true it answers nothing but errors. */
  down: boolean;
  /** A sign-in that is good for ten minutes, with changes; undefined leaves a claim out. */
  sign(claims?: JWTPayload, header?: Readonly<Record<string, unknown>>, key?: CryptoKey | Uint8Array): Promise<string>;
  close(): Promise<void>;
}

export const audience = "api://intake";
const minutes = 60;

export async function startIssuer(tenantId: string): Promise<TokenIssuer> {
  const pair = await generateKeyPair("RS256", { extractable: true });
  const publicKey = { ...(await exportJWK(pair.publicKey)), kid: "key-1", use: "sig" };
  const server = createServer((_, response) => {
    issuer.asked += 1;
    if (issuer.down) return void response.writeHead(500).end();
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ keys: [publicKey] }));
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: TokenIssuer = {
    issuer: `${address}/`, audience, keys: `${address}/keys`, asked: 0, down: false,
    publicKey, privateKey: await exportJWK(pair.privateKey),
    sign(claims = {}, header = {}, key = pair.privateKey) {
      const now = Math.floor(Date.now() / 1_000);
      return new SignJWT({
        iss: issuer.issuer, aud: audience, sub: "ada", name: "Ada", tid: tenantId, scp: "imports.write imports.read", nbf: now, exp: now + 10 * minutes, ...claims,
      }).setProtectedHeader({ alg: "RS256", kid: publicKey.kid, ...header }).sign(key);
    },
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
  return issuer;
}
