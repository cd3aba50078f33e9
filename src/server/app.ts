import { randomUUID } from "node:crypto";
import type { ServerOptions } from "node:https";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import { limits } from "../contract/limits";
import { schemaVersionHeader, template } from "../contract/schema-version";
import { defaultBounds, usageLimits, type Bounds } from "./bounds";
import { spaceUnknown, type HasSpace } from "./free-space";
import { createIdentify } from "./http/caller";
import { apiPolicy } from "./http/content-policy";
import { countRequests } from "./http/count-requests";
import { refuseForeignHost, refuseForeignPage, type Gate } from "./http/gate";
import { HttpProblem, sendProblem } from "./http/problem";
import { readJsonBodies } from "./http/serve";
import { cutSlowBodies, longestRequest } from "./http/slow-bodies";
import { answerUnreadable } from "./http/unreadable";
import { refuseUnreadablePath, routableTarget } from "./http/unreadable-path";
import type { VerifySignIn } from "./http/sign-in";
import type { AnsweredRequest } from "./metrics/metrics";
import type { PairingCodes } from "./pairing-codes";
import { bookRoutes } from "./routes/books";
import { closedPeriodRoutes } from "./routes/closed-periods";
import { importRoutes } from "./routes/imports";
import { outcomeRoutes } from "./routes/outcomes";
import { productRoutes } from "./routes/products";
import { savedScheduleRoutes } from "./routes/saved-schedules";
import { serviceRoutes } from "./routes/service";
import { signInRoutes } from "./routes/sign-in";
import { tokenRoutes } from "./routes/tokens";
import type { SignInOffers } from "./sign-in-offers";
import type { Database } from "./store/database";

export interface AppDeps {
  readonly db: Database;
  readonly codes: PairingCodes;
  /** Asked at every request, since a test knows its port only after it listens. */
  readonly gate: () => Gate;
  /** Key and certificate; null: plain http, for tests and behind a proxy. */
  readonly tls: Pick<ServerOptions, "key" | "cert"> | null;
  readonly now?: () => Date;
  readonly bounds?: Bounds;
  /** Asked before rows are stored; left out: always. */
  readonly hasSpace?: HasSpace;
  /** Tells the proxies in front, which are believed who a request comes from; left out: there are none. */
  readonly proxies?: (address: string | undefined) => boolean;
  /** Other computers than this one are served: their browsers shall never try http. */
  readonly isPublic?: boolean;
  /** Judges who signs in elsewhere; null: only tokens of our own count. */
  readonly signIn?: VerifySignIn | null;
  /** What a pane is told of how people sign in; null: that they do not. */
  readonly offer?: Pick<SignInOffers, "current"> | null;
  /** Where structured logs go; nothing that a cell holds is ever in them. */
  readonly log?: { write(line: string): void };
  /** Told of every request that was answered. */
  readonly observe?: (request: AnsweredRequest) => void;
}

/** The import API, ready to listen. Files of the pane are added by the caller. */
export async function createApp({ db, codes, gate, tls, now = () => new Date(), bounds = defaultBounds, hasSpace = spaceUnknown, signIn = null, offer = null, proxies, isPublic = false, log, observe }: AppDeps): Promise<FastifyInstance> {
  const { bytesPerSecond: _, ...patience } = bounds.patience;
  const requestTimeout = longestRequest(bounds.patience, limits.chunkBytes);
  // Without a Host the gate refuses, not Node.js.
  const server = { ...patience, requestTimeout, ...tls, requireHostHeader: false };
  const ownHeaders = { ...commonHeaders, ...(isPublic ? httpsOnly : {}) };
  const app = Fastify({
    ...(tls ? { https: server } : { http: server }),
    bodyLimit: limits.chunkBytes,
    requestTimeout,
    keepAliveTimeout: patience.keepAliveTimeout,
    genReqId: () => randomUUID(),
    trustProxy: proxies ?? false,
    logger: log ? { level: "info", stream: log, serializers: { req: (request) => ({ method: request.method, path: routeOf(request) }) } } : false,
    logController: new LogController({ disableRequestLogging: true }),
    // Fastify would answer a long one before the hooks; the routes' own shapes refuse it after them.
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: Number.MAX_SAFE_INTEGER },
    rewriteUrl: routableTarget,
    clientErrorHandler: answerUnreadable({ ...ownHeaders, ...apiHeaders }),
    // Those that come while it stops are refused below, in the form of all refusals.
    return503OnClosing: false,
  }) as unknown as FastifyInstance;

  let stopping = false;
  app.addHook("preClose", async () => { stopping = true; });
  // What a client expects is no reason to refuse it (RFC 9110 section 10.1.1).
  app.server.on("checkExpectation", (request, response) => app.server.emit("request", request, response));
  app.setErrorHandler(sendProblem);
  cutSlowBodies(app, bounds.patience);
  app.setNotFoundHandler((request) => {
    throw new HttpProblem("not-found", `There is no ${request.method} here. /docs lists what there is, /openapi.json for programs.`);
  });
  app.addHook("onRequest", async (request, reply) => {
    void reply.headers({ "x-request-id": request.id, [schemaVersionHeader]: String(template.version), ...ownHeaders });
    refuseForeignHost(request, gate().hosts);
    if (isApi(request)) {
      void reply.headers(apiHeaders);
      refuseForeignPage(request, reply, gate());
    }
    if (stopping) throw new HttpProblem("busy", "The server stops. Repeat the same request; another server, or this one when it runs again, goes on with it.", {}, 1);
  });
  app.addHook("onResponse", async (request, reply) => {
    const answered = { method: request.method, route: request.routeOptions.url ?? "none", status: reply.statusCode };
    request.log.info({ ...answered, milliseconds: Math.round(reply.elapsedTime) }, "request answered");
    observe?.({ ...answered, seconds: reply.elapsedTime / 1_000 });
  });
  app.server.maxConnections = bounds.connections;
  await countRequests(app, bounds.requests);
  app.addHook("onRequest", async (request) => refuseUnreadablePath(request));
  app.decorate("identify", createIdentify(db, signIn, now));
  readJsonBodies(app, limits.chunkBytes);
  serviceRoutes(app, db, usageLimits(bounds));
  importRoutes(app, db, now, { stagedBytes: bounds.stagedBytes, hasSpace });
  outcomeRoutes(app, db);
  productRoutes(app, db);
  savedScheduleRoutes(app, db);
  closedPeriodRoutes(app, db);
  tokenRoutes(app, db, codes, now);
  signInRoutes(app, offer);
  bookRoutes(app, db, now);
  return app;
}

const commonHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-site",
  // Pane and workbench share a host name: without this a busy one would block the other's thread.
  "origin-agent-cluster": "?1",
  // The pane's own files bring another one.
  "content-security-policy": apiPolicy,
} as const;

const httpsOnly = { "strict-transport-security": "max-age=31536000" } as const;

const apiHeaders = { "cache-control": "no-store" } as const;

interface Routed {
  readonly url: string;
  readonly routeOptions?: { readonly url?: string | undefined };
}

/**
 * Paths of the API; everything else is a file of the pane. The route decides, since `/%761/products` leads to one, too;
 * the path does where no route was found.
 */
function isApi({ url, routeOptions }: Routed): boolean {
  return [url, routeOptions?.url ?? ""].some((path) => /^\/(v1|openapi\.json|healthz|readyz)(\/|\?|$)/.test(path));
}

/** The path without ids and queries, for the log. */
function routeOf(request: Routed): string {
  return request.routeOptions?.url ?? (request.url.split("?")[0] ?? "");
}
