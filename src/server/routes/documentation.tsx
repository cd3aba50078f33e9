import type { FastifyInstance } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import type { ApiDocument } from "../documentation/api-document";
import { ApiPage } from "../documentation/ApiPage";
import { documentationStyle } from "../documentation/style";
import { documentationPolicy } from "../http/content-policy";

/** The API for people to read: a page made from its OpenAPI document, which nothing but its own style sheet goes with. */
export function documentationRoutes(app: FastifyInstance, document: ApiDocument): void {
  const page = `<!doctype html>${renderToStaticMarkup(<ApiPage document={document} />)}`;
  const headers = { "content-security-policy": documentationPolicy, "cache-control": "no-cache" };
  app.get("/docs", async (_, reply) => reply.headers({ ...headers, "content-type": "text/html; charset=utf-8" }).send(page));
  app.get("/docs/style.css", async (_, reply) => reply.headers({ ...headers, "content-type": "text/css; charset=utf-8" }).send(documentationStyle));
}
