import { randomUUID } from "node:crypto";
import { STATUS_CODES, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyBaseLogger } from "fastify";
import { HttpProblem, problemBody } from "./problem";

/** Milliseconds that an answer has to leave; who does not take it is cut. */
const lastMoment = 1_000;

/**
 * Answers what Node.js gave up on before it was a request: it came too slowly, its headers are too large, or it is no HTTP. Without
 * this Node.js would answer in a form of its own.
 * @param headers what every answer of this server bears
 */
export function answerUnreadable(headers: OutgoingHttpHeaders): (this: { readonly log: FastifyBaseLogger }, error: Error, socket: Socket) => void {
  return function answer(error, socket) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ECONNRESET" || socket.destroyed) return;
    const requestId = randomUUID();
    const problem = problemOf(code);
    const body = problemBody(problem, "/", requestId);
    this.log.info({ code: body.code, status: body.status, requestId }, "request could not be read");
    if (!socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    const text = JSON.stringify(body);
    const all = { ...headers, "x-request-id": requestId, "content-type": "application/problem+json", "content-length": Buffer.byteLength(text), date: new Date().toUTCString(), connection: "close" };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}\r\n`).join("");
    socket.setTimeout(lastMoment, () => socket.destroy());
    socket.write(`HTTP/1.1 ${body.status} ${STATUS_CODES[body.status] ?? ""}\r\n${head}\r\n${text}`);
    socket.destroySoon();
  };
}

function problemOf(code: string | undefined): HttpProblem {
  switch (code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new HttpProblem("request-timeout", "The request did not arrive in time. Repeat it; nothing of it was stored.");
    case "HPE_HEADER_OVERFLOW":
      return new HttpProblem("headers-too-large", "The request's headers are larger than this server reads. Send fewer or shorter ones.");
    default:
      return new HttpProblem("malformed", "What came is no request of HTTP/1.1.");
  }
}

/** A request that came before, and came whole, is being answered: a refusal would be taken for its answer, or for a part of it. */
function isAnswering(socket: Socket): boolean {
  // Where Node.js itself looks for it.
  const { _httpMessage: message } = socket as { readonly _httpMessage?: Pick<ServerResponse, "headersSent" | "req"> | null };
  return message !== undefined && message !== null && (message.headersSent || message.req.complete);
}
