import { patience } from "../../contract/patience";

/** When a request is repeated, and how long one waits before. All times in milliseconds. */
export interface RetryPolicy {
  /** The first wait is random up to this; every further one up to twice as much. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Waits are begun until this time has passed without a sign of the server since the call. */
  readonly patience: number;
  /** One attempt, from the first byte sent to the last byte of the answer, beside the time in which their bytes travel. */
  readonly timeout: number;
  /** The slowest line that is waited for. */
  readonly bytesPerSecond: number;
  /** Until then a server that is there is waited for, since the work may be long. 0: one that does not answer this call counts as not there. */
  readonly longestWork: number;
  /** A longer Retry-After counts as no answer. */
  readonly longestRetryAfter: number;
}

/** CONTRACT.md section 5. Checking and committing a million rows takes minutes on a slow machine. */
export const patientPolicy: RetryPolicy = {
  firstWait: 500, longestWait: 30_000, patience: 60_000, timeout: patience.requestSeconds * 1_000, bytesPerSecond: patience.bytesPerSecond,
  longestWork: 1_800_000, longestRetryAfter: 600_000,
};

/** For calls that the user does not wait for, or that a later one makes up for. A new connection over a line with two seconds each way takes 12. */
export const briefPolicy: RetryPolicy = {
  firstWait: 500, longestWait: 2_000, patience: 3_000, timeout: 15_000, bytesPerSecond: patience.bytesPerSecond, longestWork: 0, longestRetryAfter: 3_000,
};

/**
 * Full jitter: anything from nothing to the bound, so that many panes do not come back at the same moment.
 * @param attempt attempts made so far, from 1
 */
export function waitBefore(attempt: number, { firstWait, longestWait }: RetryPolicy, random: number): number {
  return random * Math.min(longestWait, firstWait * 2 ** (attempt - 1));
}

/** What an answer asks for, in milliseconds. A date in it is by the server's clock, and the client's may be days off (F29). */
export function retryAfterOf(headers: Headers): number | null {
  const now = Date.parse(headers.get("date") ?? "");
  return parseRetryAfter(headers.get("retry-after"), Number.isNaN(now) ? Date.now() : now);
}

/** Reads Retry-After, which is seconds or an HTTP date. Gives milliseconds from `now`, or null when it says nothing. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Statuses after which the same request may succeed. */
export function mayRepeat(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}
