import { fork } from "node:child_process";
import path from "node:path";
import { defaultTenant } from "../../src/server/store/migrate";
import { freePortPair } from "./running-intake";

/** How the provider behaves from now on. */
export interface ProviderBehaviour {
  /** The organisation in its tokens. */
  readonly tid: string;
  /** Seconds that an access token lasts; a server counts 60 more, as clocks differ. */
  readonly lifetime: number;
  /** Those of ours that it gives to anybody, with blanks between. */
  readonly scopes: string;
  /** Whether a sign-in can be renewed without its user. */
  readonly refresh: boolean;
  /** Accounts are closed: nothing is renewed. */
  readonly disabled: boolean;
  readonly answers: boolean;
}

/** An OpenID provider in a process of its own. */
export interface OpenIdProvider {
  readonly issuer: string;
  /** For a server that lets its people in. */
  readonly environment: NodeJS.ProcessEnv;
  behave(changes: Partial<ProviderBehaviour>): Promise<void>;
  close(): Promise<void>;
}

/** By default its people are of the organisation that every server has. */
export async function startOpenIdProvider(tid = defaultTenant): Promise<OpenIdProvider> {
  const port = await freePortPair();
  const child = fork(path.join(__dirname, "openid-process.mjs"), [tid, String(port)], { stdio: ["ignore", "ignore", "pipe", "ipc"], execArgv: [] });
  let complaints = "";
  child.stderr?.on("data", (part: Buffer) => { complaints += part.toString("utf8"); });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const next = () => new Promise<{ issuer?: string }>((resolve, reject) => {
    child.once("message", (message) => resolve(message as { issuer?: string }));
    void ended.then(() => reject(new Error(`The OpenID provider ended:\n${complaints}`)));
  });
  const { issuer = "" } = await next();
  return {
    issuer,
    environment: { INTAKE_ISSUER: issuer, INTAKE_AUDIENCE: "api://intake", INTAKE_JWKS: `${issuer}/jwks`, INTAKE_CLIENT_ID: "intake-pane" },
    async behave(changes) {
      const heard = next();
      child.send(changes);
      await heard;
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
