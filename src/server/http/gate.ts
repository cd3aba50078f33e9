import type { FastifyReply, FastifyRequest } from "fastify";
import { HttpProblem } from "./problem";

export interface Gate {
  /** Hosts that this server answers for, with their ports: `localhost:3001`. */
  readonly hosts: readonly string[];
  /** Origins of pages that may call the API. */
  readonly origins: readonly string[];
}

/** The exact Host, so that no foreign name can be pointed at this machine (DNS rebinding). */
export function refuseForeignHost(request: FastifyRequest, hosts: readonly string[]): void {
  const { rawHeaders } = request.raw;
  const named = rawHeaders.filter((_, index) => index % 2 === 0 && rawHeaders[index]?.toLowerCase() === "host").length;
  const host = request.headers.host?.toLowerCase();
  if (named !== 1 || host === undefined || !hosts.includes(host) || !request.originalUrl.startsWith("/")) {
    throw new HttpProblem("wrong-host", `This server answers for ${hosts.join(", ")} only. Use one of these addresses.`);
  }
}

/**
 * A page of another origin gets nothing from the API: neither a preflight, nor a form post, nor a request
 * without Origin that the browser marks as coming from elsewhere.
 */
export function refuseForeignPage(request: FastifyRequest, reply: FastifyReply, { origins }: Gate): void {
  void reply.header("vary", "Origin");
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (origin !== undefined) {
    if (!origins.includes(origin)) {
      throw new HttpProblem("forbidden-origin", "Pages of this origin may not use the API. Open the pane from the server's own address.");
    }
    void reply.header("access-control-allow-origin", origin)
      .header("access-control-expose-headers", "ETag, RateLimit, RateLimit-Policy, Retry-After, Schema-Version, X-Request-Id");
  } else if (site !== undefined && site !== "same-origin" && site !== "none") {
    throw new HttpProblem("forbidden-origin", "Only the pane's own pages may use the API.");
  }
}
