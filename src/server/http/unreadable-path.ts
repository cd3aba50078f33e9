import type { IncomingMessage } from "node:http";
import type { FastifyRequest } from "fastify";
import { HttpProblem } from "./problem";

/** A path of the API that no route has. */
const nowhere = "/v1";

/**
 * Where Fastify is to look for a request's route. It answers a target that it cannot read (`/%`) before any hook, so that
 * such requests would neither be counted nor be refused like all others; here they are led where there is no route.
 */
export function routableTarget({ url = "" }: Pick<IncomingMessage, "url">): string {
  return isReadable(url) ? url : nowhere;
}

/** Throws HttpProblem where the target cannot be read. To be asked after the request was counted. */
export function refuseUnreadablePath({ url, originalUrl }: Pick<FastifyRequest, "url" | "originalUrl">): void {
  if (url === originalUrl) return;
  throw new HttpProblem("malformed", "The request's path cannot be read. Write other characters than letters, digits and -._~ as their UTF-8 bytes, a percent sign and two digits for each.");
}

function isReadable(target: string): boolean {
  // Whole addresses and `*` are for proxies: the gate refuses them.
  if (!target.startsWith("/")) return false;
  try {
    decodeURI(target.split(/[?#]/, 1)[0] ?? "");
    return true;
  } catch (thrown) {
    if (thrown instanceof URIError) return false;
    throw thrown;
  }
}
