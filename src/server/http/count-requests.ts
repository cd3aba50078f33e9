import rateLimit, { normalizeIP } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RequestBound } from "../../contract/limits";
import { routes } from "../../contract/routes";
import type { Bounds } from "../bounds";
import type { Caller } from "./caller";
import { HttpProblem } from "./problem";

declare module "fastify" {
  interface FastifyInstance {
    /** Counts a request of a caller who is known. Throws HttpProblem when it is one too many. */
    countCaller(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  }
  interface FastifyRequest {
    /** null: nobody was asked for, or not yet found. */
    caller: Caller | null;
  }
}

const seconds = 60;

/** Whoever watches over the server must not be kept out by others' requests. */
const uncounted = new Set(["/healthz", "/readyz"]);

/** Counts every request against its address before anything is read, and later against its token and tenant. */
export async function countRequests(app: FastifyInstance, most: Bounds["requests"]): Promise<void> {
  await app.register(rateLimit, { global: false });
  app.decorateRequest("caller", null);
  const counter = (bound: RequestBound, keyOf: (request: FastifyRequest) => string) => {
    const count = app.createRateLimit({ max: most[bound], timeWindow: seconds * 1_000, keyGenerator: keyOf });
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const counted = await count(request);
      if (counted.isAllowed) return;
      tell(reply, "ratelimit-policy", `"${bound}";q=${most[bound]};w=${seconds}`);
      tell(reply, "ratelimit", `"${bound}";r=${counted.remaining};t=${counted.ttlInSeconds}`);
      if (!counted.isExceeded) return;
      throw new HttpProblem("rate-limited", `More than ${most[bound]} requests of one ${bound} in a minute. Wait as long as Retry-After says.`, {}, counted.ttlInSeconds);
    };
  };
  const byAddress = counter("address", ({ ip }) => normalizeIP(ip));
  const byPairing = counter("pairing", ({ ip }) => normalizeIP(ip));
  const byToken = counter("token", ({ caller }) => caller?.key ?? "");
  const byTenant = counter("tenant", ({ caller }) => caller?.tenantId ?? "");
  app.addHook("onRequest", async (request, reply) => {
    const route = request.routeOptions.url ?? "";
    if (uncounted.has(route)) return;
    await byAddress(request, reply);
    if (route === routes.pair.path) await byPairing(request, reply);
  });
  app.decorate("countCaller", async (request: FastifyRequest, reply: FastifyReply) => {
    await byToken(request, reply);
    await byTenant(request, reply);
  });
}

/** Adds one more to a list of bounds. */
function tell(reply: FastifyReply, header: string, item: string): void {
  const before = reply.getHeader(header);
  void reply.header(header, before === undefined ? item : `${String(before)}, ${item}`);
}
