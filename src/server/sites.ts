import { randomUUID } from "node:crypto";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { defaultBounds } from "./bounds";
import { panePolicy, workbenchPolicy } from "./http/content-policy";
import { refuseForeignHost, type Gate } from "./http/gate";
import { HttpProblem, sendProblem } from "./http/problem";
import { answerUnreadable } from "./http/unreadable";
import { refuseUnreadablePath, routableTarget } from "./http/unreadable-path";
import type { PairingCodes } from "./pairing-codes";

export interface PaneFiles {
  /** The built add-in: taskpane.html, /assets, manifest.xml. */
  readonly root: string;
  /** The npm package's office.js, unmodified, or null where it comes from Microsoft alone. */
  readonly office: string | null;
  /** Origins that may show the pane in a frame besides Office. */
  readonly framedBy: readonly string[];
  /** Origins where people sign in; read at every request, since an issuer may name them only later. */
  readonly issuers: () => readonly string[];
}

/** Adds the pane's own files to the API's server. */
export async function servePane(app: FastifyInstance, { root, office, framedBy, issuers }: PaneFiles): Promise<void> {
  const setHeaders = (reply: FastifyReply) => {
    void reply.headers({ "content-security-policy": panePolicy(framedBy, issuers()), "cache-control": "no-cache" });
  };
  await app.register(fastifyStatic, { root, prefix: "/", setHeaders, index: false, decorateReply: false });
  if (office !== null) await app.register(fastifyStatic, { root: office, prefix: "/office/", setHeaders, index: false, decorateReply: false });
}

export interface WorkbenchDeps {
  readonly root: string;
  readonly paneOrigin: string;
  /** Read at every request. */
  readonly gate: () => Gate;
  readonly tls: { readonly key: string; readonly cert: string } | null;
  readonly codes: PairingCodes;
  readonly tenantId: string;
}

const { bytesPerSecond: _, ...patience } = defaultBounds.patience;

/** The page that plays Excel's part, on an origin of its own. */
export async function createWorkbench({ root, paneOrigin, gate, tls, codes, tenantId }: WorkbenchDeps): Promise<FastifyInstance> {
  const headers = {
    "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "origin-agent-cluster": "?1",
    "content-security-policy": workbenchPolicy(paneOrigin), "cache-control": "no-cache",
  };
  const server = { ...patience, ...tls, requireHostHeader: false };
  const app = Fastify({
    ...(tls ? { https: server } : { http: server }),
    requestTimeout: patience.requestTimeout, genReqId: () => randomUUID(), rewriteUrl: routableTarget, clientErrorHandler: answerUnreadable(headers),
  }) as unknown as FastifyInstance;
  app.server.maxConnections = defaultBounds.connections;
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler(() => {
    throw new HttpProblem("not-found", "The workbench has no such page. It begins at /.");
  });
  app.addHook("onRequest", async (request, reply) => {
    void reply.headers(headers);
    refuseForeignHost(request, gate().hosts);
    refuseUnreadablePath(request);
  });
  app.get("/config.json", async () => ({ paneOrigin }));
  // A fetch of this page's own script always names its origin and says that it comes from there.
  app.post("/pairing-code", async (request, reply) => {
    const { origin } = request.headers;
    const site = request.headers["sec-fetch-site"];
    if (origin === undefined || !gate().origins.includes(origin) || (site !== undefined && site !== "same-origin")) {
      throw new HttpProblem("forbidden-origin", "Only the workbench's own page may ask for a pairing code.");
    }
    return reply.status(201).header("cache-control", "no-store").send({ code: await codes.issue(tenantId) });
  });
  await app.register(fastifyStatic, { root: path.resolve(root), prefix: "/", cacheControl: false });
  return app;
}
