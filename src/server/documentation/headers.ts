import type { ApiHeader, ApiResponse } from "./api-document";

/** What answers say besides their body. */
export const answerHeaders: Readonly<Record<string, ApiHeader>> = {
  "X-Request-Id": {
    required: true, schema: { type: "string", format: "uuid" }, example: "8c0e8e0e-6f3c-4c55-9a0e-2d8f5c1b7a41",
    description: "The request in the server's log. A refusal has it as requestId, too.",
  },
  "RateLimit-Policy": {
    required: true, schema: { type: "string" }, example: '"address";q=3000;w=60, "token";q=3000;w=60, "tenant";q=12000;w=60',
    description: "What the request was counted by: q of them in w seconds, as each server process counts. limits has the same numbers.",
  },
  "RateLimit": {
    required: true, schema: { type: "string" }, example: '"address";r=2990;t=41, "token";r=2990;t=41, "tenant";r=11990;t=41',
    description: "How many requests are left of each, and in how many seconds there are as many as before.",
  },
  "Retry-After": {
    required: true, schema: { type: "integer", minimum: 0 }, example: "41",
    description: "Seconds to wait before the same request is sent again. Other refusals that may be repeated can have it, too.",
  },
};

const refs = (names: readonly string[]): ApiResponse["headers"] =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** Of any refusal, also of what was not counted yet. */
export const refusalHeaders = refs(["X-Request-Id"]);

/** Of any answer of an operation. */
export const usualHeaders = refs(["X-Request-Id", "RateLimit-Policy", "RateLimit"]);

/** Of a refusal that says when to come again. */
export const waitingHeaders = refs(["X-Request-Id", "RateLimit-Policy", "RateLimit", "Retry-After"]);
