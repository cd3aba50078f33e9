import type { Host } from "../create-host";
import { ApiError, type ApiErrorCode } from "../wire/api-error";
import type { RequestBody, ResponseBody } from "../wire/messages";

/** Excel on the web takes and gives at most five megabytes at once. */
export const payloadLimit = 5 * 1024 * 1024;

/**
 * Answers one request given and returned as text. One that is too large changes nothing; one whose answer is
 * too large has been carried out, and the add-in learns that it must ask for less.
 */
export function answerQuery(host: Host, text: string, flags: number): string {
  if (byteLength(text) > payloadLimit) return JSON.stringify(failure("RequestPayloadSizeLimitExceeded"));
  const answer = JSON.stringify(host.processQuery(JSON.parse(text) as RequestBody, flags, text.length));
  return byteLength(answer) > payloadLimit ? JSON.stringify(failure("ResponsePayloadSizeLimitExceeded")) : answer;
}

export function byteLength(text: string): number {
  // Cheap where the answer cannot matter: a character takes at most three bytes.
  return text.length * 3 <= payloadLimit ? text.length : new TextEncoder().encode(text).byteLength;
}

/** The answer to a request that has not been carried out. */
export function failure(code: ApiErrorCode): ResponseBody {
  return { TraceIds: [], Results: [], Error: { Code: code, Message: new ApiError(code).message, Location: "", ActionIndex: 0 } };
}
