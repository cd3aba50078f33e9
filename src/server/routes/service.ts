import type { FastifyInstance } from "fastify";
import { limits, type UsageLimits } from "../../contract/limits";
import { routes } from "../../contract/routes";
import { createReadiness } from "../readiness";
import { serve } from "../http/serve";
import { openApiDocument } from "../openapi";
import { documentationRoutes } from "./documentation";
import type { Database } from "../store/database";
import { templateSchema } from "../template-schema";

/** Liveness, readiness, limits and the API's own description. */
export function serviceRoutes(app: FastifyInstance, db: Database, usage: UsageLimits): void {
  serve(app, routes.readLimits, async () => ({ status: 200, body: { ...limits, ...usage } }));

  const schema = templateSchema();
  serve(app, routes.readSchema, async () => ({ status: 200, body: schema }));

  app.get("/healthz", async (_, reply) => reply.status(200).send({ status: "ok" }));

  const isReady = createReadiness(db);
  app.get("/readyz", async (_, reply) => {
    await isReady();
    return reply.status(200).send({ status: "ready" });
  });

  const document = openApiDocument();
  app.get("/openapi.json", async (_, reply) => reply.status(200).send(document));
  documentationRoutes(app, document);
}
