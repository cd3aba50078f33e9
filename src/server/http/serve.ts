import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Route } from "../../contract/routes";
import { schemaVersionHeader, speaksWith, template } from "../../contract/schema-version";
import { digestOf, readBody, type RawBody } from "./body";
import { demandScope, type Caller, type Identify } from "./caller";
import { refuseDepth } from "./json-depth";
import { HttpProblem } from "./problem";

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets: parsed, checked, and from whom. */
export interface Call<R extends Route> {
  readonly params: Parsed<R["params"]>;
  readonly query: Parsed<R["query"]>;
  readonly body: Parsed<R["body"]>;
  /** The bytes of the JSON body before gzip. */
  readonly text: Buffer;
  /** Of `text`, in the form of the Content-Digest header; worked out when it is asked for. */
  readonly digest: () => string;
  /** Null for open routes. */
  readonly caller: R["scope"] extends null ? null : Caller;
  readonly header: (name: string) => string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Instead of a body: a file, sent as it is made. */
  readonly file?: Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

declare module "fastify" {
  interface FastifyInstance {
    readonly identify: Identify;
  }
}

/** Registers a route of the table: token before body, then headers, parameters and body, then the handler. */
export function serve<const R extends Route>(
  app: FastifyInstance, route: R, handle: (call: Call<R>) => Promise<Answer>,
): void {
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ":$1"),
    // After the count of requests, which is an onRequest hook, so that wrong tokens are counted, too; before the body is read.
    preParsing: async (request, reply) => {
      if (route.scope === null) return;
      request.caller = await app.identify(request.headers.authorization);
      await app.countCaller(request, reply);
      demandScope(request.caller, route.scope);
      refuseSkew(request);
      refuseMissing(request, route);
    },
    handler: async (request, reply) => send(reply, await handle(callOf(route, request))),
  });
}

/**
 * Takes the body out of the request: 5,000 rows that were parsed would else be there until their answer, and the garbage collector
 * would carry them along for as long as the database takes.
 */
function callOf<R extends Route>(route: R, request: FastifyRequest): Call<R> {
  const raw = request.body as RawBody | undefined;
  request.body = undefined;
  return {
    params: route.params?.parse(request.params),
    query: route.query?.parse(request.query),
    body: route.isPlain?.(raw?.json) === true ? raw?.json : checkedBody(route, raw),
    text: raw?.text ?? Buffer.alloc(0),
    digest: raw?.digest ?? (() => digestOf("")),
    caller: request.caller,
    header: (name: string) => headerOf(request, name),
  } as Call<R>;
}

function checkedBody({ body }: Route, raw: RawBody | undefined): unknown {
  if (raw !== undefined) refuseDepth(raw.text);
  return body?.parse(raw?.json);
}

async function send(reply: FastifyReply, { status, body, file, headers = {} }: Answer): Promise<FastifyReply> {
  void reply.status(status).headers(headers);
  if (file !== undefined) return reply.send(file);
  return body === undefined ? reply.send() : reply.header("content-type", "application/json").send(JSON.stringify(body));
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

function refuseSkew(request: FastifyRequest): void {
  const version = headerOf(request, schemaVersionHeader);
  if (version !== undefined && !speaksWith(Number(version))) {
    throw new HttpProblem("schema-skew", `The server speaks version ${template.version} of the template. Reload the pane.`);
  }
}

function refuseMissing(request: FastifyRequest, route: Route): void {
  for (const name of route.headers ?? []) {
    if (headerOf(request, name)) continue;
    throw name === "content-digest"
      ? new HttpProblem("missing-digest", "Send Content-Digest: sha-256=:…: over the body as sent.")
      : new HttpProblem("precondition-required", "Send If-Match with the ETag that the manifest was answered with.");
  }
}

/** Reads JSON bodies only, checks their digest, unpacks gzip. Replaces Fastify's own parsers. */
export function readJsonBodies(app: FastifyInstance, bodyLimit: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer", bodyLimit }, (request: FastifyRequest, sent: Buffer) =>
    readBody(sent, { encoding: headerOf(request, "content-encoding"), digest: headerOf(request, "content-digest") }));
}
