import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { travelTime } from "../../contract/patience";
import type { Patience } from "../bounds";

/** How often at most one looks at a body that comes just fast enough, in milliseconds. */
const leastPause = 100;

/**
 * T21: cuts a request with 408 whose body has not arrived in the time for requests and has not come at the least rate either; one that
 * keeps coming may take as long as its bytes explain. Node.js itself has one time for all bodies, see `longestRequest`.
 */
export function cutSlowBodies(app: FastifyInstance, patience: Patience): void {
  app.addHook("onRequest", (request, _, done) => {
    watch(request.raw, patience, () => {
      // As Node.js tells of a request that is late, which answers 408 and closes the connection.
      app.server.emit("clientError", Object.assign(new Error("The body comes too slowly."), { code: "ERR_HTTP_REQUEST_TIMEOUT" }), request.raw.socket);
    });
    done();
  });
}

/** Milliseconds after which Node.js cuts whatever it is: the largest body at the least rate. */
export function longestRequest({ requestTimeout, bytesPerSecond }: Patience, bytes: number): number {
  return Math.ceil(requestTimeout + travelTime(bytes, bytesPerSecond));
}

function watch(request: IncomingMessage, { requestTimeout, bytesPerSecond }: Patience, cut: () => void): void {
  const { headers, socket } = request;
  // What is injected by a program comes over no network.
  if (!(socket instanceof Socket)) return;
  if (headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0) return;
  const started = performance.now();
  const before = socket.bytesRead;
  // What of the body came with its head took no time, and grants none.
  const look = () => {
    if (request.complete || socket.destroyed) return;
    const left = requestTimeout + travelTime(socket.bytesRead - before, bytesPerSecond) - (performance.now() - started);
    if (left <= 0) cut();
    else lookIn(Math.max(left, leastPause));
  };
  let timer: NodeJS.Timeout;
  const lookIn = (milliseconds: number) => { timer = setTimeout(look, milliseconds).unref(); };
  lookIn(requestTimeout);
  request.once("close", () => clearTimeout(timer));
}
