import type { Host } from "../create-host";
import { ApiError, type ApiErrorCode } from "../wire/api-error";
import type { RequestBody, ResponseBody } from "../wire/messages";

/**
 * Answers one request given and returned as text. One that is too large changes nothing; one whose answer is
 * too large has been carried out, and the add-in learns that it must ask for less.
 */
export function answerQuery(host: Host, text: string, flags: number): string {
  const { payloadBytes } = host.faults.limits;
  if (exceeds(text, payloadBytes)) return JSON.stringify(failure("RequestPayloadSizeLimitExceeded"));
  const answer = JSON.stringify(host.processQuery(JSON.parse(text) as RequestBody, flags, text.length));
  return exceeds(answer, payloadBytes) ? JSON.stringify(failure("ResponsePayloadSizeLimitExceeded")) : answer;
}

/** Whether a text has more bytes than the limit. */
export function exceeds(text: string, limit: number): boolean {
  // Cheap where it cannot be: a character takes at most three bytes.
  return text.length * 3 > limit && new TextEncoder().encode(text).byteLength > limit;
}

/** The answer to a request that has not been carried out. */
export function failure(code: ApiErrorCode): ResponseBody {
  return { TraceIds: [], Results: [], Error: { Code: code, Message: new ApiError(code).message, Location: "", ActionIndex: 0 } };
}
